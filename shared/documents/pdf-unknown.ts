import { t } from '../messages/import-messages.ts';
import type { PdfPage } from './pdf-furniture.ts';
import type { ReadingProblem } from './reading.ts';

/** Of the letters of a page, the share that may be unknown before the page as a whole cannot be read. */
const readableShare = 0.2;

/**
 * Names the pages with letters of which the file hides which they are (U+FFFD in the text), and those of
 * which so much is unknown that they cannot be read.
 */
export function explainUnknownLetters(pages: readonly PdfPage[]): ReadingProblem[] {
  const some: string[] = [];
  const most: string[] = [];
  let unknown = 0;
  for (const { label, lines } of pages) {
    let lost = 0;
    let letters = 0;
    for (const { text } of lines) {
      letters += text.length;
      lost += text.match(/\ufffd/g)?.length ?? 0;
    }
    if (lost === 0) continue;
    if (lost > letters * readableShare) most.push(label);
    else {
      some.push(label);
      unknown += lost;
    }
  }
  return [
    ...(most.length === 0
      ? []
      : [
          {
            message: t('reading.hiddenLetters', named(most)),
          },
        ]),
    ...(some.length === 0
      ? []
      : [
          {
            message: t('reading.unknownLetters', { letters: unknown, ...named(some) }),
          },
        ]),
  ];
}

function named(labels: readonly string[]) {
  return { count: labels.length, labels: labels.join(', ') };
}
