/** A codebook from a file or from what was pasted, whatever its form. */
import { type CsvRow, csvRows, isTable } from '../bibliography/csv-rows.ts';
import { sniffFormat } from '../bibliography/sniff.ts';
import { isWorkbook, readWorkbook } from '../bibliography/workbook.ts';
import type { CodeColumns } from '../codebook/code-columns.ts';
import { codesOfList } from '../codebook/code-list.ts';
import { codesOfTable, headingsOfCodes } from '../codebook/code-table.ts';
import type { CodeReading } from '../codebook/listed-code.ts';
import { decodeText } from '../documents/decode-text.ts';
import { foreignKindOf, requireNotForeign } from '../documents/foreign-file.ts';
import { latin1 } from '../documents/latin1.ts';
import type { SourceFile } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { openRefi } from '../refi-qda/open-refi.ts';
import { codesOfProject } from './codes-of-project.ts';

/** More rows than any codebook has. */
export const mostCodeRows = 20_000;

/**
 * The codes of a workbook, a table as text, a list, or a codebook or project of another program. Throws an `ExpectedError` for what is no codebook: another kind of
 * file, references, running text, more than `mostCodeRows` rows.
 */
export async function readCodebookFile(file: SourceFile): Promise<CodeReading> {
  if (foreignKindOf(file.name, file.bytes)?.kind === 'refi')
    return within(codesOfProject(openRefi(file.bytes)));
  requireNotForeign(file.name, file.bytes);
  if (isWorkbook(file.bytes)) {
    const sheets = await readWorkbook(file.bytes);
    const withCodes = sheets.find(({ rows }) => headingsOfCodes(rows) !== undefined);
    const rows = withCodes?.rows ?? sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
    return codesOfRows(rows);
  }
  const head = latin1(file.bytes.subarray(0, 1024));
  const isPacked = /^(?:PK|\s*\{\\rtf|\u00d0\u00cf)/.test(head) || head.includes('%PDF-');
  const { text } = decodeText(file.bytes);
  if (isPacked || text.slice(0, 4096).includes('\0')) throw noCodebook();
  return readCodeText(text, /\.(?:csv|tsv|tab)$/i.test(file.name));
}

/** The codes of a text; `isCalledTable` says that a table is to be expected even where no heading is known. */
export function readCodeText(text: string, isCalledTable = false): CodeReading {
  if (text.trim() === '') throw new ExpectedError('no-codes', t('codesIn.empty'));
  const rows = csvRows(text, mostCodeRows + 2);
  const headings = headingsOfCodes(rows);
  if (headings !== undefined) return below(rows, headings);
  const format = sniffFormat(text);
  if (format !== undefined) throw new ExpectedError('not-a-codebook', t('codesIn.references'));
  if (isRunningText(text)) throw noCodebook();
  // Cells that hold line ends come from a spreadsheet, which indents nothing.
  const isPastedTable = /^[^\t\n]+\t/m.test(text) && !/^\t/m.test(text);
  return (isCalledTable && isTable(text)) || isPastedTable
    ? withoutHeadings(rows)
    : within(codesOfList(text));
}

function codesOfRows(rows: readonly CsvRow[]): CodeReading {
  const headings = headingsOfCodes(rows);
  if (headings !== undefined) return below(rows, headings);
  if (isRunningText(rows.map(({ cells }) => cells[0] ?? '').join('\n'))) throw noCodebook();
  return withoutHeadings(rows);
}

function below(
  rows: readonly CsvRow[],
  { at, columns }: { readonly at: number; readonly columns: CodeColumns },
): CodeReading {
  return within(codesOfTable(rows.slice(at + 1), columns));
}

/** Without headings the first column holds names, the second what they mean. */
function withoutHeadings(rows: readonly CsvRow[]): CodeReading {
  const hasSecond = rows.some(({ cells }) => (cells[1] ?? '').trim() !== '');
  const columns = {
    at: hasSecond ? { name: 0, definition: 1 } : { name: 0 },
    steps: [],
    left: [],
    isDotted: false,
  };
  const { codes, notTaken } = codesOfTable(rows, columns);
  return within({
    codes,
    notTaken: hasSecond ? [{ message: t('codesIn.noHeadings') }, ...notTaken] : notTaken,
  });
}

function within(reading: CodeReading): CodeReading {
  if (reading.codes.length > mostCodeRows)
    throw new ExpectedError('too-many-codes', t('codesIn.tooMany', { most: mostCodeRows }));
  if (reading.codes.length === 0) throw new ExpectedError('no-codes', t('codesIn.empty'));
  return reading;
}

/** Letters from which on a line is no name, and words that make a sentence where a full stop follows. */
const [longLine, sentence] = [250, /^\s*(?:\S+\s+){6,}\S+[.!?…。؟]["'”’)]*\s*$/u];

/** Whether most of the lines are sentences, as those of a transcript are. */
function isRunningText(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const names = lines.map((line) => line.trim().split('\t')[0] ?? '');
  const running = names.filter((name) => name.length > longLine || sentence.test(name));
  return running.length * 2 > names.length;
}

function noCodebook(): ExpectedError {
  return new ExpectedError('not-a-codebook', t('codesIn.notACodebook'));
}
