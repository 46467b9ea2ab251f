import { BugError } from '../errors.ts';
import { relativeWidths } from './letter-widths.ts';
import type { PdfBlock } from './pdf-paragraphs.ts';
import type { PageRectangle, WritingDirection } from './pdf-places.ts';
import type { TextBody } from './text-body.ts';

/** A run of letters on a page: where it stands and which part of the canonical text it shows. */
export interface PdfBox extends PageRectangle {
  /** UTF-16 offsets into the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly writing: WritingDirection;
  /** The letters, which is `text.slice(start, end)`: they tell how the run divides. */
  readonly letters: string;
  /** Where each letter begins, as shares of the run's length, and its end, once the page's glyphs were looked at. */
  readonly edges?: readonly number[];
}

/** A page as displayed: points from the top left corner, its own rotation applied. */
export interface PdfPageGeometry {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In the order of the canonical text. */
  readonly boxes: readonly PdfBox[];
}

/**
 * Where the canonical text of a PDF stands on its pages. It is not stored: reading the original bytes
 * again gives the same geometry together with the same text.
 */
export interface PdfGeometry {
  readonly pages: readonly PdfPageGeometry[];
}

/** A point on a page as displayed, in points from the top left corner. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** The boxes of the blocks that `body` was built from, page by page. */
export function geometryOf(
  body: TextBody,
  blocks: readonly PdfBlock[],
  pages: readonly Omit<PdfPageGeometry, 'boxes'>[],
): PdfGeometry {
  const boxes: PdfBox[][] = pages.map(() => []);
  let cursor = 0;
  for (const { text, spans } of blocks) {
    if (text === '') continue;
    const at = body.text.indexOf(text, cursor);
    if (at < 0 || body.text.slice(cursor, at).trim() !== '') {
      throw new BugError('A block of the PDF is not in its own text');
    }
    cursor = at + text.length;
    for (const { start, end, page, place } of spans) {
      const letters = text.slice(start, end);
      boxes[page]?.push({ start: at + start, end: at + end, ...place, letters });
    }
  }
  return {
    pages: pages.map(({ label, width, height }, index) => ({
      label,
      width,
      height,
      boxes: (boxes[index] ?? []).sort((a, b) => a.start - b.start),
    })),
  };
}

/**
 * The rectangles that show `range` on the page, one for each run it touches, in the order of the text.
 * A range that is not on the page gives none.
 */
export function rectanglesOf(
  range: { readonly start: number; readonly end: number },
  page: PdfPageGeometry,
): PageRectangle[] {
  const rectangles: PageRectangle[] = [];
  for (const box of page.boxes) {
    const start = Math.max(range.start, box.start);
    const end = Math.min(range.end, box.end);
    if (start >= end) continue;
    const edges = edgesOf(box);
    rectangles.push(between(box, edges[start - box.start] ?? 0, edges[end - box.start] ?? 1));
  }
  return rectangles;
}

/** The letters whose middle lies within a rectangle of the page, run by run, as ranges of one letter or more. */
export function lettersWithin(
  area: PageRectangle,
  page: PdfPageGeometry,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const box of page.boxes) {
    if (!meets(area, box)) continue;
    const edges = edgesOf(box);
    for (let at = 0; at < box.end - box.start; at += 1) {
      const { height, width, x, y } = between(box, edges[at] ?? 0, edges[at + 1] ?? 1);
      if (!holds(area, x + width / 2, y + height / 2)) continue;
      const start = box.start + at;
      const last = found.at(-1);
      if (last?.end === start) last.end = start + 1;
      else found.push({ start, end: start + 1 });
    }
  }
  return found;
}

function meets(one: PageRectangle, other: PageRectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holds({ height, width, x, y }: PageRectangle, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

/** The part of a box between two shares of its length, counted from where its writing starts. */
function between(box: PdfBox, from: number, to: number): PageRectangle {
  const { x, y, width, height } = box;
  const share = to - from;
  switch (box.writing) {
    case 'right':
      return { x: x + width * from, y, width: width * share, height };
    case 'left':
      return { x: x + width * (1 - to), y, width: width * share, height };
    case 'down':
      return { x, y: y + height * from, width, height: height * share };
    case 'up':
      return { x, y: y + height * (1 - to), width, height: height * share };
  }
}

/**
 * The offset in the text at a point: between the two letters that the point parts, never inside one.
 * Beside the text it is the nearest run's; a page without text gives undefined. With `from`, where a
 * selection began, a point beside the text stays in its column: a drag past the end of a line does not
 * jump to the column beside it.
 */
export function offsetAt(
  point: PagePoint,
  page: PdfPageGeometry,
  from?: number,
): number | undefined {
  let nearest: PdfBox | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of candidates(point, page.boxes, from)) {
    const distance = distanceTo(point, box);
    if (distance < least) [nearest, least] = [box, distance];
  }
  if (nearest === undefined) return undefined;
  const share = shareAt(point, nearest);
  const edges = edgesOf(nearest);
  let best = 0;
  for (const [letter, edge] of edges.entries()) {
    // Of equal edges the last counts: it lies behind a pair of surrogates and behind combining marks.
    if (Math.abs(edge - share) <= Math.abs((edges[best] ?? 0) - share)) best = letter;
  }
  return nearest.start + best;
}

function candidates(
  { x, y }: PagePoint,
  boxes: readonly PdfBox[],
  from: number | undefined,
): readonly PdfBox[] {
  const start = boxes.find((box) => from !== undefined && box.start <= from && from <= box.end);
  if (start === undefined) return boxes;
  const isOnText = boxes.some(
    (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  if (isOnText) return boxes;
  const upright = start.writing === 'down' || start.writing === 'up';
  return boxes.filter((box) =>
    upright
      ? box.y < start.y + start.height && start.y < box.y + box.height
      : box.x < start.x + start.width && start.x < box.x + box.width,
  );
}

/** How far along the writing a point lies, from 0 to 1. */
function shareAt({ x, y }: PagePoint, box: PdfBox): number {
  const across = box.width === 0 ? 0 : (x - box.x) / box.width;
  const down = box.height === 0 ? 0 : (y - box.y) / box.height;
  const share = { right: across, left: 1 - across, down, up: 1 - down }[box.writing];
  return Math.min(1, Math.max(0, share));
}

// A line is reached more easily from its side than from another line: a drag runs past its end.
function distanceTo({ x, y }: PagePoint, box: PdfBox): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  const upright = box.writing === 'down' || box.writing === 'up';
  // Where runs overlap, as raised marks do, the one whose middle is nearer counts.
  const middle = upright
    ? Math.abs(x - box.x - box.width / 2)
    : Math.abs(y - box.y - box.height / 2);
  return (upright ? dy + dx * 4 : dx + dy * 4) + middle / 1000;
}

/** Where each letter of a box begins, as shares of its length, and 1 at last. */
function edgesOf({ edges: known, letters }: PdfBox): readonly number[] {
  if (known !== undefined) return known;
  const widths = relativeWidths(letters);
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  const edges = [0];
  let reached = 0;
  for (const width of widths) {
    reached += width;
    edges.push(reached / total);
  }
  edges[edges.length - 1] = 1;
  return edges;
}
