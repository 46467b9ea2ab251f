import { BugError } from '../errors.ts';
import type { PageStart, SourceBlock } from './canonical.ts';
import { columnEdges, nowhere } from './pdf-column-edges.ts';
import type { FurnishedPage } from './pdf-furniture.ts';
import { beforeNextLine } from './pdf-hyphens.ts';
import { type ColumnEdges, continues, isHeading, kindOf, resumes } from './pdf-joins.ts';
import type { PdfLine } from './pdf-lines.ts';
import { type Measures, measure } from './pdf-measures.ts';
import { opensNote, withNotesApart } from './pdf-notes.ts';
import type { PdfSpan } from './pdf-places.ts';
import { mergedLine, numberedHeading, rowsOf, shifted, tableLine } from './pdf-rows.ts';
import type { BlockKind } from './text-body.ts';

/** A block of a PDF, with the places of its letters on the pages. */
export interface PdfBlock extends SourceBlock {
  /** Runs by their offsets in `text`, in order. */
  readonly spans: readonly PdfSpan[];
}

interface Paragraph {
  kind: BlockKind;
  level?: number;
  readonly lines: PdfLine[];
  text: string;
  spans: PdfSpan[];
  edges: ColumnEdges;
  /** The last cell of a table row, with the line that it has reached. */
  cell?: PdfLine;
}

/**
 * Joins lines into paragraphs, headings, list items and table rows, across columns and pages. A page's
 * footnotes and then its furniture stand at its end; where a paragraph runs on to the next page they
 * stand before it, so that they part no paragraph and still lie within their own page.
 */
export function paragraphsOf(pages: readonly FurnishedPage[]): PdfBlock[] {
  const measures = measure(pages);
  const paragraphs: Paragraph[] = [];
  for (const page of pages) {
    const { lines, notes } = withNotesApart(page.lines, page.index === 0, measures);
    addText(paragraphs, lines, measures);
    addNotes(paragraphs, notes, measures);
    if (page.lines.length === 0) paragraphs.push(pictureOf(page));
    for (const piece of page.furniture) {
      paragraphs.push(opened({ kind: 'furniture' }, mergedLine(piece, ' '), nowhere));
    }
  }
  markTableCells(paragraphs, measures);
  markTitle(paragraphs, measures);
  return withPageStarts(paragraphs, pages);
}

/** The line that stands for a page without text: what is coded on the page is coded on it. */
function pictureOf({ height, index, label, width }: FurnishedPage): Paragraph {
  const text = `[Page ${label}: image]`;
  const place = { x: 0, y: 0, width, height, writing: 'right' } as const;
  const spans = [{ start: 0, end: text.length, page: index, place }];
  return { kind: 'picture', lines: [], text, spans, edges: nowhere };
}

function addText(paragraphs: Paragraph[], lines: readonly PdfLine[], measures: Measures): void {
  const rows = rowsOf(lines, measures.bodySize);
  let current: Paragraph | undefined;
  for (const [index, row] of rows.entries()) {
    const [line] = row;
    if (line === undefined) continue;
    const edges = columnEdges(rows, index);
    const heading = numberedHeading(row);
    if (heading !== undefined || row.length > 1) {
      current =
        heading === undefined
          ? opened({ kind: 'table' }, tableLine(row), edges)
          : opened({ kind: 'heading', level: heading.level }, heading.line, edges);
      const cell = row.at(-1);
      if (heading === undefined && cell !== undefined) current.cell = cell;
      paragraphs.push(current);
      continue;
    }
    if (current?.cell !== undefined && continuesCell(current.cell, line, measures)) {
      append(current, line, edges, measures);
      current.cell = line;
      continue;
    }
    if (current !== undefined && continues(current, line, edges, measures)) {
      append(current, line, edges, measures);
      continue;
    }
    const kind = kindOf(line, rows[index - 1]?.[0], rows[index + 1], measures);
    const open =
      kind.kind === 'paragraph' ? interrupted(paragraphs, line, edges, measures) : undefined;
    if (open === undefined) {
      current = opened(kind, line, edges);
      paragraphs.push(current);
    } else {
      current = takenUp(paragraphs, open, line.page);
      append(current, line, edges, measures);
    }
  }
}

