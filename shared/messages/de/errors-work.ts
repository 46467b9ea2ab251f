import type { workErrorMessages } from '../en/errors-work.ts';
import type { Translated } from '../language.ts';

export const workErrorGerman = {
  'error.namedCodeGone': '„{code}“ ist nicht mehr im Codebuch.',
  'error.memoCodeGone': 'Den Code, um den es in diesem Memo geht, gibt es nicht mehr.',
  'error.notReport': 'Das ist kein weiterer Bericht einer Studie mehr. Nichts wurde geändert.',
  'error.notMergedDuplicate':
    'Diese Dublette ist nicht mehr zusammengeführt. Nichts wurde geändert.',
  'error.reviewerUnknown': 'Diese Person gehört nicht zu diesem Review.',
  'error.flowLineGone': 'Diese Zeile steht nicht mehr im Diagramm. Nichts wurde geändert.',
  'error.flowNumber': 'Eine Zahl im Flussdiagramm ist eine ganze Zahl ab 0. Nichts wurde geändert.',
  'error.writtenSince': 'Das hat inzwischen jemand anderes geschrieben. Nichts wurde geändert.',
  'error.othersDecision':
    'Diese Entscheidung hat jemand anderes festgehalten, und nur diese Person kann sie zurücknehmen. Stattdessen eine weitere festhalten.',
  'error.reasonNeeded':
    'Ein Ausschluss beim Volltext braucht einen Grund: Das Flussdiagramm zählt die Gründe. Einen wählen.',
  'error.reasonInList': '„{reason}“ steht schon in der Liste. Nichts wurde geändert.',
  'error.othersSettling':
    'Das hat schon jemand anderes geklärt. Diese Entscheidung gilt; die Person bitten, sie zu ändern.',
  'error.searchGone': 'Diese Suche steht nicht mehr im Suchprotokoll.',
  'error.hitsNumber': 'Treffer sind eine ganze Zahl ab 0. Nichts wurde geändert.',
  'error.noSuchDay':
    'Diesen Tag gibt es im Kalender nicht. Die Schreibweise ist 2026-05-31. Nichts wurde geändert.',
  'error.settledAlready': 'Das ist schon geklärt. Nichts wurde geändert.',
  'error.recodeRemoved':
    'Nur Codierungen mit einem entfernten Code können einen anderen Code erhalten.',
  'error.starGone': 'Dieses Zitat gehört nicht mehr zu den ausgewählten.',
  'error.noCommonWords':
    'Diese Textstellen haben keine gemeinsamen Wörter. Die weiteste Strecke wählen.',
  'error.didNotCode': 'Diese Person hat die Textstelle nicht codiert.',
  'error.noReviewers': 'Mindestens eine Person wählen.',
  'error.noSuchTable': 'Es gibt keine Tabelle mit dem Namen „{name}“. Tabellen: {tables} oder all.',
} as const satisfies Translated<typeof workErrorMessages>;
