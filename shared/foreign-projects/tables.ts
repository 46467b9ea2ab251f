/** The database of another program, as far as its projects are read: whatever opens it gives these. */

/** A row by its columns; what is stored as bytes is not read. */
export type Row = Readonly<Record<string, unknown>>;

export interface Tables {
  readonly names: ReadonlySet<string>;
  /** All rows of a table; none where there is no such table. */
  rows(name: string): readonly Row[];
}

/** A column as words; empty where nothing or something else is stored. */
export function wordsIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** A column as a number; not a number where it is none. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  return value === null || value === undefined || value === '' ? Number.NaN : Number(value);
}

const grouped = new WeakMap<readonly Row[], Map<string, ReadonlyMap<string, readonly Row[]>>>();

/** The rows that have these words in a column; the same rows are sorted out once for each column. */
export function rowsWith(rows: readonly Row[], column: string, words: string): readonly Row[] {
  const byColumn = grouped.get(rows) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>();
  grouped.set(rows, byColumn);
  const groups = byColumn.get(column) ?? Map.groupBy(rows, (row) => wordsIn(row, column));
  byColumn.set(column, groups);
  return groups.get(words) ?? [];
}

/** How many rows of these tables have words in a column. */
export function countWith(
  rows: (name: string) => readonly Row[],
  names: readonly string[],
  column: string,
): number {
  return names.reduce(
    (count, name) => count + rows(name).filter((row) => wordsIn(row, column) !== '').length,
    0,
  );
}