/** The last cell of a row goes on below itself. */
function continuesCell(cell: PdfLine, line: PdfLine, measures: Measures): boolean {
  const indent = line.x0 - cell.x0;
  const distance = cell.y - line.y;
  return (
    cell.angle === line.angle &&
    cell.page === line.page &&
    Math.abs(cell.size - line.size) < 0.6 &&
    indent > -line.size * 0.5 &&
    indent < line.size * 1.5 &&
    distance > 0 &&
    distance < measures.spacing * line.size * 1.35
  );
}

function addNotes(paragraphs: Paragraph[], notes: readonly PdfLine[], measures: Measures): void {
  let current: Paragraph | undefined;
  for (const row of rowsOf(notes, measures.bodySize)) {
    const line = mergedLine(row, ' ');
    const last = current?.lines.at(-1);
    const below =
      last !== undefined && last.y > line.y && last.y - line.y < last.size * measures.spacing * 1.4;
    if (current !== undefined && below && !opensNote(line)) {
      append(current, line, nowhere, measures);
      continue;
    }
    current = opened({ kind: 'footnote' }, line, nowhere);
    paragraphs.push(current);
  }
}

function opened(
  kind: { readonly kind: BlockKind; readonly level?: number },
  line: PdfLine,
  edges: ColumnEdges,
): Paragraph {
  return { ...kind, lines: [line], text: line.text, spans: [...line.spans], edges };
}

function append(paragraph: Paragraph, line: PdfLine, edges: ColumnEdges, measures: Measures): void {
  const before = beforeNextLine(paragraph.text, line.text, measures.vocabulary);
  // A hyphen that goes takes its part of the run with it.
  const last = paragraph.spans.at(-1);
  if (last !== undefined && last.end > before.length) {
    paragraph.spans.splice(
      -1,
      1,
      ...(last.start < before.length ? [{ ...last, end: before.length }] : []),
    );
  }
  paragraph.spans.push(...shifted(line.spans, before.length));
  paragraph.text = before + line.text;
  paragraph.lines.push(line);
  paragraph.edges = edges;
}

/** The paragraph that a page's end, or figures, tables and notes, parted from the line that resumes it. */
function interrupted(
  paragraphs: readonly Paragraph[],
  line: PdfLine,
  edges: ColumnEdges,
  measures: Measures,
): number | undefined {
  let overFloats = false;
  const furthest = Math.max(0, paragraphs.length - 120);
  for (let i = paragraphs.length - 1; i >= furthest; i--) {
    const paragraph = paragraphs[i];
    if (paragraph?.kind === 'picture') continue;
    const last = paragraph?.lines.at(-1);
    if (paragraph === undefined || last === undefined || last.page < line.page - 3)
      return undefined;
    if (paragraph.kind === 'furniture' || paragraph.kind === 'footnote') continue;
    const apart = last.page !== line.page || i < paragraphs.length - 1 || line.y > last.y;
    if (apart && resumes({ paragraph, next: line, edges, overFloats }, measures)) return i;
    if (!isFloat(paragraph, last, line)) return undefined;
    overFloats = true;
  }
  return undefined;
}

// Figures, tables and their captions may stand in the middle of a sentence.
function isFloat(paragraph: Paragraph, last: PdfLine, line: PdfLine): boolean {
  if (isHeading(paragraph)) return false;
  return (
    paragraph.kind === 'caption' ||
    paragraph.kind === 'table' ||
    Math.abs(last.size - line.size) > line.size * 0.08 ||
    last.angle !== line.angle ||
    (last.font !== line.font && paragraph.text.length < 60)
  );
}

/**
 * The paragraph at `index`, about to go on on page `page`. What has come in between goes before it
 * where it belongs to the page on which the paragraph began.
 */
