import type { PdfTextItem } from './pdf-lines.ts';

/** What pdf.js tells of a page's text: runs, and where marked content says its own text. */
export type PdfTextPiece = PdfTextItem | { readonly type: string; readonly text?: string };

/** Longer than any line; what claims more is broken or hostile, and is read by its letters instead. */
const longestActualText = 10_000;

/**
 * Puts the text that marked content says of itself (/ActualText) in the place of the letters drawn in it:
 * scripts whose letters are joined and moved when they are set cannot be read from their signs.
 */
export function withActualText(pieces: readonly PdfTextPiece[]): PdfTextItem[] {
  const items: PdfTextItem[] = [];
  let inside: PdfTextItem[] = [];
  let text: string | undefined;
  let depth = 0;
  const finish = (): void => {
    const last = items.at(-1);
    if (inside.length === 0 && text !== undefined && last !== undefined && undrawn.test(text)) {
      items[items.length - 1] = withUndrawn(last, text);
    } else for (const item of text === undefined ? inside : told(inside, text)) items.push(item);
    inside = [];
    text = undefined;
  };
  for (const piece of pieces) {
    if ('str' in piece) {
      if (depth > 0) inside.push(piece);
      else if (!isBlankWithin(items.at(-1), piece)) items.push(piece);
    } else if (piece.type === 'beginActualText') {
      depth++;
      // What encloses others says the whole.
      if (depth === 1) text = usable(piece.text);
    } else if (piece.type === 'endActualText' && depth > 0) {
      depth--;
      if (depth === 0) finish();
    }
  }
  finish();
  return items;
}

/** Joiners draw nothing, and a mark may be drawn with its letter: each stands behind what was drawn last. */
const undrawn = /^(?:\u200c|\u200d|\p{M})+$/u;

function withUndrawn(last: PdfTextItem, text: string): PdfTextItem {
  const isMark = last.glyphs === undefined && /^\p{M}/u.test(text);
  return isMark
    ? { ...last, str: last.str + text }
    : { ...last, glyphs: [...(last.glyphs ?? [last.str]), text] };
}

/** Where the sign drawn last has no width of its own, pdf.js sees a gap that what was told fills: no blank is there. */
function isBlankWithin(last: PdfTextItem | undefined, next: PdfTextItem): boolean {
  if (last?.told !== true || last.dir !== 'ltr' || next.height !== 0) return false;
  const size = Math.hypot(next.transform[2] ?? 0, next.transform[3] ?? 0);
  const room = along(next).x + next.width - along(last).x - last.width;
  return next.str === ' ' && isOnLine(last, next) && room < 0.05 * size;
}

/** True for a piece that claims more text than is taken from it. */
export function claimsTooMuch(piece: PdfTextPiece): boolean {
  return 'type' in piece && (piece.text?.length ?? 0) > longestActualText;
}

function usable(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestActualText) return undefined;
  const shown = text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
  return /[\p{Cc}\ufffd]/u.test(shown.replace(/[\t\r\n]/g, ' ')) ? undefined : shown;
}

function told(items: readonly PdfTextItem[], text: string): readonly PdfTextItem[] {
  const drawn = items.filter((item) => item.str.trim() !== '');
  const [first] = drawn;
  if (first === undefined) {
    const [blank] = items;
    return blank === undefined ? [] : [{ ...blank, str: text.trim() === '' ? ' ' : '' }];
  }
  const same = compact(drawn.map((item) => item.str).join('')) === compact(text);
  if (same && drawn.every((item) => item.glyphs === undefined)) {
    return items.map((item) => ({ ...item, told: true }));
  }
  const lines: PdfTextItem[][] = [];
  for (const item of drawn) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && isOnLine(last, item)) line.push(item);
    else lines.push([item]);
  }
  const lengths = lines.map((line) => line.reduce((sum, item) => sum + item.str.length, 0));
  const parts = divided(text, lengths);
  return lines.flatMap((line, index) => merged(line, parts[index] ?? ''));
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

function along({ transform }: PdfTextItem): { readonly x: number; readonly y: number } {
  const [a = 0, b = 0, , , e = 0, f = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  return { x: (e * a + f * b) / length, y: (f * a - e * b) / length };
}

function isOnLine(last: PdfTextItem, next: PdfTextItem): boolean {
  const size = Math.hypot(last.transform[2] ?? 0, last.transform[3] ?? 0);
  return last.dir === next.dir && Math.abs(along(last).y - along(next).y) < size * 0.5;
}

/** The text cut at blanks into as many parts as there are lines, in their proportion. */
function divided(text: string, lengths: readonly number[]): string[] {
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const parts: string[] = [];
  let reached = 0;
  let from = 0;
  for (const length of lengths.slice(0, -1)) {
    reached += length;
    const near = Math.round((reached / total) * text.length);
    const [before, behind] = [text.lastIndexOf(' ', near), text.indexOf(' ', near)];
    const closer = behind >= 0 && (before < from || behind - near < near - before);
    const cut = Math.max(from, closer ? behind : before < from ? near : before);
    parts.push(text.slice(from, cut));
    from = cut;
  }
  return [...parts, text.slice(from)];
}

function merged(line: readonly PdfTextItem[], str: string): PdfTextItem[] {
  const [first] = line;
  if (first === undefined) return [];
  if (first.dir === 'ttb') {
    return [
      { ...first, str, told: true, height: line.reduce((sum, item) => sum + item.height, 0) },
    ];
  }
  const leftmost = line.reduce((most, item) => (along(item).x < along(most).x ? item : most));
  const end = Math.max(...line.map((item) => along(item).x + item.width));
  const { glyphs: _letters, ...item } = leftmost;
  return [{ ...item, str, told: true, width: end - along(leftmost).x }];
}
