/** The one way in for files of references, whatever they are: texts, and workbooks. */
import type { TextEncoding } from '../documents/decode-text.ts';
import type { ColumnMapping } from './csv-columns.ts';
import { type CitationReading, readCitations } from './read-citations.ts';

/** Reads a file of references; errors are those of `readCitations` and `readWorkbookCitations`. */
export async function readReferenceFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  told: { readonly columns?: ColumnMapping; readonly encoding?: TextEncoding } = {},
): Promise<CitationReading> {
  if (isArchive(file.bytes)) {
    const { readWorkbookCitations } = await import('./read-workbook.ts');
    const ofWorkbook = await readWorkbookCitations(file, told.columns);
    if (ofWorkbook !== undefined) return ofWorkbook;
  }
  return readCitations(file, told);
}

/** Whether these bytes begin as an archive does, which every workbook is. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
