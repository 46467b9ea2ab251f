/** Tables from a file: the sheets of a workbook, or a text. */
import { type CsvRow, csvRows } from '../bibliography/csv-rows.ts';
import { isWorkbook, readWorkbook } from '../bibliography/workbook.ts';
import { decodeText } from '../documents/decode-text.ts';
import { requireNotForeign } from '../documents/foreign-file.ts';
import { latin1 } from '../documents/latin1.ts';
import type { SourceFile } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';

/**
 * What `read` makes of the first sheet of which it makes anything, or of at most so many rows of a text. Throws `ExpectedError`
 * (`not-a-table`) for what is neither, else what `read` threw first.
 */
export async function readFirstTable<T>(
  file: SourceFile,
  most: number,
  read: (rows: readonly CsvRow[]) => T,
): Promise<T> {
  const tables = await readTableRows(file, most);
  let problem: unknown;
  for (const rows of tables.length === 0 ? [[]] : tables) {
    try {
      return read(rows);
    } catch (error) {
      // The first sheet is the likeliest to be meant: what is wrong with it is told.
      problem ??= error;
    }
  }
  throw problem;
}

async function readTableRows(
  { bytes, name }: SourceFile,
  most: number,
): Promise<readonly (readonly CsvRow[])[]> {
  requireNotForeign(name, bytes);
  if (isWorkbook(bytes)) return (await readWorkbook(bytes)).map(({ rows }) => rows);
  const head = latin1(bytes.subarray(0, 1024));
  const { text } = decodeText(bytes);
  const isPacked = /^(?:PK|\s*\{\\rtf|\u00d0\u00cf)/.test(head) || head.includes('%PDF-');
  if (isPacked || text.slice(0, 4096).includes('\0'))
    throw new ExpectedError('not-a-table', t('characteristics.notATable'));
  return [csvRows(text, most)];
}
