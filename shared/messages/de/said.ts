import type { saidMessages } from '../en/said.ts';
import type { Translated } from '../language.ts';

export const saidGerman = {
  'said.title': 'Der Titel des Reviews ist „{title}“.',
  'said.question': 'Die Frage des Reviews: {question}',
  'said.approach': 'Die Verfassenden sagen über ihre Methoden: {methods}',
  'said.strategies':
    'Das Suchprotokoll enthält die Suchstrategie von {told} von {all, plural, one {# Suche} other {# Suchen}}.',
  'said.screened':
    '{stage, select, titleAbstract {Nach Titel und Abstract} other {Am Volltext}} wurde über {records, plural, one {einen Datensatz} other {# Datensätze}} entschieden{people, select, none {} other {: {names}}}.',
  'said.screenedElsewhere':
    'Entscheidungen über {count, plural, one {einen davon} other {# davon}} stammen aus einem anderen Programm und wurden übernommen.',
  'said.screeningSettled':
    '{count, plural, one {Ein Datensatz wurde} other {# Datensätze wurden}} durch eine weitere Entscheidung geklärt.',
  'said.screeners':
    'Das Review verlangt zu jedem Datensatz die Entscheidung von {count, plural, one {einer Person} other {# Personen}}.',
  'said.screenedBlind':
    'Es ist so eingestellt, dass Entscheidungen anderer erst gezeigt werden, wenn so viele entschieden haben.',
  'said.screeningAgreement':
    '{stage, select, titleAbstract {Nach Titel und Abstract} other {Am Volltext}} stimmten {names}, bevor etwas geklärt wurde, bei {observed} von {studies, plural, one {einem Datensatz} other {# Datensätzen}} überein, über {studies, plural, one {den} other {die}} beide entschieden (Cohens Kappa {kappa}).',
  'said.recordsScreened':
    'Von {screened, plural, one {einem gesichteten Datensatz} other {# gesichteten Datensätzen}} aus Datenbanken und Registern {excluded, plural, one {wurde einer} other {wurden {excluded}}} ausgeschlossen.',
  'said.assessed':
    '{assessed, plural, one {Einer ihrer Berichte wurde} other {# ihrer Berichte wurden}} am Volltext auf Eignung geprüft{missing, plural, =0 {} one {; einer war nicht zu beschaffen} other {; {missing} waren nicht zu beschaffen}}.',
  'said.assessedOther':
    '{assessed, plural, one {Ein auf anderem Weg gefundener Bericht wurde} other {# auf anderem Weg gefundene Berichte wurden}} geprüft.',
  'said.included':
    '{studies, plural, =0 {Keine Studie wurde eingeschlossen.} one {Eine Studie wurde eingeschlossen.} other {# Studien wurden eingeschlossen.}}',
  'said.stillOpen':
    'Über {count, plural, one {einen Datensatz} other {# Datensätze}} ist noch nicht entschieden.',
  'said.excludedReports':
    '{count, plural, one {Ein Bericht wurde} other {# Berichte wurden}} am Volltext ausgeschlossen{has, select, yes {: {reasons}} other {}}.',
  'said.reasonCount': '{name} ({count})',
  'said.studies':
    '{how, select, included {{count, plural, one {Eine Studie zählt} other {# Studien zählen}} für die Synthese.} other {Das Review enthält {count, plural, one {eine Studie} other {# Studien}}; über den Einschluss wurde noch nicht entschieden.}}',
  'said.years':
    '{span, select, one {{told, plural, one {Die eine, die ein Jahr nennt, erschien} other {Die {told} von {all}, die ein Jahr nennen, erschienen}} {first}.} other {Die {told} von {all}, die ein Jahr nennen, erschienen von {first} bis {last}.}}',
  'said.countries': 'Länder, wie {told} von {all} sie nennen: {countries}.',
  'said.manyCountries': '{told} von {all} nennen ein Land; es sind {count} Länder.',
  'said.participants': '{told} von {all} nennen die Zahl der Teilnehmenden, zusammen {total}.',
  'said.fields':
    'Zu jeder Studie {count, plural, one {war eine Angabe} other {waren # Angaben}} zu extrahieren: {fields}.',
  'said.extracted':
    'Daten aus {studies} von {all, plural, one {# Studie} other {# Studien}} wurden extrahiert; beteiligt: {names}.',
  'said.extractors':
    'Das Review verlangt zu jeder Studie die Extraktion durch {count, plural, one {eine Person} other {# Personen}}.',
  'said.extractionSettled':
    '{count, plural, one {Ein unterschiedlich extrahierter Wert wurde} other {# unterschiedlich extrahierte Werte wurden}} geklärt.',
  'said.instrument':
    '{name}{has, select, yes { ({from})} other {}}, mit {count, plural, one {einem Punkt} other {# Punkten}}: {items}.',
  'said.appraised':
    'Studien wurden mit {instrument} bewertet; beteiligt: {names}. {done} von {all, plural, one {# Studie ist} other {# Studien sind}} vollständig bewertet.',
  'said.appraisers':
    'Das Review verlangt zu jeder Studie die Bewertung durch {count, plural, one {eine Person} other {# Personen}}.',
  'said.appraisalSettled':
    '{count, plural, one {Eine abweichende Antwort wurde} other {# abweichende Antworten wurden}} geklärt.',
  'said.concerns':
    '{any, select, yes {Nach {instrument} gibt es bei {studies} von {all, plural, one {# Studie} other {# Studien}} mäßige oder ernste Bedenken: {items}.} other {Nach {instrument} fanden sich bei dem, was bewertet wurde, keine mäßigen oder ernsten Bedenken.}}',
  'said.concernItem': '{item} ({count, plural, one {# Studie} other {# Studien}})',
  'said.sections':
    'In {marked} von {all, plural, one {# Dokument} other {# Dokumenten}} wurden die Abschnitte mit Ergebnissen als das markiert, was zu codieren ist.',
  'said.people':
    '{work, select, screened {Datensätze gesichtet: {names}.} extracted {Daten extrahiert: {names}.} appraised {Studien bewertet: {names}.} other {{count, plural, one {Eine Person hat} other {# Personen haben}} codiert: {names}.}}',
  'said.coded':
    'Codiert {excerpts, plural, one {wurde eine Textstelle} other {wurden # Textstellen}} in {documents, plural, one {einem Dokument} other {# Dokumenten}} aus {studies, plural, one {einer Studie} other {# Studien}} mit {codes, plural, one {einem Code} other {# Codes}}; beteiligt: {names}.',
  'said.codedByTwo':
    '{count, plural, one {Ein Dokument wurde} other {# Dokumente wurden}} von mehr als einer Person codiert.',
  'said.codedBlind':
    'Das Review ist so eingestellt, dass die Codierung anderer in zugewiesenen und nicht freigegebenen Dokumenten verborgen ist.',
  'said.reconciled':
    '{count, plural, one {Ein Unterschied im Codieren wurde} other {# Unterschiede im Codieren wurden}} durch eine Entscheidung geklärt.',
  'said.deferred':
    '{count, plural, one {Ein Unterschied wurde} other {# Unterschiede wurden}} angesehen und zurückgestellt.',
  'said.quotations':
    'Von {count, plural, one {einer codierten Textstelle} other {# codierten Textstellen}}: {parts}.',
  'said.firstOrder': '{count} mit Worten von Teilnehmenden (1. Ordnung)',
  'said.secondOrder': '{count} mit Deutungen der Verfassenden (2. Ordnung)',
  'said.noOrder': '{count}, bei denen nicht gesagt ist, wessen Worte es sind',
  'said.chosenQuotes':
    '{count, plural, one {Ein Zitat wurde} other {# Zitate wurden}} ausgewählt, um Codes und Themen zu veranschaulichen.',
  'said.codesAcross':
    '{count} von {all, plural, one {# verwendeten Code} other {# verwendeten Codes}} {count, plural, one {hat} other {haben}} Textstellen aus mehr als einer Studie.',
  'said.themesAcross':
    '{count} von {all, plural, one {# Thema} other {# Themen}} {count, plural, one {hat} other {haben}} Textstellen aus mehr als einer Studie.',
  'said.themes':
    '{under} von {codes, plural, one {# Code} other {# Codes}} stehen unter Themen: {descriptive} deskriptive, {analytical} analytische.',
  'said.defined':
    '{count} von {all, plural, one {# Thema} other {# Themen}} {count, plural, one {hat} other {haben}} eine Definition.',
  'said.reasoned':
    'Zu {count, plural, one {einem Thema} other {# Themen}} ist festgehalten, warum ein Code zum Thema wurde oder ein Thema zu einem höherer Art.',
  'said.merged':
    '{count, plural, one {Ein Code wurde} other {# Codes wurden}} mit anderen zusammengeführt.',
  'said.grid':
    '{kind, select, translation {Übersetzungstabelle} other {Framework-Matrix}} „{name}“ aus {studies, plural, one {# Studie} other {# Studien}} und {columns, plural, one {# Code oder Thema} other {# Codes und Themen}}: {count, plural, one {eine Zelle enthält} other {# Zellen enthalten}} eine {kind, select, translation {Übersetzung} other {Zusammenfassung}}.',
  'said.relation':
    '{relation, select, reciprocal {reziprok} refutational {widersprüchlich} other {Argumentationslinie}} ({count})',
  'said.relations': 'Wie die Worte der Studien zu einem Konzept zusammengehen: {parts}.',
  'said.quoted': '„{name}“',
  'said.themesNamed':
    '{count, plural, one {Das {kind, select, analytical {analytische} other {deskriptive}} Thema ist {names}.} other {Die {kind, select, analytical {analytischen} other {deskriptiven}} Themen sind {names}.}}',
  'said.manyThemes':
    'Es gibt {count} {kind, select, analytical {analytische} other {deskriptive}} Themen.',
  'said.findings': '{count, plural, one {Ein Befund wurde} other {# Befunde wurden}} geschrieben.',
  'said.confidence':
    'Das Vertrauen wurde mit GRADE-CERQual für {count} von {all, plural, one {# Befund} other {# Befunden}} beurteilt: {parts}.',
  'said.confidenceCount':
    '{level, select, high {hoch} moderate {mäßig} low {gering} other {sehr gering}} ({count})',
  'said.sensitivity':
    'Um zu sehen, worauf die Synthese ruht, wurde nacheinander weggelassen: {parts}.',
  'said.leftStudies': '{count, plural, one {die eine Studie} other {jede der # Studien}}',
  'said.leftConcerns':
    '{count, plural, one {die Studie} other {alle # Studien}} mit {concern, select, minor {Bedenken} moderate {mäßigen oder schwerwiegenden Bedenken} other {schwerwiegenden Bedenken}} nach {instruments}',
  'said.leftAuthors': 'die Worte der Autor:innen (2. Ordnung)',
  'said.leftCoders': 'die Codierung jeder der {count} Personen, die codiert haben',
  'said.sensitivityCame':
    'Von {kind, select, theme {{all, plural, one {# Thema} other {# Themen}}} other {{all, plural, one {# Befund} other {# Befunden}}}} {lost, plural, =0 {verlor keines} one {verlor # alle Textstellen} other {verloren # alle Textstellen}}{lost, plural, =0 { alle Textstellen} other {}}; auf einer Studie {single, plural, =0 {ruht keines} one {ruht #} other {ruhen #}}, solange nichts weggelassen ist.',
  'said.software': 'Am Review wurde in Themeloom gearbeitet; dies schrieb Version {version}.',
} as const satisfies Translated<typeof saidMessages>;
