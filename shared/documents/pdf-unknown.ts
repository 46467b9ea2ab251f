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
  const count = unknown === 1 ? 'One letter' : `${unknown} letters`;
  return [
    ...(most.length === 0
      ? []
      : [
          {
            message: `The file hides which letters are drawn on ${pagesNamed(most)}, so nothing can be read there; regions can be coded.`,
          },
        ]),
    ...(some.length === 0
      ? []
      : [
          {
            message: `${count} on ${pagesNamed(some)} cannot be told, because the file hides what it shows: \ufffd stands in the text.`,
          },
        ]),
  ];
}

function pagesNamed(labels: readonly string[]): string {
  return `${labels.length === 1 ? 'page' : 'pages'} ${labels.join(', ')}`;
}
