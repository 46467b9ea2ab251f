/**
 * CSV for spreadsheets and for statistics programs: one header row, then data. Title and notes stay
 * out, so that the file can be read by machine; the notice on sample data is the one exception.
 */
import { guarded } from '../formula-guard.ts';
import { t } from '../messages/file-messages.ts';
import { type PrintedCell, type PrintedTable, printedText } from './printed-table.ts';

/** UTF-8 byte order mark: without it Excel reads the file in the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** A table as CSV text, comma separated, CRLF. Nested tables get a first column with the level. */
export function* writeCsv(table: PrintedTable): Generator<string> {
  const nested = !table.flat && isNested(table);
  const width = table.columns.length + (nested ? 1 : 0);
  const labels = table.columns.map((column) => guarded(column.label));
  yield `${byteOrderMark}${line(nested ? [t('printed.level'), ...labels] : labels, width)}`;
  for (const row of table.rows) {
    const values = row.cells.map(cellValue);
    yield line(nested ? [row.depth + 1, ...values] : values, width);
  }
  if (table.notice !== undefined) yield line([table.notice], width);
}

function isNested(table: PrintedTable): boolean {
  for (const row of table.rows) if (row.depth > 0) return true;
  return false;
}

function line(values: readonly (string | number)[], width: number): string {
  return `${values.map(quoted).join(',')}${','.repeat(width - values.length)}\r\n`;
}

/**
 * Every text is quoted: where the list separator is a semicolon, an unquoted text with a semicolon would
 * break into cells, and what follows it could be a formula.
 */
function quoted(value: string | number): string {
  return typeof value === 'number' || value === ''
    ? String(value)
    : `"${value.replaceAll('"', '""')}"`;
}

function cellValue(cell: PrintedCell): string | number {
  return cell.number ?? guarded(printedText(cell));
}
