import type { actionWordMessages } from '../en/action-words.ts';
import type { Translated } from '../language.ts';

export const actionWordGerman = {
  'called.go.relations':
    'Abfrage, Kreuztabelle, Überschneidungen, gemeinsames Vorkommen, Nähe, Worthäufigkeit, Wortwolke, Attribut, Query',
  'called.go.themes':
    'Knoten, Codesystem, Codebaum, zusammenführen, umbenennen, Farbe, Untercodes, Hierarchie, Codings',
  'called.go.matrix': 'Framework-Matrix, Code-Matrix, Kreuztabelle',
  'called.go.studies': 'Dateien, Quellen, Fälle, Klassifikation, Attribute, Variablen, Dokumente',
  'called.go.extraction':
    'Datenextraktion, Extraktionsbogen, Merkmale, Klassifikation, Attribute, Variablen',
  'called.go.appraisal':
    'Qualitätsbewertung, kritische Bewertung, Verzerrungsrisiko, CASP, JBI, CAMELOT, Checkliste, methodische Einschränkungen',
  'called.go.grids': 'Framework-Matrix, Zusammenfassungen, Übersetzungstabelle, Meta-Ethnographie',
  'called.go.map': 'thematische Karte, Concept-Map, Netzwerk, Mindmap, Diagramm der Themen',
  'called.go.findings': 'CERQual, GRADE, Vertrauen, Evidenzprofil, Ergebnisse',
  'called.go.sensitivity': 'Sensitivitätsanalyse, weglassen, robust, ruht auf einer Studie',
  'called.go.versions': 'Codebuch-Version, Codebücher vergleichen, Stand, Verlauf',
  'called.go.memos': 'Anmerkungen, Journal, Notizen',
  'called.go.export': 'drucken, Word, Excel, exportieren, Ausgabe, Zusammenfassung',
  'called.go.audit': 'Verlauf, Protokoll, Logbuch',
  'called.go.compare': 'Codiervergleich, Kodierer, abgleichen, Konsens',
  'called.go.agreement': 'Kappa, Intercoder, Interrater, Reliabilität, Übereinstimmung',
  'called.go.recode': 'Intracoder, Test-Retest, blind codieren, Stabilität',
  'called.go.team': 'Benutzer, Codierende, Kollegin, blind, Teamarbeit',
  'called.review.importProject':
    'REFI-QDA, QDPX, QDC, NVivo, MAXQDA, ATLAS.ti, QualCoder, Quirkos, Dedoose, Transana, Austausch, Projekt importieren, Codebuch',
  'called.project.export':
    'REFI-QDA, QDPX, QDC, NVivo, MAXQDA, ATLAS.ti, QualCoder, Austausch, Projekt exportieren, Codebuch exportieren',
  'called.review.details':
    'Zitierstil, Zitationsstil, Literaturverzeichnis, APA, Vancouver, Harvard, Studiennamen',
  'called.code.pick': 'Tag, markieren, Knoten, Etikett',
  'called.code.new': 'Tag, neuer Knoten',
  'called.code.uncode': 'Codierung löschen, Markierung entfernen',
  'called.code.memo': 'Anmerkung, anmerken, Kommentar, Notiz',
  'called.code.group': 'Sprecher, Fall, Fokusgruppe, wer spricht',
  'called.groups.open': 'Fälle, Fallklassifikation, Sprecher, Deskriptoren, Teilnehmende',
  'called.code.auto': 'Textsuche, automatisch codieren, Autocodieren, Stichwort im Kontext',
  'called.text.correct': 'Tippfehler, Dokument bearbeiten',
  'called.page.draw': 'Abbildung, Bild, Fläche, Rechteck',
  'called.search.everywhere': 'Textsuche, Abfrage, überall suchen',
  'called.code.nextSentence': 'nicht codiert, Abdeckung',
  'called.codebook.new': 'neuer Knoten, anlegen',
  'called.reader.export': 'Codierstreifen, Dokument exportieren, Word',
  'called.reader.original': 'Quelldatei, herunterladen, Original öffnen',
  'called.reader.marks': 'Anmerkungen, PDF-Kommentare, Zotero, Acrobat, Unterstrichenes',
  'called.codebook.rename': 'bearbeiten, Name, Knoten',
  'called.codebook.colour': 'einfärben',
  'called.codebook.merge': 'verschmelzen, fusionieren, Knoten',
  'called.codebook.life': 'Verlauf, Leben eines Themas, Herkunft',
  'called.codebook.nameVersion': 'Codebuch-Version, Stand, Pilot',
  'called.view.larger': 'Schrift, Zoom',
  'called.view.smaller': 'Schrift, Zoom',
} as const satisfies Translated<typeof actionWordMessages>;
