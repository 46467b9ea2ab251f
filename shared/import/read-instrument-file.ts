import type { SourceFile } from '../documents/reading.ts';
import { type InstrumentTable, mostItems, readInstrument } from './instrument-rows.ts';
import { readFirstTable } from './table-rows.ts';

/**
 * The items of a workbook’s first sheet that has any, or of a table as text. Throws `ExpectedError` for what is neither,
 * and as `readInstrument` does.
 */
export function readInstrumentFile(file: SourceFile): Promise<InstrumentTable> {
  return readFirstTable(file, mostItems + 100, readInstrument);
}
