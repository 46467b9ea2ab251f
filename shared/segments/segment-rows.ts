/** The rows of a table of coded segments, before anything of them is looked up in a review. */
import type { CsvRow } from '../bibliography/csv-rows.ts';
import type { SegmentColumns, SegmentField } from './segment-columns.ts';

/** One row: words of a document and what they are coded with. What a table does not tell is empty. */
export interface SegmentRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly document: string;
  readonly group: string;
  /** Names or paths of codes, as they are written. */
  readonly codes: readonly string[];
  readonly quote: string;
  readonly coder: string;
  readonly comment: string;
  readonly place: string;
}

/** The rows below the headings, by the columns. `isMany` says that a cell may name several codes. */
export function segmentRows(
  rows: readonly CsvRow[],
  columns: SegmentColumns,
  isMany: boolean,
): readonly SegmentRow[] {
  return rows.map(({ cells, line }) => {
    const cell = (field: SegmentField): string =>
      plainCell(cells[columns[field] ?? -1] ?? '').trim();
    const code = cell('code');
    const codes = isMany ? code.split(/[;|\n]/).map((one) => one.trim()) : [code];
    return {
      ...{ line, document: cell('document'), group: cell('group') },
      ...{ codes: codes.filter((one) => one !== ''), quote: cell('quote') },
      ...{ coder: cell('coder'), comment: cell('comment'), place: cell('place') },
    };
  });
}

/** Without the apostrophe by which spreadsheets are told that a cell is text. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@])/u, '').replace(/\r\n?/g, '\n');
}
