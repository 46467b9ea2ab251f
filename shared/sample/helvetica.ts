/** Widths of letters in Helvetica, in thousandths of the font size (Adobe's font metrics for its core 14 fonts, 1997). */

const byWidth: readonly (readonly [number, string])[] = [
  [222, 'ijl‘’'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()-r“”`'],
  [500, 'Jckssvxyz'],
  [556, '#$0123456789?Labdeghnopqu–_'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—'],
];

const widths = new Map(
  byWidth.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

/** How wide text is printed at a size in points; letters with marks are as wide as their letter. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    sum += /\p{M}/u.test(letter) ? 0 : (widths.get(letter) ?? 556);
  }
  return (sum * size) / 1000;
}
