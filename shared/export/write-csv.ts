/**
 * CSV for spreadsheets and for statistics programs: one header row, then data. Title and notes stay
 * out, so that the file can be read by machine; the notice on sample data is the one exception.
 */
import Papa from 'papaparse';
import { type PrintedCell, type PrintedTable, printedText } from './printed-table.ts';

/** UTF-8 byte order mark: without it Excel reads the file in the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** A table as CSV text, comma separated, CRLF. Nested tables get a first column with the level. */
export function writeCsv(table: PrintedTable): string {
  const nested = table.rows.some((row) => row.depth > 0);
  const lines: (string | number)[][] = [
    [...(nested ? ['Level'] : []), ...table.columns.map((column) => safeText(column.label))],
    ...table.rows.map((row) => [...(nested ? [row.depth + 1] : []), ...row.cells.map(cellValue)]),
  ];
  if (table.notice !== undefined) lines.push([table.notice]);
  const width = table.columns.length + (nested ? 1 : 0);
  const rectangle = lines.map((line) => [
    ...line,
    ...Array.from({ length: width - line.length }, () => ''),
  ]);
  // Every text is quoted: where the list separator is a semicolon, an unquoted text with a semicolon
  // would break into cells, and what follows it could be a formula.
  const quotes = (value: unknown) => typeof value === 'string' && value !== '';
  return `${byteOrderMark}${Papa.unparse(rectangle, { newline: '\r\n', quotes })}\r\n`;
}

function cellValue(cell: PrintedCell): string | number {
  return cell.number ?? safeText(printedText(cell));
}

/**
 * Text that no spreadsheet takes for a formula. Spreadsheets skip blanks and quotation marks before
 * they look for the sign, and take the full-width signs too; so does this test. The apostrophe in
 * front is the spreadsheets' own mark for "this is text".
 */
function safeText(text: string): string {
  return /^[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\n]/u.test(text) ? `'${text}` : text;
}
