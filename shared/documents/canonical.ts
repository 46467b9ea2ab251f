import { splitLongBlock } from './split-long-block.ts';
import type { BlockKind, PageSpan, TextBlock, TextBody } from './text-body.ts';

/** A block as a reader found it, before canonical form. */
export interface SourceBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Heading level 1-6, or nesting depth of a list item from 1. */
  readonly level?: number | undefined;
  /** Pages that begin in this block, with the offset into `text` at which they do. */
  readonly pageStarts?: readonly PageStart[] | undefined;
}

/** The first character of a page: `at` is an offset into the block's text. */
export interface PageStart {
  readonly at: number;
  readonly label: string;
}

/**
 * Lays blocks out as a text body that obeys its invariants: canonical characters, a blank line between
 * blocks, a single LF between successive list items and table rows. Blocks without text vanish; very
 * long ones are divided without changing the text.
 */
export function buildTextBody(source: readonly SourceBlock[]): TextBody {
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  const pageStarts: PageStart[] = [];
  let length = 0;
  let previous: BlockKind | undefined;
  for (const block of source) {
    const text = canonicalBlockText(block.text, block.kind);
    if (text !== '') {
      const separator = separatorBetween(previous, block.kind);
      parts.push(separator, text);
      length += separator.length;
      for (const piece of splitLongBlock(text)) {
        const span = { start: length + piece.start, end: length + piece.end, kind: block.kind };
        blocks.push(block.level === undefined ? span : { ...span, level: block.level });
      }
      previous = block.kind;
    }
    for (const page of block.pageStarts ?? []) {
      pageStarts.push({
        at: length + offsetAfterCanonical(block, page.at, text),
        label: page.label,
      });
    }
    length += text.length;
  }
  return { text: parts.join(''), blocks, pages: pageSpans(pageStarts, length) };
}

/**
 * Table rows are one block each: their cells joined by TAB, with no TAB inside a cell. The lines of a cell, which
 * are its paragraphs, stay lines.
 */
export function tableRowText(cells: readonly string[]): string {
  return cells.map(cellText).join('\t');
}

function cellText(cell: string): string {
  if (cell === '') return '';
  return cell
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Brings text to canonical characters: LF line ends, no control character but LF and TAB, no byte-order
 * mark, no lone surrogate, no blanks at line ends, no more than one empty line in a row.
 */
export function canonicalCharacters(text: string): string {
  // Most blocks are one line of plain letters.
  if (!unusual.test(text)) return text.toWellFormed().trimEnd();
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\ufeff]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const unusual = /(?!\t)[\p{Cc}\u2028\u2029\ufeff]/u;

/** The words of a paragraph as a page shows them: one blank where there are several, and none around a line break. */
export function withoutSpareBlanks(text: string): string {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  return single.includes('\n') ? single.replace(/ *\n */g, '\n') : single;
}

function canonicalBlockText(text: string, kind: BlockKind): string {
  const clean = canonicalCharacters(text).trimEnd();
  // Indentation carries meaning in preformatted text, and a leading TAB is an empty first cell of a row.
  return kind === 'preformatted' || kind === 'table'
    ? clean.replace(/^\n+/, '')
    : clean.trimStart();
}

function separatorBetween(previous: BlockKind | undefined, next: BlockKind): string {
  if (previous === undefined) return '';
  return previous === next && (next === 'list' || next === 'table') ? '\n' : '\n\n';
}

function offsetAfterCanonical(block: SourceBlock, at: number, canonical: string): number {
  if (at <= 0) return 0;
  const before = canonicalBlockText(block.text.slice(0, at), block.kind).length;
  // The blank at which the page turned belongs to the page before.
  return canonical[before] === ' ' || canonical[before] === '\n' ? before + 1 : before;
}

function pageSpans(starts: readonly PageStart[], length: number): PageSpan[] {
  return starts.map((page, index) => ({
    start: page.at,
    end: starts[index + 1]?.at ?? length,
    label: page.label,
  }));
}
