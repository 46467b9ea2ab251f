import type { correctRefusalMessages } from '../en/correct-refusals.ts';
import type { Translated } from '../language.ts';

export const correctRefusalGerman = {
  'correct.lines':
    'Zeilen, Absätze und Tabellenzellen bleiben, wie sie sind: Nur Wörter können berichtigt werden. Nichts wurde geändert.',
  'correct.missing': 'Dieses Dokument ist nicht mehr in diesem Review. Nichts wurde geändert.',
  'correct.settled': 'Das ist schon geklärt. Nichts wurde geändert.',
  'correct.empty': 'Von jeder Zeile muss etwas übrig bleiben. Nichts wurde geändert.',
} as const satisfies Translated<typeof correctRefusalMessages>;
