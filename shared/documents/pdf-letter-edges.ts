import type { PdfBox, PdfPageGeometry } from './pdf-geometry.ts';
import type { PdfGlyph } from './pdf-glyphs.ts';
import { readableLetters } from './pdf-letters.ts';

/** Shares of its length at which a letter of a run begins and ends. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Below this share of letters found the rough way is the better one. */
const leastFound = 0.8;
/** How many letters of a run may have no glyph of their own before the next one that has. */
const furthest = 4;

/**
 * A page whose runs know where each of their letters begins, from the glyphs that the page paints. A run
 * whose glyphs spell something else keeps its rough edges. Points as in `PdfPageGeometry`.
 */
export function withLetterEdges(
  page: PdfPageGeometry,
  glyphs: readonly PdfGlyph[],
): PdfPageGeometry {
  return { ...page, boxes: page.boxes.map((box) => withEdges(box, glyphs)) };
}

function withEdges(box: PdfBox, glyphs: readonly PdfGlyph[]): PdfBox {
  const inBox = glyphs
    .filter((glyph) => isWithin(glyph, box))
    .map((glyph) => ({ letters: spelt(glyph.letters), ...reachOf(glyph, box) }))
    .sort((a, b) => a.from - b.from);
  const reaches = spread(box.letters, inBox);
  const visible = [...box.letters].filter((letter) => letter.trim() !== '').length;
  if (visible === 0 || reaches.size < visible * leastFound) return box;
  return { ...box, edges: edgesFrom(box.letters, reaches) };
}

function isWithin({ x0, x1, y0, y1 }: PdfGlyph, { height, width, x, y }: PdfBox): boolean {
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return (
    middleX > x - 0.5 &&
    middleX < x + width + 0.5 &&
    middleY > y - 0.5 &&
    middleY < y + height + 0.5
  );
}

function reachOf({ x0, x1, y0, y1 }: PdfGlyph, { height, width, writing, x, y }: PdfBox): Reach {
  const shares =
    writing === 'right' || writing === 'left'
      ? [(x0 - x) / (width || 1), (x1 - x) / (width || 1)]
      : [(y0 - y) / (height || 1), (y1 - y) / (height || 1)];
  const along = writing === 'left' || writing === 'up' ? shares.map((share) => 1 - share) : shares;
  return { from: Math.min(...along), to: Math.max(...along) };
}

/** A glyph's letters as the text has them. */
function spelt(letters: string): string {
  return readableLetters(letters).trim();
}

/** Which glyph shows which letter, both taken in order; a glyph of several letters is divided evenly. */
function spread(
  letters: string,
  glyphs: readonly (Reach & { readonly letters: string })[],
): ReadonlyMap<number, Reach> {
  const found = new Map<number, Reach>();
  let at = 0;
  for (const glyph of glyphs) {
    if (glyph.letters === '') continue;
    const here = nextPlace(letters, glyph.letters, at);
    if (here === undefined) continue;
    const share = (glyph.to - glyph.from) / glyph.letters.length;
    for (let index = 0; index < glyph.letters.length; index += 1) {
      const from = glyph.from + index * share;
      found.set(here + index, { from, to: from + share });
    }
    at = here + glyph.letters.length;
  }
  return found;
}

/** Where a glyph's letters stand at or soon after `at`; blanks between do not count. */
function nextPlace(letters: string, wanted: string, at: number): number | undefined {
  let passed = 0;
  for (let index = at; index < letters.length && passed <= furthest; index += 1) {
    if (letters.startsWith(wanted, index)) return index;
    if (letters.charAt(index).trim() !== '') passed += 1;
  }
  return undefined;
}

/** Where each unit begins, and the end: a blank reaches from the letter before it to the one behind it. */
function edgesFrom(letters: string, reaches: ReadonlyMap<number, Reach>): readonly number[] {
  const known: (number | undefined)[] = [];
  for (let index = 0; index <= letters.length; index += 1) {
    const [before, after] = [reaches.get(index - 1)?.to, reaches.get(index)?.from];
    const isBehindLetter = letters.charAt(index).trim() === '';
    known.push(isBehindLetter ? (before ?? after) : (after ?? before));
  }
  known[0] ??= 0;
  known[letters.length] ??= 1;
  return known.map((edge, index) => within(edge ?? between(known, index)));
}

/** On the line between the nearest edges that are known. */
function between(known: readonly (number | undefined)[], index: number): number {
  let from = index;
  while (from > 0 && known[from] === undefined) from -= 1;
  let to = index;
  while (to < known.length - 1 && known[to] === undefined) to += 1;
  const [low, high] = [known[from] ?? 0, known[to] ?? 1];
  return to === from ? low : low + ((high - low) * (index - from)) / (to - from);
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
