/** Reads the references of an Excel workbook: of every sheet whose headings are known. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import {
  areColumnsKnown,
  type ColumnMapping,
  columnsOf,
  mostPreface,
  type TableColumns,
} from './csv-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { type CitationReading, columnsUnknown, requireTitles } from './read-citations.ts';
import { readRows } from './read-csv.ts';
import type { ReadingProblem } from './tagged-record.ts';
import { isWorkbook, readWorkbook, type WorkbookSheet } from './workbook.ts';

/**
 * Reads a workbook; undefined where the file is none. Sheets that are no table of references are named in the problems. `columns` says what the columns of
 * the first sheet hold that has such headings. Throws an ExpectedError as `readCitations` does: `columns-unknown`
 * where no sheet has headings that are known, `not-a-bibliography` where none holds anything.
 */
export async function readWorkbookCitations(
  file: { readonly name: string; readonly bytes: Uint8Array },
  columns?: ColumnMapping,
): Promise<CitationReading | undefined> {
  if (!isWorkbook(file.bytes)) return undefined;
  const sheets = (await readWorkbook(file.bytes)).filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0)
    throw new ExpectedError('not-a-bibliography', t('error.emptyWorkbook', { name: file.name }));
  const tables = columns === undefined ? sheets.filter(isTable) : told(sheets, columns);
  if (tables.length === 0) throw columnsUnknown(file.name);
  const citations: Citation[] = [];
  const problems: ReadingProblem[] = [];
  for (const { name, rows } of tables) {
    const read = readRows(rows, file.name, columns);
    for (const citation of read.citations) citations.push(citation);
    for (const problem of read.problems)
      problems.push(
        tables.length > 1
          ? { ...problem, message: t('reading.onSheet', { name, problem: problem.message }) }
          : problem,
      );
  }
  for (const { name, rows } of sheets.filter((sheet) => !tables.includes(sheet)))
    problems.push({
      message: t('reading.sheetNotRead', { name, rows: rows.length }),
    });
  requireTitles(citations, file.name);
  return { format: 'xlsx', encoding: 'utf-8', citations, problems };
}

/** The headings of the first sheet that holds anything, and its first rows, for choosing what the columns hold. */
export async function workbookColumns(bytes: Uint8Array): Promise<TableColumns> {
  const first = (await readWorkbook(bytes)).find(({ rows }) => rows.length > 0);
  return columnsOf(firstCells(first?.rows ?? []));
}

function isTable({ rows }: WorkbookSheet): boolean {
  return areColumnsKnown(columnsOf(firstCells(rows)).headings);
}

function told(sheets: readonly WorkbookSheet[], columns: ColumnMapping): readonly WorkbookSheet[] {
  const fits = sheets.filter(({ rows }) =>
    columnsOf(firstCells(rows)).headings.some((heading) => Object.hasOwn(columns, heading)),
  );
  return fits.length > 0 ? fits : sheets.slice(0, 1);
}

function firstCells(rows: readonly CsvRow[]): readonly (readonly string[])[] {
  return rows.slice(0, mostPreface + 6).map(({ cells }) => cells);
}
