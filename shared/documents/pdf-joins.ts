import { fontOf, headsText, isApart, isHead } from './pdf-headings.ts';
import type { PdfLine } from './pdf-lines.ts';
import { endsSentence, type Measures, speakerOf } from './pdf-measures.ts';
import { headingDepth, type PdfRow } from './pdf-rows.ts';
import type { BlockKind } from './text-body.ts';

/** What is known of the paragraph that a line may continue. */
export interface OpenParagraph {
  readonly kind: BlockKind;
  readonly lines: readonly PdfLine[];
  /** Those of the column in which its last line stands. */
  readonly edges: ColumnEdges;
}

/** How far the lines of a column reach. */
export interface ColumnEdges {
  readonly left: number;
  readonly right: number;
}

/** True when `next`, read directly after the paragraph, is part of it. */
export function continues(
  paragraph: OpenParagraph,
  next: PdfLine,
  edges: ColumnEdges,
  measures: Measures,
): boolean {
  const last = paragraph.lines.at(-1);
  if (last === undefined || paragraph.kind === 'table') return false;
  if (!isAlike(last, next) || opensItself(next, measures)) return false;
  const elsewhere =
    last.page !== next.page || next.y > last.y + last.size || next.x0 > last.x1 + last.size;
  if (elsewhere && !last.rtl) {
    return resumes({ paragraph, next, edges, overFloats: false }, measures);
  }
  const distance = last.y - next.y;
  const usual = measures.spacing * last.size;
  // The lines of a short text may stand far apart, where a sentence shows that they belong together.
  const inSentence =
    last.text.length > 30 && /^\p{Ll}/u.test(next.text) && !endsSentence(last.text);
  const widest = Math.max(usual * 1.3, inSentence ? last.size * 1.9 : 0);
  if (distance > widest || distance < 0) return false;
  if (isHeading(paragraph))
    return last.font === next.font && !isNextHeading(last, next, edges, measures);
  if (measures.headingFonts.has(fontOf(next)) && last.font !== next.font && isHead(next, measures))
    return !isApart(next, last, measures);
  const ended = endsSentence(last.text);
  if (last.rtl) return !(ended && opensFromRight(last, next, edges));
  const right = Math.max(edges.right, paragraph.edges.right);
  const full = isFull(last, next, right);
  const short = last.x1 - last.x0 < (edges.right - last.x0) * 0.6;
  // The longest of some short lines, as those of a list are, is full of nothing.
  const isItem =
    right - last.x0 < measures.width * 0.55 &&
    Math.abs(last.size - measures.bodySize) <= 0.5 &&
    !/[-–,(]$|\s(?:of|and|the|in|for|an?|to|with|on|or|by|und|der|die|das|von|de|la|et|y)$/u.test(
      last.text,
    );
  if (isItem && /^[\p{Lu}\p{Nd}]/u.test(next.text)) return false;
  if (!full && (ended || short) && !/^\p{Ll}/u.test(next.text)) return false;
  const indent = next.x0 - last.x0;
  if (indent > last.size * 0.7 && paragraph.kind !== 'list') {
    // A hanging second line follows a full first one in mid-sentence; an indented first line does not.
    return full && !(ended && isNearly(next.x1, edges.right, next.size));
  }
  const hanging = paragraph.lines.length > 1 && paragraph.kind !== 'list';
  return !(hanging && indent < -last.size * 0.7 && ended);
}

/** True for a heading below another one in the same font, which had room for its first word. */
function isNextHeading(
  last: PdfLine,
  next: PdfLine,
  edges: ColumnEdges,
  measures: Measures,
): boolean {
  return (
    measures.headingFonts.has(fontOf(next)) &&
    isHead(next, measures) &&
    Math.abs(next.x0 - last.x0) < last.size * 0.3 &&
    !isFull(last, next, edges.right)
  );
}

/** True for a line that is indented at the right, or that follows one with room for its first word. */
function opensFromRight(last: PdfLine, next: PdfLine, edges: ColumnEdges): boolean {
  const indented = last.x1 - next.x1 > last.size * 0.7;
  return indented || last.x0 - edges.left > firstWordWidth(next) + last.size * 0.5;
}

/** A paragraph, and the line elsewhere that may take it up again. */
export interface Resumption {
  readonly paragraph: OpenParagraph;
  readonly next: PdfLine;
  /** Of the column in which `next` stands. */
  readonly edges: ColumnEdges;
  /** Figures or tables stand between the two. */
  readonly overFloats: boolean;
}

/**
 * True when `next` takes up a paragraph that a page or column end, or something between them (a figure,
 * a table, a note), interrupted.
 */
export function resumes(
  { paragraph, next, edges, overFloats }: Resumption,
  measures: Measures,
): boolean {
  const last = paragraph.lines.at(-1);
  if (last === undefined || !['paragraph', 'list', 'caption'].includes(paragraph.kind))
    return false;
  if (overFloats && paragraph.kind === 'caption') return false;
  if (!isAlike(last, next) || opensItself(next, measures)) return false;
  if (!isFull(last, next, paragraph.edges.right)) return false;
  // A short piece of another size is a label or a note of a figure, not the text.
  const isBody = Math.abs(last.size - measures.bodySize) <= measures.bodySize * 0.08;
  if (!isBody && paragraph.lines.length < 3) return false;
  const ended = endsSentence(last.text);
  // Over a figure or table only what is plainly the middle of a sentence goes on. Letters without case tell nothing behind an end.
  const lower = /^\p{Ll}/u.test(next.text) || (!ended && /^\p{Lo}/u.test(next.text));
  if (overFloats) return lower || /[,\p{L}][-\u2010,]$/u.test(last.text);
  if (lower || !ended) return true;
  // Where each paragraph opens with an indented line, one that does not goes on.
  const reaches = Math.abs(last.x1 - paragraph.edges.right) < last.size * 0.3;
  const indented = next.x0 - edges.left > next.size * 0.7;
  return (
    measures.indents &&
    reaches &&
    !indented &&
    paragraph.lines.length > 1 &&
    edges.right - next.x1 < next.size
  );
}

function isAlike(last: PdfLine, next: PdfLine): boolean {
  // Labels of a figure may be nearly as large as the text, in a font of their own.
  const tolerance = last.font === next.font ? 0.08 : 0.03;
  return last.angle === next.angle && Math.abs(last.size - next.size) <= last.size * tolerance;
}

function opensItself(next: PdfLine, measures: Measures): boolean {
  return isListMark(next.text) || measures.speakers.has(speakerOf(next.text) ?? '');
}

/** True when the next line's first word would not have fitted behind this line. */
function isFull(last: PdfLine, next: PdfLine, right: number): boolean {
  return last.x1 + firstWordWidth(next) > right - last.size * 0.5;
}

function firstWordWidth({ text, x0, x1 }: PdfLine): number {
  const firstWord = withoutBlanks.exec(text)?.[0] ?? text.split(' ')[0] ?? '';
  return ((firstWord.length + 1) * (x1 - x0)) / Math.max(1, text.length);
}

/** Where no blanks stand between words, a line is filled by letters or short words. */
const withoutBlanks =
  /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{1,8})/u;

