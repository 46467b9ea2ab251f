import { type PageStart, type SourceBlock, tableRowText } from './canonical.ts';
import type { PdfLine } from './pdf-lines.ts';
import { isBeside, median } from './pdf-order.ts';
import type { PdfPage } from './pdf-running-lines.ts';
import type { BlockKind } from './text-body.ts';

/** What is usual in the whole document; paragraphs and headings are told by the departure from it. */
interface Measures {
  readonly bodySize: number;
  /** Usual distance of baselines, in font sizes. */
  readonly spacing: number;
  /** Sizes of headings, largest first. */
  readonly headingSizes: readonly number[];
  readonly words: ReadonlySet<string>;
  /** Words before a colon that open several lines, as speakers do in a transcript. */
  readonly speakers: ReadonlySet<string>;
}

interface Paragraph {
  kind: BlockKind;
  level?: number;
  readonly lines: PdfLine[];
  text: string;
  readonly pageStarts: PageStart[];
  /** Right edge of the column it stands in. */
  right: number;
}

/** Joins lines into paragraphs, headings, list items and table rows, across columns and pages. */
export function paragraphsOf(pages: readonly PdfPage[]): SourceBlock[] {
  const measures = measure(pages);
  const paragraphs: Paragraph[] = [];
  for (const page of pages) {
    let pageStart: PageStart | undefined = { at: 0, label: page.label };
    const rows = rowsOf(page.lines);
    for (const [index, row] of rows.entries()) {
      const line = row[0];
      if (line === undefined) continue;
      const last = paragraphs.at(-1);
      const right = columnRight(rows, index);
      const numbered = numberedHeading(row);
      if (numbered !== undefined) paragraphs.push({ ...numbered, pageStarts: [], right });
      else if (row.length > 1) paragraphs.push(tableRow(row, right));
      else if (
        last !== undefined &&
        continues(last, line, right, pageStart !== undefined, measures)
      ) {
        const joined = joinedText(last.text, line.text, measures.words);
        if (pageStart !== undefined) {
          last.pageStarts.push({ ...pageStart, at: joined.length - line.text.length });
        }
        last.text = joined;
        last.lines.push(line);
        last.right = right;
        pageStart = undefined;
        continue;
      } else
        paragraphs.push({
          ...kindOf(line, measures),
          lines: [line],
          text: line.text,
          pageStarts: [],
          right,
        });
      if (pageStart !== undefined) paragraphs.at(-1)?.pageStarts.push(pageStart);
      pageStart = undefined;
    }
    // A page without text still has its place.
    if (pageStart !== undefined) {
      paragraphs.push({
        kind: 'paragraph',
        lines: [],
        text: '',
        pageStarts: [pageStart],
        right: 0,
      });
    }
  }
  markTitle(paragraphs, measures);
  return paragraphs;
}

// Pieces side by side are cells of one row, when they follow each other in reading order.
function rowsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && isBeside(last, line)) row.push(line);
    else rows.push([line]);
  }
  // Two long pieces are columns drawn across, not cells.
  return rows.flatMap((row) =>
    row.length > 1 && row.every((line) => line.text.length > 45)
      ? row.map((line) => [line])
      : [row],
  );
}

function tableRow(row: readonly PdfLine[], right: number): Paragraph {
  const text = tableRowText(row.map((line) => line.text));
  return { kind: 'table', lines: [...row], text, pageStarts: [], right };
}

/** "2.1" and "Sampling" apart on one line are a heading, its level told by the number. */
function numberedHeading(
  row: readonly PdfLine[],
): { kind: BlockKind; level: number; lines: PdfLine[]; text: string } | undefined {
  const [number, words] = row;
  if (row.length !== 2 || number === undefined || words === undefined) return undefined;
  const depth = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/
    .exec(number.text)?.[0]
    .split('.')
    .filter(Boolean).length;
  const heading = /^\p{Lu}.*\p{L}.*[^.;,:]$/u.test(words.text) && words.text.length <= 120;
  const near = words.x0 - number.x1 < words.size * 4;
  if (depth === undefined || !heading || !near || words.size < number.size * 0.9) return undefined;
  return {
    kind: 'heading',
    level: Math.min(6, depth),
    lines: [...row],
    text: `${number.text} ${words.text}`,
  };
}

// The furthest any line of this column reaches nearby.
function columnRight(rows: readonly (readonly PdfLine[])[], index: number): number {
  const line = rows[index]?.[0];
  if (line === undefined) return 0;
  let right = line.x1;
  for (let i = Math.max(0, index - 30); i <= index + 30; i++) {
    const other = rows[i];
    const [piece] = other ?? [];
    if (other?.length !== 1 || piece === undefined) continue;
    const near = Math.abs(piece.x0 - line.x0) < line.size * 4;
    if (near && Math.abs(piece.size - line.size) < 0.6) right = Math.max(right, piece.x1);
  }
  return right;
}

