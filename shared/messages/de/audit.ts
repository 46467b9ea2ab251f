import type { auditMessages } from '../en/audit.ts';
import type { Translated } from '../language.ts';

export const auditGerman = {
  'audit.create-review': 'Review „{title}“ begonnen',
  'audit.save-from-memory':
    '{count, plural, one {Einen Datensatz} other {# Datensätze}} vom Bildschirm gespeichert, als der Speicher nicht mehr da war; wie sie entstanden sind, steht nicht in dieser Datei',
  'audit.open-file': 'Aus der Datei {file} geöffnet',
  'audit.edit-review': 'Beschreibung des Reviews geändert',
  'audit.state-flow-number': '„{name}“ im Flussdiagramm auf {value} gesetzt',
  'audit.clear-flow-number': '„{name}“ im Flussdiagramm wird wieder gezählt',
  'audit.add-flow-item': '„{name}“ im Flussdiagramm zu „{list}“ hinzugefügt',
  'audit.remove-flow-item': '„{name}“ im Flussdiagramm aus „{list}“ entfernt',
  'audit.set-flow-columns': 'Spalten des Flussdiagramms geändert',
  'audit.name-reviewer': 'Namen einer Person in {name} geändert',
  'audit.import-studies':
    '{studies, plural, =0 {Keine Studie} one {# Studie} other {# Studien}} und {documents, plural, one {# Dokument} other {# Dokumente}} importiert',
  'audit.import-decided':
    '{studies, plural, =0 {Keine Studie} one {# Studie} other {# Studien}} und {documents, plural, one {# Dokument} other {# Dokumente}} importiert und {decisions, plural, one {# Entscheidung} other {# Entscheidungen}} aus {from} übernommen',
  'audit.add-search': '„{source}“ in das Suchprotokoll aufgenommen',
  'audit.edit-search': 'Suche in {source} bearbeitet: {fields}',
  'audit.save-query': 'Abfrage „{name}“ gespeichert',
  'audit.change-query': 'Abfrage „{name}“ geändert',
  'audit.remove-query': 'Abfrage „{name}“ entfernt',
  'audit.rate-study':
    '{rates, select, richness {Reichtum der Daten} other {Nähe zur Frage}} von {study} eingestuft: {value, plural, =0 {nicht eingestuft} other {#}}',
  'audit.add-step': 'Schritt {number} der Auswahl hinzugefügt',
  'audit.change-step': 'Schritt {number} der Auswahl geändert',
  'audit.move-step': 'Schritt {number} der Auswahl zu Schritt {to} gemacht',
  'audit.remove-step': 'Schritt {number} der Auswahl entfernt',
  'audit.sample-by-steps':
    '{count, plural, =0 {Keine Studie} one {# Studie} other {# Studien}} in Schritten für die Synthese ausgewählt',
  'audit.sample-by-hand':
    '{how, select, hand {{study} von Hand ausgewählt: {reason}} left {{study} bei der Auswahl ausgelassen: {reason}} other {Die Auswahl von {study} den Schritten überlassen}}',
  'audit.set-sampling':
    '{on, select, yes {In der Synthese nur ausgewählte Studien zählen lassen} other {In der Synthese alle eingeschlossenen Studien zählen lassen}}',
  'audit.make-group': 'Gruppe von Teilnehmenden „{name}“ angelegt',
  'audit.rename-group': 'Gruppe „{name}“ in „{to}“ umbenannt',
  'audit.describe-group': 'Geändert, wer zur Gruppe „{name}“ gehört',
  'audit.move-group': 'Gruppe „{name}“ auf Platz {to} der Liste gesetzt',
  'audit.merge-groups': 'Gruppe „{name}“ mit „{into}“ zusammengeführt',
  'audit.remove-group': 'Gruppe „{name}“ entfernt',
  'audit.give-group':
    'Gruppe „{name}“ vergeben an {count, plural, one {eine Textstelle: {quote}} other {# Textstellen, zuletzt {quote}}}',
  'audit.take-group':
    'Gruppe „{name}“ weggenommen von {count, plural, one {einer Textstelle: {quote}} other {# Textstellen, zuletzt {quote}}}',
  'audit.tie-speaker': '{speaker} in „{document}“ der Gruppe „{name}“ zugeordnet',
  'audit.untie-speaker': '{speaker} in „{document}“ nicht mehr der Gruppe „{name}“ zugeordnet',
  'audit.make-set':
    'Set „{name}“ angelegt, mit {studies, plural, =0 {keiner Studie} one {# Studie} other {# Studien}}{documents, plural, =0 {} one { und # Dokument} other { und # Dokumenten}}',
  'audit.make-rule-set': 'Set „{name}“ nach Bedingungen angelegt',
  'audit.rename-set': 'Set „{name}“ in „{to}“ umbenannt',
  'audit.change-set': 'Bedingungen des Sets „{name}“ geändert',
  'audit.add-to-set':
    '{count, plural, one {{first} zum Set „{name}“ hinzugefügt} other {# zum Set „{name}“ hinzugefügt, zuerst {first}}}',
  'audit.take-from-set':
    '{count, plural, one {{first} aus dem Set „{name}“ herausgenommen} other {# aus dem Set „{name}“ herausgenommen, zuerst {first}}}',
  'audit.remove-set': 'Set „{name}“ entfernt',
  'audit.write-finding': 'Befund „{statement}“ geschrieben',
  'audit.edit-finding':
    '{of, select, statement {Befund „{statement}“ anders formuliert} other {Notiz zum Befund „{statement}“ geändert}}',
  'audit.settle-finding':
    '{settled, select, yes {Befund „{statement}“ als fertig markiert} other {Befund „{statement}“ wieder aufgenommen}}',
  'audit.move-finding':
    'Befund „{statement}“ verschoben{under, select, yes { zu „{theme}“} other {}}',
  'audit.merge-findings': 'Befund „{statement}“ mit „{into}“ zusammengeführt',
  'audit.separate-finding': 'Befund „{statement}“ wieder getrennt',
  'audit.split-finding': '„{created}“ vom Befund „{statement}“ abgetrennt',
  'audit.remove-finding': 'Befund „{statement}“ entfernt',
  'audit.rest-finding': 'Befund „{statement}“ auf {codes} gestützt',
  'audit.unrest-finding': 'Befund „{statement}“ nicht mehr auf {codes} gestützt',
  'audit.support-finding':
    '{count, plural, one {„{quote}“} other {# Textstellen}} {stance, select, supports {{count, plural, one {stützt} other {stützen}} den Befund „{statement}“} contradicts {{count, plural, one {widerspricht} other {widersprechen}} dem Befund „{statement}“} other {{count, plural, one {schränkt} other {schränken}} den Befund „{statement}“ ein}}',
  'audit.unsupport-finding':
    'Zurückgenommen, wie {count, plural, one {eine Textstelle} other {# Textstellen}} zum Befund „{statement}“ {count, plural, one {steht} other {stehen}}',
  'audit.note-support': 'Notiz zu einer Textstelle des Befunds „{statement}“',
  'audit.adjust-study':
    '{how, select, added {{study} trägt zum Befund „{statement}“ bei: {note}} left {{study} beim Befund „{statement}“ weggelassen: {note}} other {{study} trägt zum Befund „{statement}“ wieder durch seine Textstellen bei}}',
  'audit.assess-finding':
    '{component, select, methods {Methodische Einschränkungen} coherence {Kohärenz} adequacy {Angemessenheit} other {Relevanz}} des Befunds „{statement}“ beurteilt: {level, select, none {keine oder sehr geringe Bedenken} minor {geringe Bedenken} moderate {mäßige Bedenken} serious {erhebliche Bedenken} other {offen}}',
  'audit.rate-confidence':
    'Vertrauen in den Befund „{statement}“ eingestuft: {level, select, high {hoch} moderate {moderat} low {niedrig} veryLow {sehr niedrig} other {offen}}',
  'audit.dismiss-remarks':
    '{count, plural, one {Einen Hinweis} other {# Hinweise}} zum Befund „{statement}“ beiseitegelegt',
  'audit.recall-remarks':
    '{count, plural, one {Einen Hinweis} other {# Hinweise}} zum Befund „{statement}“ zurückgeholt',
  'audit.choose-finding-fields':
    'Gewählt, {of, select, participants {woher die Zahl der Teilnehmenden kommt} other {was neben der Relevanz von Befunden steht}}',
  'audit.ask-sensitivity':
    '{of, select, reported {In den Methodenteil aufgenommen, worauf die Synthese ruht} unreported {Aus dem Methodenteil genommen, worauf die Synthese ruht} any {Gewählt: Bedenken nach jedem Instrument zählen, wo Studien weggelassen werden} instrument {Gewählt: Bedenken nach {instrument} zählen, wo Studien weggelassen werden} other {Gewählt, ab welchen Bedenken Studien zusammen weggelassen werden: {concern, select, minor {jede} moderate {mäßige oder schwerwiegende} other {schwerwiegende}}}}',
  'audit.name-version': 'Codebuch in seinem Stand benannt: „{name}“',
  'audit.edit-version':
    '{of, select, note {Notiz der Codebuch-Version „{name}“ geändert} other {Codebuch-Version „{before}“ in „{name}“ umbenannt}}',
  'audit.remove-version': 'Codebuch-Version „{name}“ entfernt',
  'audit.make-sheet': 'Das Blatt „{name}“ der Ausarbeitung begonnen',
  'audit.rename-sheet': 'Das Blatt „{before}“ der Ausarbeitung in „{name}“ umbenannt',
  'audit.remove-sheet': 'Das Blatt „{name}“ der Ausarbeitung entfernt',
  'audit.add-part':
    '{part, select, heading {eine Überschrift} text {einen Absatz} quote {ein Zitat} finding {einen Befund} table {eine Tabelle} other {eine Abbildung}} in „{name}“ eingefügt',
  'audit.add-to-sheet':
    '{isNew, select, yes {Das Blatt „{name}“ der Ausarbeitung begonnen mit {count, plural, one {{part, select, quote {einem Zitat} finding {einem Befund} table {einer Tabelle} figure {einer Abbildung} other {einem Absatz}}} other {{part, select, quote {{count} Zitaten} finding {{count} Befunden} table {{count} Tabellen} figure {{count} Abbildungen} other {{count} Absätzen}}}}} other {{count, plural, one {{part, select, quote {Ein Zitat} finding {Einen Befund} table {Eine Tabelle} figure {Eine Abbildung} other {Einen Absatz}}} other {{part, select, quote {{count} Zitate} finding {{count} Befunde} table {{count} Tabellen} figure {{count} Abbildungen} other {{count} Absätze}}}} in „{name}“ eingefügt}}',
  'audit.choose-part':
    'Gewählt, {which, select, layer {wessen Codierung} include {welche Studien} gridId {welches Raster} instrumentId {welches Instrument} mapId {welche Karte} other {was}} {part, select, table {eine Tabelle} other {eine Abbildung}} in „{name}“ zeigt',
  'audit.write-part': 'In „{name}“ geschrieben: {text}',
  'audit.level-part': 'Die Überschrift „{text}“ in „{name}“ auf Ebene {level} gesetzt',
  'audit.move-part':
    '{part, select, heading {eine Überschrift} text {einen Absatz} quote {ein Zitat} finding {einen Befund} table {eine Tabelle} other {eine Abbildung}} in „{name}“ nach {by, select, up {oben} other {unten}} verschoben',
  'audit.remove-part':
    '{part, select, heading {eine Überschrift} text {einen Absatz} quote {ein Zitat} finding {einen Befund} table {eine Tabelle} other {eine Abbildung}} aus „{name}“ herausgenommen',
  'audit.make-grid':
    '{kind, select, translation {Übersetzungstabelle} other {Framework-Matrix}} „{name}“ angelegt',
  'audit.edit-grid':
    '{of, select, note {Notiz zum Raster „{name}“ geändert} rows {Zeilen des Rasters „{name}“ anders geordnet} other {Raster „{before}“ in „{name}“ umbenannt}}',
  'audit.remove-grid': 'Raster „{name}“ entfernt',
  'audit.add-columns': '{codes} als Spalten des Rasters „{name}“ gewählt',
  'audit.take-columns': '{codes} aus den Spalten des Rasters „{name}“ genommen',
  'audit.move-column': 'Spalte „{code}“ des Rasters „{name}“ verschoben',
  'audit.write-cell':
    '{of, select, first {Worte 1. Ordnung} second {Worte 2. Ordnung} other {{kind, select, translation {Übersetzung} other {Zusammenfassung}}}} zu „{code}“ {over, select, yes {über alle Studien} other {in {study}}} {emptied, select, yes {entfernt} other {geschrieben}} (Raster „{grid}“)',
  'audit.confirm-cell': 'Was zu „{code}“ in {study} geschrieben ist, gilt noch (Raster „{grid}“)',
  'audit.relate-concept':
    '{relation, select, open {Offengelassen, wie die Worte der Studien zu „{code}“ zusammengehen} reciprocal {Die Worte der Studien zu „{code}“ sind reziprok} refutational {Die Worte der Studien zu „{code}“ widersprechen sich} other {Die Worte der Studien zu „{code}“ ergeben eine Argumentationslinie}} (Raster „{grid}“)',
  'audit.write-entry':
    '{what, select, emptied {Text gelöscht:} other {Text geschrieben:}} {checklist}, Punkt {item}',
  'audit.place-entry': 'Stelle im Manuskript angegeben: {checklist}, Punkt {item}: {place}',
  'audit.mark-entry':
    '{checklist}, Punkt {item}: {state, select, done {berichtet} notApplicable {trifft nicht zu} other {wieder offen}}',
  'audit.take-entries':
    'Angaben aus den Daten als Text übernommen: {checklist}, {count, plural, one {ein Punkt} other {# Punkte}}',
  'audit.make-map': 'Thematische Karte „{name}“ angelegt',
  'audit.edit-map':
    '{of, select, size {Knoten der Karte „{name}“ zeigen {size, select, excerpts {ihre Textstellen} studies {ihre Studien} other {eine Größe}}} meets {{meets, plural, =0 {Knoten der Karte „{name}“, die zusammentreffen, nicht mehr verbunden} one {Knoten der Karte „{name}“, die zusammentreffen, verbunden} other {Knoten der Karte „{name}“, die mindestens #-mal zusammentreffen, verbunden}}} note {Notiz zur Karte „{name}“ geändert} other {Karte „{before}“ in „{name}“ umbenannt}}',
  'audit.remove-map': 'Thematische Karte „{name}“ entfernt',
  'audit.put-nodes':
    '{count, plural, one {{nodes}} other {# Knoten}} auf der Karte „{map}“ verschoben',
  'audit.arrange-map':
    '{count, plural, one {# Knoten} other {# Knoten}} der Karte „{map}“ {how, select, aligned {ausgerichtet} other {angeordnet}}',
  'audit.leave-out': '{codes} auf der Karte „{map}“ weggelassen',
  'audit.put-back': '{codes} wieder auf die Karte „{map}“ gesetzt',
  'audit.close-branch': 'Was unter {codes} steht, auf der Karte „{map}“ weggelassen',
  'audit.open-branch': 'Was unter {codes} steht, auf der Karte „{map}“ gezeigt',
  'audit.add-idea': 'Knoten „{node}“ auf die Karte „{map}“ gesetzt',
  'audit.edit-idea': 'Knoten „{before}“ einer Karte in „{node}“ geändert',
  'audit.take-off': '{count} Knoten und Pfeile von der Karte „{map}“ genommen',
  'audit.remove-idea': 'Knoten „{node}“ von einer Karte entfernt',
  'audit.draw-arrow':
    'Pfeil von „{from}“ zu „{to}“ gezeichnet{named, select, yes {: {label}} other {}}',
  'audit.name-arrow': 'Pfeil von „{from}“ zu „{to}“ benannt: {label}',
  'audit.quote-arrow':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} hinter den Pfeil von „{from}“ zu „{to}“ gelegt',
  'audit.unquote-arrow':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} hinter dem Pfeil von „{from}“ zu „{to}“ weggenommen',
  'audit.remove-arrow': 'Pfeil von „{from}“ zu „{to}“ entfernt',
  'audit.begin-recode':
    'Erneute Codierung von {count, plural, one {einem Dokument} other {# Dokumenten}} begonnen{drawn, select, yes {, gezogen aus {from} mit dem Startwert {seed}} other {}}',
  'audit.finish-recode':
    'Erneute Codierung von {count, plural, one {einem Dokument} other {# Dokumenten}} abgeschlossen',
  'audit.stop-recode':
    'Erneute Codierung von {count, plural, one {einem Dokument} other {# Dokumenten}} abgebrochen',
  'audit.code-again': 'In einer Zweitcodierung: {what}',
  'audit.remove-search': 'Suche in {source} aus dem Suchprotokoll entfernt',
  'audit.merge-duplicates':
    '{count, plural, one {Eine Dublette mit {study} zusammengeführt} other {# Dubletten zusammengeführt, die erste mit {study}}}',
  'audit.separate-duplicates':
    '{count, plural, one {Eine Dublette} other {# Dubletten}} wieder getrennt: {study}',
  'audit.join-reports':
    '{count, plural, one {Weiteren Bericht zu {study} gestellt: {report}} other {# weitere Berichte zu {study} gestellt, der erste {report}}}',
  'audit.separate-reports':
    '{count, plural, one {Bericht wieder zur eigenen Studie gemacht} other {# Berichte wieder zu eigenen Studien gemacht}}: {study}',
  'audit.open-study-circle':
    '{study} behalten; die Datensätze, mit denen sie im Kreis zusammengeführt war, bleiben bei ihr',
  'audit.confirm-duplicates':
    '{count, plural, one {Eine Dublette} other {# Dubletten}} bestätigt: {study}',
  'audit.mark-distinct': '{count} Studien als verschiedene Publikationen gekennzeichnet: {study}',
  'audit.screen-study':
    '{study} anhand {stage, select, fullText {des Volltexts} other {von Titel und Abstract}} {decision, select, include {eingeschlossen} exclude {ausgeschlossen} other {mit „vielleicht“ bewertet}}',
  'audit.screen-study-why':
    '{study} anhand {stage, select, fullText {des Volltexts} other {von Titel und Abstract}} ausgeschlossen: {why}',
  'audit.clear-screening':
    'Entscheidung zu {study} anhand {stage, select, fullText {des Volltexts} other {von Titel und Abstract}} zurückgenommen',
  'audit.settle-screening':
    '{study} anhand {stage, select, fullText {des Volltexts} other {von Titel und Abstract}} geklärt: {decision, select, include {eingeschlossen} exclude {ausgeschlossen} other {weiterhin offen}}',
  'audit.add-fields':
    '{count, plural, one {Feld „{name}“ angelegt} other {# Felder zur Extraktion angelegt, das erste „{name}“}}',
  'audit.edit-field': 'Feld „{name}“ geändert',
  'audit.remove-fields':
    '{count, plural, one {Feld „{name}“ entfernt} other {# Felder zur Extraktion entfernt, das erste „{name}“}}',
  'audit.move-field': 'Feld „{name}“ verschoben',
  'audit.extract-value':
    '{what, select, takenBack {{study}, „{field}“: Extrahiertes zurückgenommen} note {{study}, „{field}“: Notiz geändert} passages {{study}, „{field}“: Textstellen geändert} other {{study}, „{field}“ extrahiert: {value}}}',
  'audit.settle-extraction': '{study}, „{field}“ geklärt: {value}',
  'audit.set-extractors':
    'Jede Studie wird von {extractors, plural, one {einer Person} other {# Personen}} extrahiert',
  'audit.take-instrument': 'Instrument {name} für die Bewertung von Studien genommen',
  'audit.make-instrument':
    'Instrument „{name}“ mit {items, plural, one {einem Punkt} other {# Punkten}} angelegt',
  'audit.edit-instrument': 'Instrument „{name}“ geändert',
  'audit.score-instrument':
    'Das Zählen der Antworten ohne Bedenken nach „{name}“ {scored, select, yes {eingeschaltet} other {ausgeschaltet}}',
  'audit.retire-instrument':
    'Bewertung mit „{name}“ {retired, select, yes {beendet} other {wieder aufgenommen}}',
  'audit.remove-instrument': 'Instrument „{name}“ entfernt',
  'audit.add-item': 'Punkt „{item}“ zu „{instrument}“ hinzugefügt',
  'audit.edit-item': 'Punkt „{item}“ von „{instrument}“ geändert',
  'audit.move-item': 'Punkt „{item}“ von „{instrument}“ verschoben',
  'audit.remove-item':
    '{removed, select, yes {Punkt „{item}“ aus „{instrument}“ genommen} other {Punkt „{item}“ wieder in „{instrument}“ aufgenommen}}',
  'audit.appraise-item':
    '{what, select, takenBack {Antwort zu „{item}“ bei {study} zurückgenommen} reason {Begründung zu „{item}“ bei {study} geändert} passages {Textstellen zu „{item}“ bei {study} geändert} other {{study} bewertet, „{item}“: {answer}}}',
  'audit.leave-items':
    '{count, plural, one {Einen Punkt} other {# Punkte}} von {instrument} bei {study} ohne Antwort gelassen',
  'audit.settle-appraisal': '„{item}“ bei {study} geklärt: {answer}',
  'audit.set-appraisers':
    'Jede Studie wird von {appraisers, plural, one {einer Person} other {# Personen}} bewertet',
  'audit.import-characteristics':
    '{values, plural, one {Einen Wert} other {# Werte}} für {studies, plural, one {eine Studie} other {# Studien}} aus {file} übernommen{fields, plural, =0 {} one {, dabei ein Feld angelegt} other {, dabei # Felder angelegt}}',
  'audit.write-agreed':
    '{count, plural, one {Einen übereinstimmenden Wert in seine Studie geschrieben} other {# übereinstimmende Werte in ihre Studien geschrieben}}',
  'audit.write-inclusions':
    'Ergebnis des Screenings bei {count, plural, one {einer Studie} other {# Studien}} eingetragen',
  'audit.set-keywords':
    'Im Screening hervorgehoben für {speaksFor, select, include {Einschluss} other {Ausschluss}}: {count, plural, =0 {kein Wort} one {# Wort} other {# Wörter}}',
  'audit.set-screeners':
    'Jede Studie wird von {screeners, plural, one {einer Person} other {# Personen}} gescreent',
  'audit.add-reason': 'Ausschlussgrund „{reason}“ hinzugefügt',
  'audit.word-reason': 'Ausschlussgrund umformuliert: „{reason}“',
  'audit.retire-reason': 'Ausschlussgrund „{reason}“ steht nicht mehr zur Wahl',
  'audit.begin-likely-first': 'Ab jetzt wahrscheinliche Einschlüsse zuerst gescreent',
  'audit.end-likely-first': 'Wahrscheinliche Einschlüsse nicht mehr zuerst gescreent',
  'audit.begin-criteria':
    'Einschlusskriterien nach {framework, select, spider {SPIDER} pico {PICo} other {PEO}} angelegt',
  'audit.add-criterion': 'Einschlusskriterium hinzugefügt: {criterion}',
  'audit.edit-criterion': 'Einschlusskriterium „{criterion}“ geändert: {fields}',
  'audit.tie-criterion': 'Einschlusskriterium „{criterion}“ mit dem Grund „{reason}“ verbunden',
  'audit.untie-criterion': 'Einschlusskriterium „{criterion}“ mit keinem Grund mehr verbunden',
  'audit.remove-criterion': 'Einschlusskriterium „{criterion}“ entfernt',
  'audit.put-label': '{study} mit dem Label „{label}“ versehen',
  'audit.take-label': 'Label „{label}“ von {study} entfernt',
  'audit.rename-label': 'Label „{label}“ in „{to}“ umbenannt',
  'audit.join-labels': 'Label „{label}“ mit „{to}“ zusammengeführt',
  'audit.remove-label':
    'Label „{label}“ entfernt ({count, plural, =0 {an keiner Studie} one {an # Studie} other {an # Studien}})',
  'audit.auto-code':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} als „{code}“ codiert (Suche: {rule})',
  'audit.mark-findings':
    '{count, plural, =0 {Keinen Abschnitt} one {Einen Abschnitt} other {# Abschnitte}} von „{document}“ als Ergebnisse gekennzeichnet',
  'audit.carry-over':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} von „{from}“ nach „{document}“ übertragen',
  'audit.take-marks':
    '{count, plural, =0 {} one {Eine Markierung} other {# Markierungen}}{note, plural, =0 {} other {{count, plural, =0 {Notizen} other { und Notizen}}}} aus der Datei von „{document}“ übernommen',
  'audit.edit-study': '{study} bearbeitet: {fields}',
  'audit.remove-studies': '{count, plural, one {{study}} other {# Studien}} entfernt',
  'audit.link-document': '„{document}“ der Studie {study} zugeordnet',
  'audit.rename-document': 'Dokument „{before}“ in „{after}“ umbenannt',
  'audit.remove-document': 'Dokument „{document}“ entfernt',
  'audit.apply-coding': 'Als „{code}“ codiert: {quote}',
  'audit.code-in-vivo': 'In vivo als „{code}“ codiert: {quote}',
  'audit.uncode':
    '{count, plural, one {Codierung mit „{code}“ entfernt: „{quote}“} other {Codierungen mit „{code}“ an # Textstellen entfernt}}',
  'audit.remove-excerpts':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} entfernt: {quote}',
  'audit.move-boundary': 'Grenze verschoben: aus „{before}“ wurde „{after}“',
  'audit.set-construct-order':
    '{order, select, participant {{count, plural, one {Eine Textstelle} other {# Textstellen}} als Worte der Teilnehmenden gekennzeichnet} author {{count, plural, one {Eine Textstelle} other {# Textstellen}} als Deutung der Autor:innen gekennzeichnet} other {Ebene des Konstrukts von {count, plural, one {einer Textstelle} other {# Textstellen}} zurückgenommen}}',
  'audit.write-memo': 'Memo zu „{about}“ geschrieben: {body}',
  'audit.remove-memo': 'Memo zu „{about}“ entfernt: {body}',
  'audit.star-quotes':
    '{count, plural, one {Ein Zitat} other {# Zitate}} für {codes} ausgewählt: {quote}',
  'audit.unstar-quotes':
    '{count, plural, one {Ein Zitat} other {# Zitate}} für {codes} abgewählt: {quote}',
  'audit.move-quote': 'Zitat für „{code}“ an eine andere Stelle gerückt: {quote}',
  'audit.retag-excerpts':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} von „{from}“ in „{to}“ umcodiert',
  'audit.create-code':
    '{kind, select, descriptive {Deskriptives Thema} analytical {Analytisches Thema} other {Code}} „{code}“ angelegt',
  'audit.add-codes':
    '{count, plural, =0 {Keinen Code} one {Einen Code} other {# Codes}} aus einer Liste hinzugefügt{filled, plural, =0 {} one { und einen vorhandenen ergänzt} other { und # vorhandene ergänzt}}',
  'audit.import-project':
    'Ein Projekt übernommen ({from}): {documents, plural, =0 {kein Dokument} one {ein Dokument} other {# Dokumente}} und {codes, plural, =0 {kein Code} one {ein Code} other {# Codes}}',
  'audit.import-project-coding':
    '{count, plural, =0 {Textstellen} one {Eine Codierung} other {# Codierungen}} dieser Person aus einem Projekt übernommen ({from})',
  'audit.import-project-memos':
    '{count, plural, one {Ein Memo} other {# Memos}} dieser Person aus einem Projekt übernommen ({from})',
  'audit.import-segments':
    '{codes, plural, =0 {Keinen Code} one {Einen Code} other {# Codes}} für codierte Segmente angelegt, die hereinkamen ({from})',
  'audit.import-segments-coding':
    '{count, plural, =0 {Textstellen} one {Eine Codierung} other {# Codierungen}} dieser Person aus einer Tabelle codierter Segmente übernommen ({from})',
  'audit.import-segments-memos':
    '{count, plural, one {Ein Memo} other {# Memos}} dieser Person aus einer Tabelle codierter Segmente übernommen ({from})',
  'audit.import-project-removed':
    '{count, plural, one {Eine Codierung} other {# Codierungen}} dieser Person entfernt, die ein Projekt ({from}) nicht mehr hat',
  'audit.rename-code': '„{before}“ in „{after}“ umbenannt',
  'audit.recolour-code': 'Farbe von „{code}“ geändert',
  'audit.keep-codings':
    '{count, plural, one {Eine Textstelle} other {# Textstellen}} mit dem Code „{code}“ weiter als passend befunden: {quote}',
  'audit.define-code': '„{code}“ definiert: {fields}',
  'audit.move-code': '„{code}“ verschoben nach: {to}',
  'audit.move-code-for': '„{code}“ unter {to} verschoben: {reason}',
  'audit.move-codes-for': '{count} Codes unter {to} verschoben ({codes}): {reason}',
  'audit.also-under':
    '{count, plural, one {„{codes}“} other {# Codes ({codes})}} außerdem unter „{theme}“ eingeordnet',
  'audit.not-under': '„{code}“ aus „{theme}“ genommen, wo der Code einen weiteren Platz hatte',
  'audit.promote-code':
    '„{code}“ {after, select, descriptive {zum deskriptiven Thema} analytical {zum analytischen Thema} other {zum Code}} gemacht: {reason}',
  'audit.merge-codes': '{codes} mit „{into}“ zusammengeführt',
  'audit.unmerge-code': '„{code}“ wieder von „{from}“ getrennt',
  'audit.split-code':
    '„{code}“ aufgeteilt: {count, plural, one {eine Textstelle} other {# Textstellen}} nach „{into}“',
  'audit.retire-code': '„{code}“ stillgelegt',
  'audit.restore-code': '„{code}“ wiederhergestellt',
  'audit.remove-code': '„{code}“ entfernt',
  'audit.move-codes': '{count} Codes verschoben nach: {to} ({codes})',
  'audit.recolour-codes': 'Farbe von {count} Codes geändert: {codes}',
  'audit.retire-codes': '{count} Codes stillgelegt: {codes}',
  'audit.restore-codes': '{count} Codes wiederhergestellt: {codes}',
  'audit.remove-codes': '{count} Codes entfernt: {codes}',
  'audit.join-review': '{name} ist dem Review auf diesem Rechner beigetreten',
  'audit.add-reviewer': '{name} in das Team aufgenommen',
  'audit.answer-late-reviewer':
    '{maySee, select, everything {Für {name} alles sichtbar gemacht, was offen ist} other {Codierungen anderer für {name} verborgen, bis die eigenen freigegeben sind}}',
  'audit.remove-reviewer': '{name} aus dem Team genommen',
  'audit.colour-reviewer': 'Farbe von {name} geändert',
  'audit.set-team-rules': 'Regeln des Teams geändert',
  'audit.assign-documents':
    'Zugewiesen: {documents, plural, one {# Dokument} other {# Dokumente}} an {reviewers, plural, one {# Person} other {# Personen}}',
  'audit.unassign': '{count, plural, one {Eine Zuweisung} other {# Zuweisungen}} zurückgenommen',
  'audit.set-assignment-status':
    '{count, plural, one {Ein Dokument} other {# Dokumente}} als {status, select, open {nicht begonnen} coding {in Arbeit} done {fertig} other {{status}}} gekennzeichnet',
  'audit.release-documents':
    '{count, plural, one {Ein Dokument} other {# Dokumente}} freigegeben: Die Codierungen darin sind für alle sichtbar',
  'audit.share-screening':
    '{count, plural, one {# Datensatz} other {# Datensätze}} für {stage, select, titleAbstract {Titel und Abstract} other {den Volltext}} aufgeteilt, an {people}{pilot, plural, =0 {} other {, davon # als Pilotmenge für alle}} (Startwert {seed})',
  'audit.hand-over-screening':
    '{count, plural, one {# Datensatz} other {# Datensätze}} von {name} für {stage, select, titleAbstract {Titel und Abstract} other {den Volltext}} übergeben, an {people} (Startwert {seed})',
  'audit.adopt-codes': 'Als Code übernommen: {codes}',
  'audit.bring-in':
    'Arbeit von {from} übernommen: {operations, plural, one {# Änderung} other {# Änderungen}}, {codings, plural, one {# Codierung} other {# Codierungen}}',
  'audit.broughtInProject':
    'Das Projekt „{project}“ aus einem anderen Programm übernommen, mit der Arbeit von {from}: {codings, plural, =0 {keine Codierungen} one {# Codierung} other {# Codierungen}}',
  'audit.broughtInSegments':
    'Codierte Segmente aus „{segments}“ übernommen, codiert von {from}: {codings, plural, =0 {keine Codierungen} one {# Codierung} other {# Codierungen}}',
  'audit.broughtInHidden': 'Arbeit von {from} übernommen, davon manches zu der Zeit verborgen',
  'audit.go-back':
    'Festgehalten, was nach {dated, select, no {einem früheren Stand} other {diesem Stand ({when})}} getan wurde: {operations, plural, one {# Änderung} other {# Änderungen}}',
  'audit.wentBack':
    'Zu einem früheren Stand des Reviews zurückgegangen{dated, select, no {} other { ({when})}}; {operations, plural, one {# spätere Änderung} other {# spätere Änderungen}} beiseitegelegt',
  'audit.cameForward':
    'Wieder vorgegangen: {operations, plural, one {# Änderung} other {# Änderungen}} nach dem früheren Stand{dated, select, no {} other { ({when})}} {operations, plural, one {gilt} other {gelten}} wieder',
  'audit.settle':
    '{count, plural, one {Eine Abweichung} other {# Abweichungen}} {outcome, select, defer {zurückgestellt} other {geklärt}} ({outcome, select, accept {eine Codierung angenommen} accept_all {alle angenommen} merge_boundaries {Grenzen zusammengeführt} other_code {anderer Code} reject {abgelehnt} defer {noch zu besprechen} other {{outcome}}}): {quote} ({reason})',
  'audit.adopt-agreements':
    '{codings, plural, one {Eine übereinstimmende Codierung} other {# übereinstimmende Codierungen}} in den Konsens übernommen',
  'audit.withdraw-decisions':
    '{count, plural, one {Eine Entscheidung} other {# Entscheidungen}} zurückgenommen',
  'audit.settle-conflict': 'Konflikt geklärt ({field}): {value}',
  'audit.bring-back': '„{what}“ zurückgeholt',
  'audit.recode-removed': 'Entfernten Code „{code}“ als „{into}“ gelesen',
  'audit.let-go':
    '{count, plural, one {# Codierung} other {# Codierungen}} unter „{what}“ (entfernt) aufgegeben',
  'audit.keep-as-it-is': '„{what}“ so belassen',
  'undone.apply-coding': '„{quote}“ ist nicht mehr mit „{code}“ codiert',
  'undone.code-in-vivo': '„{quote}“ ist nicht mehr mit „{code}“ codiert',
  'undone.uncode':
    '{count, plural, one {„{quote}“ ist wieder mit „{code}“ codiert} other {# Textstellen sind wieder mit „{code}“ codiert}}',
  'undone.remove-excerpts':
    '{count, plural, one {„{quote}“ ist wieder eine Textstelle} other {# Textstellen sind wieder da, die letzte „{quote}“}}{coded, plural, =0 {} other {, codiert mit {codes}}}',
  'undone.remove-studies':
    '{count, plural, one {{study} ist wieder da} other {# Studien sind wieder da}}',
  'undone.remove-document': 'Das Dokument „{document}“ ist wieder da',
  'undone.remove-memo': 'Das Memo zu „{about}“ ist wieder da: {body}',
  'undone.unstar-quotes':
    '{count, plural, one {Ein Zitat veranschaulicht} other {# Zitate veranschaulichen}} wieder {codes}: {quote}',
  'undone.remove-label':
    'Das Label „{label}“ ist wieder da, an {count, plural, =0 {keiner Studie} one {# Studie} other {# Studien}}',
  'undone.take-label': '{study} hat wieder das Label „{label}“',
  'undone.remove-instrument': 'Das Instrument „{name}“ ist wieder da',
  'undone.remove-step': 'Schritt {number} der Auswahl ist wieder da',
  'undone.remove-group': 'Gruppe „{name}“ ist wieder da',
  'undone.remove-set': 'Das Set „{name}“ ist wieder da',
  'undone.remove-version': 'Die Codebuch-Version „{name}“ ist wieder da',
  'undone.remove-map': 'Die thematische Karte „{name}“ ist wieder da',
  'undone.remove-idea': 'Der Knoten „{node}“ ist wieder da',
  'undone.remove-arrow': 'Der Pfeil von „{from}“ zu „{to}“ ist wieder da',
  'undone.remove-grid': 'Das Raster „{name}“ ist wieder da',
  'undone.remove-finding': 'Der Befund „{statement}“ ist wieder da',
  'undone.remove-query': 'Die Abfrage „{name}“ ist wieder da',
  'undone.remove-search': 'Die Suche in {source} steht wieder im Protokoll',
  'undone.remove-flow-item': '„{name}“ steht wieder unter „{list}“ des Flussdiagramms',
  'undone.remove-reviewer': '{name} ist wieder im Team',
  'undone.remove-code': '„{code}“ ist wieder da',
  'undone.remove-codes': '{count} Codes sind wieder da: {codes}',
  'audit.undo': 'Rückgängig gemacht: {what}',
  'audit.redo': 'Wiederholt: {what}',
  'audit.other': '{kind}',
  'audit.topLevel': 'oberste Ebene',
  'audit.noReason': 'ohne Begründung',
  'audit.correct-text':
    '„{was}“ in „{words}“ berichtigt{others, plural, =0 {} one { und # weitere Stelle} other { und # weitere Stellen}} in „{document}“{gave, select, yes {: {reason}} other {}}',
  'audit.restore-text':
    '{count, plural, one {Berichtigung} other {# Berichtigungen, die erste}} von „{was}“ in „{words}“ in „{document}“ zurückgenommen',
  'audit.keep-correction': '„{words}“ als Berichtigung von „{was}“ beibehalten',
  'audit.leave-out-words':
    '{count, plural, =0 {Kein Wort} one {# Wort} other {# Wörter}} aus den Worthäufigkeiten ausgelassen',
} as const satisfies Translated<typeof auditMessages>;
