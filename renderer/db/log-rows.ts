/** Rows of the log. They hold lines of canonical JSON, so that a file is written without parsing them. */
import { type LogLine, logLineOf } from '../../shared/bundle/log-line.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { OpsRow } from './database.ts';

/** Operations in one row of those that come in together. */
export const segmentSize = 1000;

/** The row at `seq` with these lines. */
export function logRow(review: ReviewId, seq: number, lines: readonly LogLine[]): OpsRow {
  const data = `[${lines.map(({ json }) => json).join(',\n')}]`;
  const keys = lines.map(({ id, order }) => `${order} ${id}`).join('\n');
  return { review, seq, data, keys };
}

/** Rows from `seq` on for operations that come in together. */
export function logRows(review: ReviewId, seq: number, lines: readonly LogLine[]): OpsRow[] {
  const rows: OpsRow[] = [];
  for (let at = 0; at < lines.length; at += segmentSize) {
    rows.push(logRow(review, seq + rows.length, lines.slice(at, at + segmentSize)));
  }
  return rows;
}

/** The operations of a row. */
export function operationsIn(row: OpsRow): readonly Operation[] {
  return JSON.parse(row.data) as Operation[];
}

/** The lines of a row; JSON has no line ends but those between its operations. */
export function linesIn(row: OpsRow): readonly LogLine[] {
  if (row.keys === undefined) return operationsIn(row).map(logLineOf);
  const texts = row.data.slice(1, -1).split(',\n');
  return row.keys.split('\n').map((key, index) => {
    const blank = key.indexOf(' ');
    return { order: key.slice(0, blank), id: key.slice(blank + 1), json: texts[index] ?? '' };
  });
}