function continues(
  paragraph: Paragraph,
  next: PdfLine,
  right: number,
  newPage: boolean,
  measures: Measures,
): boolean {
  const last = paragraph.lines.at(-1);
  if (last === undefined || paragraph.kind === 'table') return false;
  if (last.angle !== next.angle || Math.abs(last.size - next.size) > last.size * 0.08) return false;
  if (isListMark(next.text) || measures.speakers.has(speakerOf(next.text) ?? '')) return false;
  const ended = endsSentence(last.text);
  const column = newPage || next.y > last.y + last.size || next.x0 > last.x1;
  if (column) return !isHeading(paragraph) && !ended && isFull(last, next, paragraph.right);
  const distance = last.y - next.y;
  const usual = measures.spacing * last.size;
  if (distance > usual * 1.3 || distance < 0) return false;
  if (isHeading(paragraph) || last.rtl) return true;
  const full = isFull(last, next, Math.max(right, paragraph.right));
  const short = last.x1 - last.x0 < (right - last.x0) * 0.6;
  if (!full && (ended || short) && !/^\p{Ll}/u.test(next.text)) return false;
  const indent = next.x0 - last.x0;
  if (indent > last.size * 0.7 && paragraph.kind !== 'list') {
    // A hanging second line follows a full first one in mid-sentence; an indented first line does not.
    return full && !(ended && isNearly(next.x1, right, next.size));
  }
  const hanging = paragraph.lines.length > 1 && paragraph.kind !== 'list';
  return !(hanging && indent < -last.size * 0.7 && ended);
}

/** True when the next line's first word would not have fitted behind this line. */
function isFull(last: PdfLine, next: PdfLine, right: number): boolean {
  const firstWord = next.text.split(' ')[0] ?? '';
  const perLetter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  return last.x1 + (firstWord.length + 1) * perLetter > right - last.size * 0.5;
}

function isNearly(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) < size * 2;
}

function isHeading(paragraph: Paragraph): boolean {
  return paragraph.kind === 'heading' || paragraph.kind === 'title';
}

function endsSentence(text: string): boolean {
  return /[.!?:;…؟۔。！？]["”’»)\]]*(?:[\d,–-]{1,8})?$/u.test(text);
}

function isListMark(text: string): boolean {
  return /^[•▪◦‣●○■□➢✓]/u.test(text);
}

function kindOf(line: PdfLine, measures: Measures): { kind: BlockKind; level?: number } {
  if (isListMark(line.text)) return { kind: 'list', level: 1 };
  const caption =
    /^(?:Figure|Fig\.|Table|Box|FIGURE|TABLE|BOX|F I G U R E|T A B L E) ?\d{1,3}([.:|]?)/;
  const mark = caption.exec(line.text);
  // "Table 2 shows …" opens a sentence; a caption is set apart by its mark, its size or its letters.
  if (
    mark !== null &&
    (mark[1] !== '' || / [A-Z] /.test(mark[0]) || line.size < measures.bodySize * 0.97)
  ) {
    return { kind: 'caption' };
  }
  const rank = measures.headingSizes.findIndex((size) => Math.abs(size - line.size) < 0.3);
  if (rank < 0 || line.text.length > 160 || !/\p{L}/u.test(line.text)) return { kind: 'paragraph' };
  return { kind: 'heading', level: Math.min(6, rank + 1) };
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

function measure(pages: readonly PdfPage[]): Measures {
  const lines = pages.flatMap((page) => page.lines);
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  let bodySize = 0;
  for (const [size, count] of letters) if (count > (letters.get(bodySize) ?? 0)) bodySize = size;
  const distances: number[] = [];
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      const next = page.lines[index + 1];
      if (next === undefined || Math.abs(line.size - bodySize) > 0.5) continue;
      const distance = (line.y - next.y) / line.size;
      if (distance > 0.8 && distance < 3) distances.push(distance);
    }
  }
  const sizes = [...letters].filter(
    ([size, count]) => size > bodySize * 1.12 && count < lines.length * 20,
  );
  return {
    bodySize,
    spacing: usualSpacing(distances),
    headingSizes: sizes.map(([size]) => size).sort((a, b) => b - a),
    words: vocabulary(lines),
    speakers: speakersOf(lines),
  };
}

// Distances between paragraphs are among them: the usual one is the smallest that is common.
function usualSpacing(distances: readonly number[]): number {
  if (distances.length < 4) return 1.2;
  const sorted = [...distances].sort((a, b) => a - b);
  const window = 0.12;
  let from = 0;
  for (const [index, distance] of sorted.entries()) {
    while (distance - (sorted[from] ?? 0) > window) from++;
    if (index - from + 1 >= sorted.length * 0.15) return median(sorted.slice(from, index + 1));
  }
  return median(sorted);
}

function speakersOf(lines: readonly PdfLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const speaker = speakerOf(line.text);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([speaker]) => speaker));
}

function speakerOf(text: string): string | undefined {
  return /^(\p{Lu}[\p{L}\p{M}\d .'’_-]{0,30}):(?:\s|$)/u.exec(text)?.[1];
}

function vocabulary(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    // Words at line ends may be halves.
    for (const word of line.text.split(' ').slice(0, -1)) {
      words.add(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase());
    }
  }
  return words;
}

/** A hyphen at a line's end goes, unless the document writes the word with it elsewhere. */
function joinedText(text: string, next: string, words: ReadonlySet<string>): string {
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + next;
  const head = /(\p{L}[\p{L}\p{M}'’-]*)[-\u2010]$/u.exec(text)?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}-]*/u.exec(next)?.[0];
  if (head === undefined) return /[\p{L}\d][-–—/]$/u.test(text) ? text + next : `${text} ${next}`;
  if (tail === undefined) return text + next;
  const whole = (head + tail).toLowerCase();
  const hyphened = `${head}-${tail}`.toLowerCase();
  const keep = words.has(hyphened) && !words.has(whole);
  return keep ? text + next : text.slice(0, -1) + next;
}
