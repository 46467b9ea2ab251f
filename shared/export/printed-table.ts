/**
 * What every writer needs done first, done once: text made legal for XML, quotes put in quotation
 * marks, rows of the width of the table, an empty table that says so, the notice on sample data.
 * Writers accept only this form, so none of them can forget a step.
 */

import { BugError } from '../errors.ts';
import { t as tableWords } from '../messages/all-messages.ts';
import { t } from '../messages/file-messages.ts';
import { lazily } from '../tables/lazy-rows.ts';
import type {
  CellPart,
  CellStyle,
  TableCell,
  TableColumn,
  TableRow,
  TableStream,
} from '../tables/table.ts';
import type { WriteOptions } from './write-options.ts';

/** A run of text as it is printed: quotation marks included, line breaks as `\n`. */
export interface PrintedRun {
  readonly text: string;
  readonly style: CellStyle;
}

/** Runs printed one after the other, separated by a space. */
export type PrintedParagraph = readonly PrintedRun[];

/** A cell ready for print; `number` is present and finite where the cell is a figure. */
export interface PrintedCell {
  readonly paragraphs: readonly PrintedParagraph[];
  readonly number?: number;
  /** Where it leads, in a format that has links. */
  readonly href?: string;
}

/** A row with one cell per column, or with a single cell that spans the table. */
export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  readonly depth: number;
  readonly spanning: boolean;
  readonly name?: string;
}

/** A table ready for print. `notice` stands where a reader cannot miss it. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  readonly reviewTitle: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly columns: readonly TableColumn[];
  /** At least one, made as they are asked for. */
  readonly rows: Iterable<PrintedRow>;
  /** True where no row is nested, as far as is known without looking. */
  readonly flat: boolean;
  readonly notice: string | undefined;
  readonly notes: readonly string[];
}

/** Prepares a table for print. A date that is not an ISO date is a bug of the caller. */
export function printTable(table: TableStream, options: WriteOptions): PrintedTable {
  const asOf = options.asOf.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    throw new BugError(`An export needs an ISO date, not "${options.asOf}".`);
  }
  // The line that every export of the sample review carries.
  const sample = tableWords('note.sample');
  const notes = table.notes.map(legalText).filter((note) => note.trim() !== '');
  return {
    id: table.id,
    title: oneLine(table.title),
    reviewTitle: oneLine(options.reviewTitle),
    asOf,
    columns: table.columns.map((column) => ({ ...column, label: oneLine(column.label) })),
    rows: lazily(() => printRows(table, options)),
    flat: table.flat === true,
    notice: options.sample ? sample : undefined,
    notes: options.sample ? notes.filter((note) => note.trim() !== sample) : notes,
  };
}

/** A cell's text as one string, paragraphs on lines. */
export function printedText(cell: PrintedCell): string {
  return cell.paragraphs.map(paragraphText).join('\n');
}

/** A paragraph's text as one string. */
export function paragraphText(paragraph: PrintedParagraph): string {
  return paragraph.map((run) => run.text).join(' ');
}

/**
 * Text that any of the formats may hold: no character that XML 1.0 forbids, every kind of line end as
 * `\n`. Tabs stay.
 */
export function legalText(text: string): string {
  if (!suspect.test(text) && text.isWellFormed()) return text;
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
      .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
  );
}

/** Anything that is not printed as it is: looked for first, for nearly no text has any of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const suspect = /[\u0000-\u0008\u000B-\u001F\u0085\u2028\u2029\uFFFE\uFFFF]/;

function emptyRow(): PrintedRow {
  return {
    cells: [{ paragraphs: [[{ text: t('printed.empty'), style: 'muted' }]] }],
    depth: 0,
    spanning: true,
  };
}

function oneLine(text: string): string {
  return legalText(text).replace(/\s+/g, ' ').trim();
}

function* printRows(
  { columns, flat, rows }: TableStream,
  options: WriteOptions,
): Generator<PrintedRow> {
  let isEmpty = true;
  for (const row of rows) {
    const printed = printRow(row, columns.length, options);
    if (flat === true && printed.depth > 0) {
      throw new BugError('A row is nested in a table that says none is.');
    }
    isEmpty = false;
    yield printed;
  }
  if (isEmpty) yield emptyRow();
}

function printRow(row: TableRow, width: number, options: WriteOptions): PrintedRow {
  const depth = Math.max(0, Math.trunc(row.depth));
  const cells = row.cells.map((cell) => printCell(cell, options));
  if (row.group === true) {
    return { cells: [heading(cells[0] ?? { paragraphs: [] })], depth, spanning: true };
  }
  if (cells.length > width) {
    throw new BugError(`A row of ${cells.length} cells does not fit a table of ${width} columns.`);
  }
  const missing = Array.from({ length: width - cells.length }, () => ({ paragraphs: [] }));
  const name = row.name === undefined ? {} : { name: row.name };
  return { cells: [...cells, ...missing], depth, spanning: false, ...name };
}

function printCell(cell: TableCell, { files }: WriteOptions): PrintedCell {
  const paragraphs = cell.paragraphs
    .map((paragraph) => paragraph.map(printPart).filter((run) => run.text !== ''))
    .filter((paragraph) => paragraph.length > 0);
  const { leadsTo, number } = cell;
  const file = leadsTo === undefined ? undefined : files?.get(leadsTo.table);
  return {
    paragraphs,
    ...(number !== undefined && Number.isFinite(number) ? { number } : {}),
    ...(file === undefined ? {} : { href: `${file}#${leadsTo?.row}` }),
  };
}

function printPart(part: CellPart): PrintedRun {
  const text = legalText(part.text);
  return { text: part.style === 'quote' && text !== '' ? `“${text}”` : text, style: part.style };
}

function heading(cell: PrintedCell): PrintedCell {
  return {
    paragraphs: cell.paragraphs.map((paragraph) =>
      paragraph.map((run) => (run.style === 'plain' ? { ...run, style: 'strong' as const } : run)),
    ),
  };
}
