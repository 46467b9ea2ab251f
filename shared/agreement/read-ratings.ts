/** A plain table of ratings (rows of cells from a CSV file) as ratings. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { missing, type Ratings, RatingsBuilder } from './ratings.ts';

/** A table that was read. */
export interface RatingsTable {
  readonly ratings: Ratings;
  /** From the header; `Rater 1`, `Rater 2` … without one. */
  readonly raterNames: readonly string[];
  /** In ascending order: numbers by value, words by alphabet. */
  readonly categories: readonly string[];
  /** The first column names the units and was set aside. */
  readonly namesUnits: boolean;
  /** Rows in the table, also those nobody rated. */
  readonly units: number;
  /** What was read otherwise than it may have been meant. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** One row per unit, one cell per rater; an empty cell, or `NA` as statistics programs write, is missing. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads rows of ratings. The first row is a header where its cells are filled and all different and none
 * of them occurs as a rating below, unless everything in it is a number as in the rows below. A first
 * column that names the units is set aside: no name twice, and either its heading says so (empty, `id`,
 * `unit`, `item`, `subject` or `case`) or none of its names is a rating in another column. Ratings that
 * are measurements, of which no two need be equal, are not taken for names.
 */
export function readRatings(rows: readonly TableRow[]): RatingsTable {
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.length > 1 || (cells[0] ?? '') !== '');
  const header = headerOf(filled);
  const body = header === undefined ? filled : filled.slice(1);
  const named = namesUnits(header?.cells[0], body);
  const skipped = named ? 1 : 0;
  const width = header?.cells.length ?? Math.max(0, ...body.map(({ cells }) => cells.length));
  const raters = width - skipped;
  if (body.length === 0) {
    throw new ExpectedError('no-ratings', t('error.noRatings'));
  }
  if (raters < 2) {
    throw new ExpectedError('one-rater', t('error.oneRater'));
  }
  const problems: { line: number; message: string }[] = [];
  const grid = body.map(({ line, cells }) => {
    if (cells.length > width && cells.slice(width).some((cell) => cell !== '')) {
      throw new ExpectedError(
        'uneven-table',
        t('error.ratingCells', { line, cells: cells.length, columns: width }),
      );
    }
    if (cells.length < width) {
      problems.push({
        line,
        message: t('reading.fewerCells', { cells: cells.length, columns: width }),
      });
    }
    return Array.from({ length: raters }, (_, rater) => ratingIn(cells[rater + skipped] ?? ''));
  });
  const { categories, values, numberOf } = categoriesOf(grid);
  const builder = new RatingsBuilder(raters);
  const row = new Int32Array(raters);
  for (const cells of grid) {
    cells.forEach((cell, rater) => {
      row[rater] = cell === '' ? missing : numberOf(cell);
    });
    builder.add(row, 1);
  }
  return {
    ratings: builder.build(categories.length, values),
    raterNames: Array.from(
      { length: raters },
      (_, rater) => header?.cells[rater + skipped] ?? `Rater ${rater + 1}`,
    ),
    categories,
    namesUnits: named,
    units: body.length,
    problems,
  };
}

function headerOf(rows: readonly TableRow[]): TableRow | undefined {
  const [first, ...below] = rows;
  if (first === undefined) return undefined;
  const names = (first.cells[0] ?? '') === '' ? first.cells.slice(1) : first.cells;
  if (names.length === 0 || names.some((cell) => cell === '' || cell === 'NA')) return undefined;
  if (new Set(names).size < names.length) return undefined;
  const ratings = new Set(below.flatMap(({ cells }) => cells));
  if (names.every(isNumber) && [...ratings].some(isNumber)) return undefined;
  return names.some((cell) => ratings.has(cell)) ? undefined : first;
}

const unitHeadings = new Set(['', 'id', 'unit', 'units', 'item', 'subject', 'case']);

function namesUnits(heading: string | undefined, body: readonly TableRow[]): boolean {
  const names = body.map(({ cells }) => cells[0] ?? '');
  if (new Set(names).size < names.length) return false;
  if (heading !== undefined && unitHeadings.has(heading.toLowerCase())) return true;
  const others = body.flatMap(({ cells }) => cells.slice(1).map(ratingIn)).filter(Boolean);
  const ratings = new Set(others);
  if (body.every(({ cells }) => cells.length < 3) || ratings.size === others.length) return false;
  if (names.some((name) => ratingIn(name) === '' || ratings.has(name))) return false;
  return !names.every(isNumber) || names.every((name) => Number.isInteger(Number(name)));
}

function ratingIn(cell: string): string {
  return cell === 'NA' ? '' : cell;
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}

interface Categories {
  readonly categories: readonly string[];
  readonly values: Float64Array | undefined;
  readonly numberOf: (cell: string) => number;
}

/** Where every rating is a number, `1` and `1.0` are one category. */
function categoriesOf(grid: readonly (readonly string[])[]): Categories {
  const cells = new Set<string>();
  for (const row of grid) for (const cell of row) if (cell !== '') cells.add(cell);
  const numeric = [...cells].every(isNumber);
  if (!numeric) {
    const categories = [...cells].sort();
    const numbers = new Map(categories.map((category, number) => [category, number]));
    return { categories, values: undefined, numberOf: (cell) => numbers.get(cell) ?? missing };
  }
  const values = Float64Array.from(new Set([...cells].map(Number))).sort();
  const numbers = new Map(Array.from(values, (value, number) => [value, number]));
  return {
    categories: Array.from(values, String),
    values,
    numberOf: (cell) => numbers.get(Number(cell)) ?? missing,
  };
}
