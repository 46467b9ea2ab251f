/**
 * Fits the columns of a table to a page. A table that is too wide for the page (a matrix of many
 * studies) is split into panels, each of which repeats the first column.
 */

import { lazily } from '../tables/lazy-rows.ts';
import type { TableColumn } from '../tables/table.ts';
import type { PrintedRow, PrintedTable } from './printed-table.ts';

/** A4 with margins of 2 cm, in twentieths of a point. */
export const page = { short: 11_906, long: 16_838, margin: 1134 } as const;

/** Space between the rules and the text of a cell, in twentieths of a point. */
export const cellPadding = { top: 40, bottom: 40, left: 70, right: 70 } as const;

/** Mean advance of a letter at 9 pt, in twentieths of a point: for estimates only. */
export const letterWidth = 84;

/** Columns of a panel with their widths in twentieths of a point. */
export interface Panel {
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<PrintedRow>;
  readonly widths: readonly number[];
  /** The labels of figures are set upright, because their words are wider than the columns. */
  readonly upright: boolean;
}

/** Landscape where more than five columns share the page, or sentences stand beside each other. */
export function isLandscape(columns: readonly TableColumn[]): boolean {
  return columns.length > 5 || columns.filter(({ holdsSentences }) => holdsSentences).length > 1;
}

/** The width of the text between the margins, in twentieths of a point. */
export function textWidth(landscape: boolean): number {
  return (landscape ? page.long : page.short) - 2 * page.margin;
}

/** Least widths at which a column can still be read: about 1.8 cm for text, 0.8 cm for figures, 4.2 cm for sentences. */
const leastText = 1020;
const leastFigures = 454;
const leastSentences = 2400;

/** Splits a table into panels that fit the width; a column's share follows its weight. */
export function panelsOf(table: PrintedTable, width: number): Panel[] {
  const all = table.columns.map((_, index) => index);
  const whole = table.columns.map(leastWithLevelLabel);
  if (sum(whole) <= width) {
    const widths = shareWidth({ columns: table.columns, least: whole, width });
    return [panel(table, all, { widths, upright: false })];
  }
  const [first, ...others] = table.columns.map(leastWithUprightLabel);
  if (first === undefined) return [];
  const firstWidth = Math.max(first, 2 * leastText);
  const groups: number[][] = [[]];
  let used = firstWidth;
  others.forEach((least, index) => {
    if (used + least > width) {
      groups.push([]);
      used = firstWidth;
    }
    groups.at(-1)?.push(index + 1);
    used += least;
  });
  return groups.map((group) => {
    const least = [firstWidth, ...group.map((index) => others[index - 1] ?? leastText)];
    const columns = [0, ...group].flatMap((index) => table.columns[index] ?? []);
    // Only the last panel may be less than full; its columns stay as narrow as in the others.
    const isShort = groups.length > 1 && group === groups.at(-1);
    const widths = isShort ? least : shareWidth({ columns, least, width });
    return panel(table, [0, ...group], { widths, upright: true });
  });
}

function panel(
  table: PrintedTable,
  indexes: readonly number[],
  layout: Pick<Panel, 'widths' | 'upright'>,
): Panel {
  return {
    ...layout,
    columns: indexes.flatMap((index) => table.columns[index] ?? []),
    rows: indexes.length === table.columns.length ? table.rows : rowsOf(table, indexes),
  };
}

function rowsOf(table: PrintedTable, indexes: readonly number[]): Iterable<PrintedRow> {
  return lazily(function* () {
    for (const row of table.rows) {
      if (row.spanning) yield row;
      else yield { ...row, cells: indexes.map((index) => row.cells[index] ?? { paragraphs: [] }) };
    }
  });
}

/** Wide enough for the longest word of the label, in bold. */
function leastWithLevelLabel(column: TableColumn): number {
  const longestWord = Math.max(0, ...column.label.split(' ').map((word) => word.length));
  const label = longestWord * letterWidth * 1.25 + cellPadding.left + cellPadding.right;
  return Math.ceil(Math.max(leastWithUprightLabel(column), Math.min(label, 2 * leastText)));
}

function leastWithUprightLabel(column: TableColumn): number {
  if (column.holdsSentences === true) return leastSentences;
  return column.kind === 'number' ? leastFigures : leastText;
}

interface Shares {
  readonly columns: readonly TableColumn[];
  readonly least: readonly number[];
  readonly width: number;
}

/** Widths by weight that sum to the width exactly; no column falls below its least width. */
function shareWidth({ columns, least, width }: Shares): number[] {
  const total = sum(columns.map((column) => column.weight));
  // Columns whose plain share is above their least width give up what the narrow ones need.
  const wants = columns.map((column, index) =>
    Math.max(0, (width * column.weight) / total - (least[index] ?? 0)),
  );
  const wanted = sum(wants);
  const spare = width - sum(least);
  const widths = columns.map((_, index) => {
    const share = wanted > 0 ? (wants[index] ?? 0) / wanted : 1 / columns.length;
    return Math.floor((least[index] ?? 0) + spare * share);
  });
  const rest = width - sum(widths);
  return widths.map((value, index) => (index === 0 ? value + rest : value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
