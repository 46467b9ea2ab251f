import { t } from '../messages/messages.ts';
import { cellText, type Table, type TableId, type TableRow, textCell } from './table.ts';

/**
 * The table with a last column that says of each row whether it came or changed since an earlier day.
 * `before` is the table of that day, undefined where there was none. A row is known by the record it is
 * about; it changed where any of its words or figures did. Rows that are gone are counted in a note.
 */
export function markChanges(table: Table, before: Table | undefined, since: string): Table {
  const known = new Map<string, string>();
  for (const row of before?.rows ?? []) known.set(keyOf(table.id, row), wordsOf(row, before));
  const gone = new Set(known.keys());
  const rows = table.rows.map((row) => {
    if (row.group === true) return row;
    const key = keyOf(table.id, row);
    const words = known.get(key);
    gone.delete(key);
    const mark =
      words === undefined
        ? 'since.new'
        : words === wordsOf(row, table)
          ? undefined
          : 'since.changed';
    return { ...row, cells: [...row.cells, textCell(mark === undefined ? '' : t(mark))] };
  });
  for (const row of before?.rows ?? []) if (row.group === true) gone.delete(keyOf(table.id, row));
  return {
    ...table,
    columns: [
      ...table.columns,
      { key: 'since', label: t('since.column', { since }), kind: 'text', weight: 1.6 },
    ],
    rows,
    notes: [...table.notes, t('since.note', { since, gone: gone.size })],
  };
}

/** The record a row is about: an excerpt where each row is one, else what its first cell came from. */
function keyOf(id: TableId, { cells }: TableRow): string {
  const ids = cells.flatMap(({ from }) => from);
  const own = id === 'excerpts' ? ids.find((each) => each.startsWith('excerpt:')) : ids[0];
  return own ?? (cells[0] === undefined ? '' : cellText(cells[0]));
}

/** Everything a row says, by the column it says it in: a column that came or went changes nothing. */
function wordsOf({ cells }: TableRow, table: Table | undefined): string {
  return cells
    .map((cell, index) => [table?.columns[index]?.key ?? '', cellText(cell)] as const)
    .filter(([, text]) => text !== '' && text !== '0')
    .map((pair) => pair.join('\t'))
    .join('\n');
}
