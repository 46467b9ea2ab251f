import type { codedDocumentMessages } from '../en/coded-documents.ts';
import type { Translated } from '../language.ts';

export const codedDocumentGerman = {
  'documents.title': 'Dokumente mit ihren Codierungen',
  'documents.titleClean': 'Dokumente ohne Codierungen',
  'documents.page': 'S. {label}',
  'documents.codes': 'Codes',
  'documents.legend': 'Codes in diesem Dokument',
  'documents.code': 'Code',
  'documents.under': 'Gehört zu',
  'documents.passages': 'Textstellen',
  'documents.regions': 'Ausschnitte von Seiten',
  'documents.region':
    'Ausschnitt von {place}: {width} % breit und {height} % hoch, {left} % von links und {top} % von oben.',
  'documents.partOf': 'Ausschnitt der Seite',
  'documents.memo': 'Memo',
  'documents.memoBy': 'Memo ({who})',
  'documents.memos': 'Memos zu diesem Dokument',
  'documents.goesOn': '{numbers} {count, plural, one {geht weiter} other {gehen weiter}}',
  'documents.consensus': 'Konsens',
  'documents.howMarked':
    'Eine codierte Textstelle steht zwischen ihrer Nummer und einer Klammer; ihre Codes stehen unter dieser Nummer am Rand.',
  'documents.howCommented': 'Die Codes einer Textstelle stehen in einem Kommentar dazu.',
  'documents.noneCoded': 'Bei dieser Auswahl ist hier nichts codiert.',
  'documents.chosenCodes': 'Nur Textstellen unter: {names} und den Codes darunter.',
  'documents.cut': 'Hier geht das Dokument weiter.',
  'documents.which': 'Dokumente',
  'documents.which.included': 'Eingeschlossener Studien',
  'documents.which.all': 'Alle',
  'documents.which.chosen': 'Ausgewählte',
  'documents.chosen':
    '{count, plural, =0 {Dokumente auswählen} one {# Dokument} other {# Dokumente}}',
  'documents.coding': 'Codierungen',
  'documents.with': 'Mit Codierungen',
  'documents.clean': 'Ohne Codierungen',
  'documents.whichCodes': 'Codes',
  'documents.whichCodes.all': 'Alle',
  'documents.whichCodes.filter': 'Wie im Text gefiltert',
  'documents.whichCodes.some': 'Ausgewählte',
  'documents.memosToo': 'Memos',
  'documents.margins': 'Nummern und Seiten neben dem Text',
  'documents.inWord': 'In Word stehen Codes',
  'documents.inWord.comments': 'in Kommentaren',
  'documents.inWord.margin': 'in einer Spalte neben dem Text',
  'documents.formatHtml': 'HTML',
  'documents.formatDocx': 'Word',
  'documents.formatPdf': 'PDF',
  'documents.print': 'Drucken oder als PDF speichern',
  'documents.save':
    '{count, plural, =0 {Speichern} one {Als {format} speichern} other {# Dokumente als {format} speichern}}',
  'documents.preparing': 'Dokumente werden vorbereitet',
  'documents.previewing': 'Die Vorschau eines Dokuments wird vorbereitet',
  'documents.preview': 'Vorschau von {name}',
  'documents.previewCut': 'Gezeigt wird der Anfang des ersten Dokuments.',
  'documents.saved':
    '{count, plural, one {# Dokument gespeichert.} other {# Dokumente gespeichert.}}',
  'documents.printed': '{name} gespeichert.',
  'documents.file': 'Dokumente aus Themeloom',
  'documents.fileName': '{title} Dokumente',
  'documents.codedSuffix': 'codiert',
  'documents.cleanSuffix': 'ohne Codierungen',
  'documents.leftOut.closed':
    '{count, plural, one {Ausgelassen, weil verblindet codiert wird: {names}.} other {Ausgelassen, weil verblindet codiert wird: {names}.}}',
  'documents.leftOut.noText':
    '{count, plural, one {Ausgelassen, weil der Text nicht vorliegt: {names}.} other {Ausgelassen, weil die Texte nicht vorliegen: {names}.}}',
  'documents.none':
    'Bei dieser Auswahl gibt es kein Dokument zu schreiben. Nichts wurde geschrieben. Dokumente oder andere Studien auswählen.',
} as const satisfies Translated<typeof codedDocumentMessages>;
