import type { PdfLine } from './pdf-lines.ts';
import type { Measures } from './pdf-measures.ts';

/** A page's lines, with the footnotes at the feet of its columns taken out. */
export interface LinesAndNotes {
  readonly lines: readonly PdfLine[];
  readonly notes: readonly PdfLine[];
}

/** A mark that opens a note: a number or a sign, in front of words. */
const noteMark =
  /^(?:(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3})\s?(?=[\p{L}"“‘(¿¡])|[*†‡§¶#‖|∗]{1,3}\s?(?=\S)|[a-z]\s(?=\p{Lu}))/u;
const captionMark = /^(?:fig(?:ure|\.)?|table|box|f i g|t a b|abb|tab)\b/i;

/**
 * Finds footnotes: smaller lines at the foot of a column, under text of the usual size, that open with
 * a mark. On the first page the small print about authors and rights needs no mark.
 */
export function withNotesApart(
  lines: readonly PdfLine[],
  isFirstPage: boolean,
  measures: Measures,
): LinesAndNotes {
  const isSmall = (line: PdfLine): boolean => line.size < measures.bodySize * 0.93;
  const notes = new Set<PdfLine>();
  for (const column of columnsOf(lines)) {
    let from = column.length;
    while (from > 0 && isSmallOrMark(column, from - 1, isSmall)) from--;
    const foot = column.slice(from);
    const first = foot[0];
    const above = column[from - 1];
    if (first === undefined) continue;
    const under =
      above === undefined ? isUnderText(first, lines, isSmall) : isText(above, measures);
    if (!under || foot.some((line) => captionMark.test(line.text))) continue;
    if (foot.length > Math.max(12, column.length * 0.4) && above !== undefined) continue;
    if (noteMark.test(first.text) || (isFirstPage && isSmallPrint(first, above))) {
      for (const line of foot) notes.add(line);
    }
  }
  if (notes.size === 0) return { lines, notes: [] };
  return {
    lines: lines.filter((line) => !notes.has(line)),
    notes: lines.filter((line) => notes.has(line)),
  };
}

// Each time the reading goes up the page again, another column begins.
function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    const goesOn =
      last !== undefined && line.y < last.y + last.size * 1.2 && line.angle === last.angle;
    if (column !== undefined && goesOn) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

// The raised mark of a note may be a line of its own.
function isSmallOrMark(
  column: readonly PdfLine[],
  index: number,
  isSmall: (line: PdfLine) => boolean,
): boolean {
  const line = column[index];
  return line !== undefined && isSmall(line);
}

function isText(line: PdfLine, measures: Measures): boolean {
  return Math.abs(line.size - measures.bodySize) < measures.bodySize * 0.08 && line.text.length > 3;
}

// Notes that are drawn after all columns stand lower than every line of the usual size above them.
function isUnderText(
  first: PdfLine,
  lines: readonly PdfLine[],
  isSmall: (line: PdfLine) => boolean,
): boolean {
  if (!noteMark.test(first.text)) return false;
  const over = lines.filter(
    (line) => !isSmall(line) && line.x0 < first.x1 && first.x0 < line.x1 && line.text.length > 20,
  );
  return over.length > 0 && over.every((line) => line.y > first.y);
}

function isSmallPrint(first: PdfLine, above: PdfLine | undefined): boolean {
  return above !== undefined && above.y - first.y > first.size * 1.6 && first.text.length > 25;
}

/** True when a line opens a note. */
export function opensNote(line: PdfLine): boolean {
  return noteMark.test(line.text);
}