function takenUp(paragraphs: Paragraph[], index: number, page: number): Paragraph {
  const [paragraph, ...between] = paragraphs.slice(index);
  if (paragraph === undefined) throw new BugError('There is no paragraph to take up');
  const began = paragraph.lines[0]?.page;
  if (began === page) return paragraph;
  const isBefore = (each: Paragraph): boolean => each.lines[0]?.page === began;
  const moved = between.filter(isBefore);
  paragraphs.splice(index + 1, between.length, ...between.filter((each) => !isBefore(each)));
  // A heading stays with its paragraph.
  let at = index;
  while (at > 0 && isHeadingOn(paragraphs[at - 1], began)) at--;
  paragraphs.splice(at, 0, ...moved);
  return paragraph;
}

function isHeadingOn(paragraph: Paragraph | undefined, page: number | undefined): boolean {
  return paragraph !== undefined && isHeading(paragraph) && paragraph.lines[0]?.page === page;
}

/** Short pieces between the rows of a table are the cells that run over several lines. */
function markTableCells(paragraphs: readonly Paragraph[], measures: Measures): void {
  let above: Paragraph | undefined;
  let pieces: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'table') {
      pieces.push(paragraph);
      continue;
    }
    const rows = [above, ...pieces, paragraph];
    if (above !== undefined && pieces.length <= 3 && areCells(rows, pieces, measures)) {
      for (const piece of pieces) piece.kind = 'table';
    }
    above = paragraph;
    pieces = [];
  }
}

function areCells(
  rows: readonly (Paragraph | undefined)[],
  pieces: readonly Paragraph[],
  measures: Measures,
): boolean {
  const lines = rows.flatMap((row) => row?.lines ?? []);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return false;
  const width = Math.max(first.x1 - first.x0, last.x1 - last.x0);
  const close = lines.every((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return true;
    const distance = before.y - line.y;
    return (
      before.page === line.page &&
      Math.abs(before.size - line.size) < 0.6 &&
      distance < measures.spacing * line.size * 1.8 &&
      distance > -line.size * 5
    );
  });
  const narrow = pieces.every(
    (piece) =>
      piece.kind === 'paragraph' &&
      piece.lines.every((line) => line.x1 - line.x0 < width * 0.7) &&
      piece.text.length < 200,
  );
  return close && narrow;
}

function markTitle(paragraphs: readonly Paragraph[], measures: Measures): void {
  const largest = measures.headingSizes[0];
  const first = paragraphs.slice(0, 12).find((each) => each.kind === 'heading');
  const size = first?.lines[0]?.size;
  if (first === undefined || size === undefined || largest === undefined) return;
  if (Math.abs(size - largest) < 0.3 && size > measures.bodySize * 1.25) {
    first.kind = 'title';
    delete first.level;
  }
}

/** A page begins where the first of its letters stands; one without letters, where the next begins. */
function withPageStarts(
  paragraphs: readonly Paragraph[],
  pages: readonly FurnishedPage[],
): PdfBlock[] {
  const found = new Map<number, { block: number; at: number }>();
  for (const [block, paragraph] of paragraphs.entries()) {
    for (const { page, start } of paragraph.spans) {
      if (!found.has(page)) found.set(page, { block, at: start });
    }
  }
  const last = Math.max(0, paragraphs.length - 1);
  let next = { block: last, at: paragraphs[last]?.text.length ?? 0 };
  const starts: PageStart[][] = Array.from({ length: last + 1 }, () => []);
  for (const page of pages.toReversed()) {
    const own = found.get(page.index);
    const isEarlier =
      own !== undefined &&
      (own.block < next.block || (own.block === next.block && own.at < next.at));
    if (isEarlier) next = own;
    starts[next.block]?.unshift({ at: next.at, label: page.label });
  }
  if (paragraphs.length === 0) {
    return [{ kind: 'paragraph', text: '', spans: [], pageStarts: starts[0] }];
  }
  return paragraphs.map(({ kind, level, text, spans }, block) => ({
    kind,
    level,
    text,
    spans,
    pageStarts: starts[block],
  }));
}
