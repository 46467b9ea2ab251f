import { t } from '../messages/messages.ts';
import { lazily, mapped } from './lazy-rows.ts';
import { cellText, type TableRow, type TableStream, textCell } from './table.ts';

/**
 * The table with a last column that says of each row whether it came or changed since an earlier moment, which `since` says in words.
 * `before` is the table of that day, undefined where there was none. A row is known by the record it is
 * about; it changed where any of its words or figures did. Rows that are gone are counted in a note.
 */
export function markChanges(
  table: TableStream,
  before: TableStream | undefined,
  since: string,
): TableStream {
  const known = new Map<string, string>();
  const headings = new Set<string>();
  for (const row of before?.rows ?? []) {
    const key = keyOf(table, row);
    known.set(key, wordsOf(row, before));
    if (row.group === true) headings.add(key);
  }
  const gone = new Set(known.keys());
  for (const row of table.rows) if (row.group !== true) gone.delete(keyOf(table, row));
  for (const key of headings) gone.delete(key);
  const marked = (row: TableRow): TableRow => {
    if (row.group === true) return row;
    const words = known.get(keyOf(table, row));
    const mark =
      words === undefined
        ? 'since.new'
        : words === wordsOf(row, table)
          ? undefined
          : 'since.changed';
    return { ...row, cells: [...row.cells, textCell(mark === undefined ? '' : t(mark))] };
  };
  return {
    ...table,
    columns: [
      ...table.columns,
      { key: 'since', label: t('since.column', { since }), kind: 'text', weight: 1.6 },
    ],
    rows: lazily(() => mapped(table.rows, marked)),
    notes: [...table.notes, t('since.note', { since, gone: gone.size })],
  };
}

/** The record a row is about: an excerpt where each row is one, with its code where each is of one, else what its first cell came from. */
function keyOf({ columns, id }: Pick<TableStream, 'columns' | 'id'>, { cells }: TableRow): string {
  const ids = cells.flatMap(({ from }) => from);
  const excerpt = id === 'excerpts' ? ids.find((each) => each.startsWith('excerpt:')) : undefined;
  const code = cells[columns.findIndex(({ key }) => key === 'code')]?.from[0];
  if (excerpt !== undefined && code !== undefined) return `${excerpt} ${code}`;
  const own = id === 'excerpts' ? excerpt : id === 'matrix' ? cells[0]?.from[0] : ids[0];
  return own ?? (cells[0] === undefined ? '' : cellText(cells[0]));
}

/** Everything a row says, by the column it says it in: a column that came or went changes nothing. */
function wordsOf({ cells }: TableRow, table: TableStream | undefined): string {
  return cells
    .map((cell, index) => [table?.columns[index]?.key ?? '', cellText(cell)] as const)
    .filter(([, text]) => text !== '' && text !== '0')
    .map((pair) => pair.join('\t'))
    .join('\n');
}