function isNearly(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) < size * 2;
}

/** True for headings and titles. */
export function isHeading({ kind }: { readonly kind: BlockKind }): boolean {
  return kind === 'heading' || kind === 'title';
}

function isListMark(text: string): boolean {
  return /^(?:[•▪◦‣●○■□➢✓]|\ufffd )/u.test(text);
}

const captionMark =
  /^(?:Figure|Fig\.|Table|Box|FIGURE|TABLE|BOX|F I G U R E|T A B L E|Abbildung|Tabelle|Figura|Tabla|Tableau) ?\d{1,3}([.:|]?)/;

/** The kind of the block that a line opens. */
export function kindOf(
  line: PdfLine,
  before: PdfLine | undefined,
  after: PdfRow | undefined,
  measures: Measures,
): { readonly kind: BlockKind; readonly level?: number } {
  if (isListMark(line.text)) return { kind: 'list', level: 1 };
  const mark = captionMark.exec(line.text);
  // "Table 2 shows …" opens a sentence; a caption is set apart by its mark, its size or its letters.
  if (
    mark !== null &&
    (mark[1] !== '' || / [A-Z] /.test(mark[0]) || line.size < measures.bodySize * 0.97)
  ) {
    return { kind: 'caption' };
  }
  if (line.text.length > 160 || !/\p{L}/u.test(line.text)) return { kind: 'paragraph' };
  const rank = measures.headingSizes.findIndex((size) => Math.abs(size - line.size) < 0.3);
  if (rank >= 0) return { kind: 'heading', level: Math.min(6, rank + 1) };
  if (!isRunInFont(line, before, after, measures)) return { kind: 'paragraph' };
  const depth = headingDepth(line.text.split(' ')[0] ?? '');
  return { kind: 'heading', level: Math.min(6, depth ?? measures.headingSizes.length + 1) };
}

// A line over a line of the usual text; over another heading where its font is that of headings.
function isRunInFont(
  line: PdfLine,
  before: PdfLine | undefined,
  after: PdfRow | undefined,
  measures: Measures,
): boolean {
  const next = after?.[0];
  if (next === undefined || after?.length !== 1) return false;
  if (headsText(line, before, next, measures)) return true;
  const { headingFonts } = measures;
  return (
    headingFonts.has(fontOf(line)) &&
    isHead(line, measures) &&
    isApart(line, before, measures) &&
    (headingFonts.has(fontOf(next)) || next.size > measures.bodySize * 0.95)
  );
}
