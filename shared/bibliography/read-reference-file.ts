/** The one way in for files of references, whatever they are: texts, and workbooks. */
import type { TextEncoding } from '../documents/decode-text.ts';
import type { ColumnMapping } from './csv-columns.ts';
import { type CitationReading, readCitations } from './read-citations.ts';
import { readWorkbookCitations } from './read-workbook.ts';
import { isWorkbook } from './workbook.ts';

/** Reads a file of references; errors are those of `readCitations` and `readWorkbookCitations`. */
export async function readReferenceFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  told: { readonly columns?: ColumnMapping; readonly encoding?: TextEncoding } = {},
): Promise<CitationReading> {
  return isWorkbook(file.bytes)
    ? await readWorkbookCitations(file, told.columns)
    : readCitations(file, told);
}
