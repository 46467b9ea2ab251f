import type { checklistMessages } from '../en/checklists.ts';
import type { Translated } from '../language.ts';

export const checklistGerman = {
  'checklist.noItem':
    'Die Checkliste hat keinen Punkt {item}. Themeloom aktualisieren oder einen anderen Punkt ansehen.',
  'checklist.lists': 'Checklisten und Methoden',
  'checklist.methods': 'Methodenteil',
  'checklist.progress': '{done} von {all} erledigt',
  'checklist.items': 'Punkte von {name}',
  'checklist.itemName': '{item}. {label}',
  'checklist.state.open': 'offen',
  'checklist.state.written': 'geschrieben',
  'checklist.state.done': 'berichtet',
  'checklist.state.notApplicable': 'trifft nicht zu',
  'checklist.asks': 'Wonach gefragt ist',
  'checklist.dataSay': 'Was die Daten sagen',
  'checklist.nothing': 'Die Daten des Reviews sagen dazu nichts. Selbst schreiben.',
  'checklist.reading': 'Die Daten des Reviews werden gelesen …',
  'checklist.take': 'Als Text übernehmen',
  'checklist.takeAdd': 'An den Text anfügen',
  'checklist.takeAll':
    'Als Text übernehmen für {count, plural, one {einen Punkt ohne Text} other {# Punkte ohne Text}}',
  'checklist.taken':
    'Angaben aus den Daten übernommen: {count, plural, one {ein Punkt} other {# Punkte}}.',
  'checklist.text': 'Text zu {name}, Punkt {item}',
  'checklist.textShort': 'Was berichtet wird',
  'checklist.place': 'Stelle im Manuskript',
  'checklist.placeHint': 'Seite oder Abschnitt',
  'checklist.stateOf': 'Punkt {item}',
  'checklist.mark.open': 'Offen',
  'checklist.mark.done': 'Berichtet',
  'checklist.mark.notApplicable': 'Trifft nicht zu',
  'checklist.next': 'Nächster Punkt',
  'checklist.toTable': 'Als Tabelle …',
  'checklist.source': 'Quelle: {source}',
  'checklist.closed':
    'Checklisten beruhen auf der gesamten Codierung. Sie öffnen sich, sobald Ihnen kein Dokument mehr verschlossen ist: {count, plural, one {# Dokument wird noch verblindet codiert} other {# Dokumente werden noch verblindet codiert}}. Der Methodenteil ist offen, über das, was Sie sehen dürfen.',
  'checklist.methodsAbout':
    'Was in diesem Review geschehen ist, für den Methodenteil des Artikels. Was nicht geschehen ist, wird nicht erwähnt. Als Entwurf zu lesen.',
  'checklist.copyAll': 'Alles kopieren',
  'checklist.copyPart': '„{part}“ kopieren',
  'checklist.copy': 'Kopieren',
  'checklist.methodsNothing': 'Die Daten des Reviews sagen noch nichts.',
  'checklist.part.searching': 'Suche',
  'checklist.part.criteria': 'Eignungskriterien',
  'checklist.part.screening': 'Screening',
  'checklist.part.sampling': 'Auswahl',
  'checklist.part.extraction': 'Extraktion',
  'checklist.part.appraisal': 'Bewertung',
  'checklist.part.coding': 'Codieren',
  'checklist.part.agreement': 'Übereinstimmung',
  'checklist.part.synthesis': 'Synthese',
  'checklist.part.confidence': 'Vertrauen',
  'checklist.part.software': 'Software',
  'checklist.title': 'Checkliste: {name}',
  'column.itemNumber': 'Nr.',
  'column.item': 'Punkt',
  'column.reported': 'Was berichtet wird',
  'column.manuscript': 'Stelle im Manuskript',
  'note.checklist.source':
    'Punkte in eigenen kurzen Worten von Themeloom; was jeder verlangt, steht vollständig in der Quelle: {source}',
  'note.checklist.fromData':
    '{count, plural, one {Der Text eines Punkts gibt} other {Die Texte von # Punkten geben}} wieder, was die Daten des Reviews sagen, von niemandem formuliert: {items}.',
  'note.checklist.empty':
    '{count, plural, one {Zu einem Punkt} other {Zu # Punkten}} ist nichts geschrieben, und die Daten sagen nichts: {items}.',
  'checklist.notWritten': 'Nicht geschrieben; die Daten des Reviews sagen dazu nichts.',
  'checklist.doesNotApply': 'Trifft nicht zu.',
} as const satisfies Translated<typeof checklistMessages>;
