import { tableRowText } from './canonical.ts';
import { withWrappedCells } from './pdf-cells.ts';
import type { PdfLine } from './pdf-lines.ts';
import { isBeside } from './pdf-order.ts';
import type { PdfSpan } from './pdf-places.ts';

/** Pieces side by side, or a single line. */
export type PdfRow = readonly PdfLine[];

/** Groups the pieces that follow each other on one line: the cells of a table row. */
export function rowsOf(lines: readonly PdfLine[], bodySize: number): PdfRow[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && isBeside(last, line)) row.push(line);
    else rows.push([line]);
  }
  const divided = rows.flatMap((row) => {
    // Two long pieces are columns drawn across, not cells.
    if (row.length > 1 && row.every((line) => line.text.length > 45))
      return row.map((line) => [line]);
    return [withMark(row)];
  });
  const titled = divided.map((row, index) => {
    const [first] = row;
    if (first === undefined || row.length === 1) return row;
    // Large type with wide gaps and no row above or below is a title or its authors, not a table.
    const alone = [divided[index - 1], divided[index + 1]].every(
      (other) => other === undefined || other.length === 1 || !isNear(other[0], first),
    );
    const large = row.every((line) => line.size > bodySize * 1.12);
    const numbered = /^\d/.test(first.text);
    return large && !numbered && (alone || isTitleRow(row)) ? [mergedLine(row, ' ')] : row;
  });
  return withWrappedCells(titled, (upper, lower) => ({
    ...mergedLine([upper, lower], ' '),
    y: lower.y,
  }));
}

function isNear(other: PdfLine | undefined, line: PdfLine): boolean {
  return other !== undefined && Math.abs(other.y - line.y) < line.size * 2;
}

function isTitleRow(row: PdfRow): boolean {
  return row.every((line, index) => {
    const last = row[index - 1];
    return last === undefined || line.x0 - last.x1 < line.size * 3;
  });
}

const listMark = /^(?:[•▪◦‣●○■□➢✓–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/u;

// A bullet or number that stands apart belongs to the item it opens.
function withMark(row: PdfRow): PdfRow {
  const [mark, item, ...rest] = row;
  if (mark === undefined || item === undefined || !listMark.test(mark.text)) return row;
  const near = item.x0 - mark.x1 < item.size * 4;
  const heading = /^\d/.test(mark.text) && item.text.length < 60;
  return near && !heading && rest.length === 0 ? [mergedLine([mark, item], ' ')] : row;
}

/** Pieces of one line as one line, with `separator` between them. */
export function mergedLine(pieces: PdfRow, separator: string): PdfLine {
  const main = pieces.reduce((most, line) => (line.text.length > most.text.length ? line : most));
  let text = '';
  const spans: PdfSpan[] = [];
  for (const piece of pieces) {
    if (text !== '') text += separator;
    spans.push(...shifted(piece.spans, text.length));
    text += piece.text;
  }
  return {
    ...main,
    text,
    spans,
    x0: Math.min(...pieces.map((piece) => piece.x0)),
    x1: Math.max(...pieces.map((piece) => piece.x1)),
  };
}

/** A row of cells as the line of text that a table block holds. */
export function tableLine(row: PdfRow): PdfLine {
  const merged = mergedLine(row, '\t');
  const text = tableRowText(row.map((line) => line.text));
  return { ...merged, text };
}

/** "2.1" and "Sampling" apart on one line are a heading, its level told by the number. */
export function numberedHeading(row: PdfRow): { level: number; line: PdfLine } | undefined {
  const [number, words] = row;
  if (row.length !== 2 || number === undefined || words === undefined) return undefined;
  const depth = headingDepth(number.text);
  const heading = /^\p{Lu}.*\p{L}.*[^.;,:]$/u.test(words.text) && words.text.length <= 120;
  const near = words.x0 - number.x1 < words.size * 4;
  if (depth === undefined || !heading || !near || words.size < number.size * 0.9) return undefined;
  return { level: Math.min(6, depth), line: mergedLine(row, ' ') };
}

/** How deep a number like "3.1.2" lies; undefined for what is no such number. */
export function headingDepth(number: string): number | undefined {
  return /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/.exec(number)?.[0].split('.').filter(Boolean).length;
}

/** Spans moved by `by` characters. */
export function shifted(spans: readonly PdfSpan[], by: number): PdfSpan[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}
