import type { SourceFile } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { type InstrumentTable, mostItems, readInstrument } from './instrument-rows.ts';
import { readTableRows } from './table-rows.ts';

/**
 * The items of a workbook’s first sheet that has any, or of a table as text. Throws `ExpectedError` for what is neither,
 * and as `readInstrument` does.
 */
export async function readInstrumentFile(file: SourceFile): Promise<InstrumentTable> {
  let problem: unknown;
  for (const rows of await readTableRows(file, mostItems + 100)) {
    try {
      return readInstrument(rows);
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem ?? new ExpectedError('no-item-column', t('appraisal.noItemColumn'));
}
