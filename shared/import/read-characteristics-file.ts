/** A table of characteristics from a file: the first sheet, or the text, one column of which names the study. */
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
import { readFirstTable } from './table-rows.ts';

/**
 * Reads a workbook or a table as text. Throws `ExpectedError` for what is neither, for a table without a column that
 * names the study, and for one of more than `mostRows` rows or `mostColumns` columns.
 */
export async function readCharacteristicsFile(file: SourceFile): Promise<CharacteristicsTable> {
  const table = await readFirstTable(file, mostRows + 20, readCharacteristics);
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
