/** A table of characteristics from a file: the first sheet, or the text, one column of which names the study. */
import { csvRows } from '../bibliography/csv-rows.ts';
import { isWorkbook, readWorkbook } from '../bibliography/workbook.ts';
import { decodeText } from '../documents/decode-text.ts';
import { requireNotForeign } from '../documents/foreign-file.ts';
import { latin1 } from '../documents/latin1.ts';
import type { SourceFile } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { unguarded } from '../formula-guard.ts';
import { t } from '../messages/all-messages.ts';
import {
  type CharacteristicsTable,
  mostColumns,
  mostRows,
  readCharacteristics,
} from './characteristics-rows.ts';

/**
 * Reads a workbook or a table as text. Throws `ExpectedError` for what is neither, for a table without a column that
 * names the study, and for one of more than `mostRows` rows or `mostColumns` columns.
 */
export async function readCharacteristicsFile(file: SourceFile): Promise<CharacteristicsTable> {
  requireNotForeign(file.name, file.bytes);
  const table = isWorkbook(file.bytes) ? await fromWorkbook(file.bytes) : fromText(file.bytes);
  if (table.rows.length > mostRows)
    throw new ExpectedError('too-many-rows', t('characteristics.tooMany', { most: mostRows }));
  if (table.headings.filter(Boolean).length > mostColumns)
    throw new ExpectedError(
      'too-many-columns',
      t('characteristics.tooManyColumns', { most: mostColumns }),
    );
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(unguarded) })),
  };
}

/** The first sheet with a column that names the study. */
async function fromWorkbook(bytes: Uint8Array): Promise<CharacteristicsTable> {
  let problem: unknown;
  for (const { rows } of await readWorkbook(bytes)) {
    try {
      return readCharacteristics(rows);
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem ?? new ExpectedError('no-study-column', t('characteristics.noStudyColumn'));
}

function fromText(bytes: Uint8Array): CharacteristicsTable {
  const head = latin1(bytes.subarray(0, 1024));
  const { text } = decodeText(bytes);
  const isPacked = /^(?:PK|\s*\{\\rtf|\u00d0\u00cf)/.test(head) || head.includes('%PDF-');
  if (isPacked || text.slice(0, 4096).includes('\0'))
    throw new ExpectedError('not-a-table', t('characteristics.notATable'));
  return readCharacteristics(csvRows(text, mostRows + 20));
}
