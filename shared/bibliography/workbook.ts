/** The sheets of an Excel workbook (.xlsx) as rows of text. */
import { strToU8, zipSync } from 'fflate';
import { decodeText } from '../documents/decode-text.ts';
import { openZip } from '../documents/open-zip.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { CsvRow } from './csv-rows.ts';
import { filledCellsOnly } from './workbook-cells.ts';

/** A sheet with its rows that have any text; the line of a row is its number in the sheet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly CsvRow[];
}

/** Whether these bytes are a workbook of the Office Open XML kind. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'PK\u0003\u0004') return false;
  try {
    return openZip(bytes).has('xl/workbook.xml');
  } catch (error) {
    if (error instanceof ExpectedError) return false;
    throw error;
  }
}

/**
 * Every sheet, hidden ones too, in the order of the workbook. A cell is its text: dates as YYYY-MM-DD, numbers as they are
 * stored, formulas as their last result, errors empty. Throws an `ExpectedError` where the workbook is damaged, unpacks to
 * more than a document may hold, or is too wide.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const harmless = repacked(bytes);
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(harmless, { parseNumber: plainNumber, trim: false }).catch(
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ExpectedError('damaged-file', t('error.unreadableWorkbook', { reason }));
    },
  );
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.flatMap((row, index) => {
      const cells = row.map(textOfCell);
      while (cells.length > 0 && cells.at(-1) === '') cells.pop();
      const text = cells.join('\t').trimEnd();
      return text.trim() === '' ? [] : [{ line: index + 1, cells, text, isOpen: false }];
    }),
  }));
}

/** Unpacked within the limits, sheets bounded, and packed again without compression, so that nothing is left to go off. */
function repacked(bytes: Uint8Array): ArrayBuffer {
  const files: Record<string, Uint8Array> = {};
  for (const [name, entry] of openZip(bytes)) {
    if (
      !/\.xml(?:\.rels)?$/i.test(name) ||
      /^(?:docProps|xl\/(?:drawings|charts|media))\//.test(name)
    )
      continue;
    const content = entry.read();
    files[name] = /^xl\/worksheets\/[^/]+\.xml$/i.test(name)
      ? strToU8(filledCellsOnly(decodeText(content).text))
      : content;
  }
  const packed = zipSync(files, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
}

/** As stored where that is a plain whole number, which a PubMed number or an ISSN must stay; else as a number is written. */
function plainNumber(stored: string): string {
  return /^-?\d+$/.test(stored) ? stored : String(Number(stored));
}

/** The types of the library (9.3.17) name the constructor `Date` where its values are dates. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replace(/\r\n?/g, '\n');
}
