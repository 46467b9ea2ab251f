/** Opens a table of coded segments, or a list of references, whatever file it is in. */
import type { CsvRow } from '../bibliography/csv-rows.ts';
import { csvRows } from '../bibliography/csv-rows.ts';
import { isWorkbook, readWorkbook } from '../bibliography/workbook.ts';
import { decodeText } from '../documents/decode-text.ts';
import { requireNotForeign } from '../documents/foreign-file.ts';
import { readDocument } from '../documents/read-document.ts';
import type { SourceFile } from '../documents/reading.ts';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { holdsReferences, readReferences } from './nvivo-references.ts';
import {
  areOfSegments,
  columnsOfSegments,
  headingRow,
  originOf,
  type SegmentColumns,
} from './segment-columns.ts';
import type { SegmentRow } from './segment-rows.ts';

/** A file of segments: its rows, or a table of which the columns are to be told. */
export type SegmentFile =
  | { readonly kind: 'references'; readonly origin: 'NVivo'; readonly rows: readonly SegmentRow[] }
  | {
      readonly kind: 'table';
      /** What wrote it, as far as that can be told; may be empty. */
      readonly origin: string;
      readonly headings: readonly string[];
      /** What its headings say. */
      readonly columns: SegmentColumns;
      /** Those below the headings. */
      readonly rows: readonly CsvRow[];
    };

/** More rows than a table of segments has. */
export const mostSegmentRows = 100_000;

/**
 * Reads the file. Throws an `ExpectedError` (`no-segments`) for what is neither a table nor such a list, or is too long; of a workbook the
 * sheet is taken whose headings are known, else the first with rows.
 */
export async function openSegments(file: SourceFile): Promise<SegmentFile> {
  const { bytes, name } = file;
  requireNotForeign(name, bytes);
  if (isWorkbook(bytes)) {
    const sheets = await readWorkbook(bytes);
    const filled = sheets.filter(({ rows }) => rows.length > 1).map(({ rows }) => rows);
    const known = filled.find((rows) => areOfSegments(rows[headingRow(rows)]?.cells ?? []));
    // NVivo groups references by file in a sheet, too: one below the other, as in its texts.
    const grouped = known === undefined ? sheets.map(linesOf).find(holdsReferences) : undefined;
    if (grouped !== undefined) return referencesOf(grouped, name);
    return tableOf(known ?? filled[0] ?? []);
  }
  if (/\.(?:docx|rtf|odt)$/i.test(name)) {
    const { body } = await readDocument(file);
    return holdsReferences(body.text) ? referencesOf(body.text, name) : tableOf(rowsOfTables(body));
  }
  const { text } = decodeText(bytes);
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.slice(0, 4096).includes('\0')) throw noSegments();
  return holdsReferences(lines)
    ? referencesOf(lines, name)
    : tableOf(csvRows(lines, mostSegmentRows + 2));
}

/** Whether a file is one of segments beyond doubt, so that it needs not be asked what it is. */
export async function isOfSegments(file: SourceFile): Promise<boolean> {
  try {
    const opened = await openSegments(file);
    return opened.kind === 'references' || areOfSegments(opened.headings);
  } catch (error) {
    // What cannot be read is for others to say.
    if (error instanceof ExpectedError) return false;
    throw error;
  }
}

function tableOf(rows: readonly CsvRow[]): SegmentFile {
  const at = headingRow(rows);
  const headings = rows[at]?.cells ?? [];
  const below = rows.slice(at + 1);
  if (headings.length < 2 || below.length === 0) throw noSegments();
  if (below.length > mostSegmentRows)
    throw new ExpectedError('no-segments', t('segments.tooMany', { most: mostSegmentRows }));
  const columns = columnsOfSegments(headings);
  return { kind: 'table', origin: originOf(headings), headings, columns, rows: below };
}

function referencesOf(text: string, name: string): SegmentFile {
  const code = name.replace(/\.[a-z]{2,5}$/i, '');
  return { kind: 'references', origin: 'NVivo', rows: readReferences(text, code) };
}

/** A sheet as lines of text. */
function linesOf({ rows }: { readonly rows: readonly CsvRow[] }): string {
  return rows.map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')).join('\n');
}

/** The rows of all tables of a document, one after the other. */
function rowsOfTables({ blocks, text }: TextBody): readonly CsvRow[] {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return tables.map(({ end, start }, index) => {
    const row = text.slice(start, end);
    return { line: index + 1, cells: row.split('\t'), text: row, isOpen: false };
  });
}

function noSegments(): ExpectedError {
  return new ExpectedError('no-segments', t('segments.none'));
}
