/**
 * Rows of the log: segments, packed once and copied from then on, and after them the lines of single
 * commits, so that a file is written without parsing either.
 */
import { type LogLine, logLineOf } from '../../shared/bundle/log-line.ts';
import { joinSegments, type LogParts } from '../../shared/log/divide-log.ts';
import { eachOperationOf, linesOfSegment } from '../../shared/log/read-segment.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { knownForm } from '../../shared/ops/waiting.ts';
import type { DeviceId, ReviewId } from '../../shared/records/ids.ts';
import type { LinesRow, OpsRow } from './rows.ts';

/** Operations in one row of those that come in together and are not packed yet. */
const linesPerRow = 1000;
/** From so many on, or so many characters, operations that come in together are packed before they are stored: a row holds no more than 127 MB. */
const packedFrom = { operations: 100, characters: 1_000_000 } as const;

/** The row at `seq` with these lines. */
export function logRow(review: ReviewId, seq: number, lines: readonly LogLine[]): LinesRow {
  const data = `[${lines.map(({ json }) => json).join(',\n')}]`;
  const keys = lines.map(({ id, order }) => `${order} ${id}`).join('\n');
  return { review, seq, data, keys };
}

/** Rows from `seq` on for a log as it came. */
export function logRows(
  review: ReviewId,
  seq: number,
  { lines, segments }: LogParts,
): readonly OpsRow[] {
  const rows: OpsRow[] = segments.map((segment, index) => ({ review, seq: seq + index, segment }));
  for (let at = 0; at < lines.length; at += linesPerRow) {
    rows.push(logRow(review, seq + rows.length, lines.slice(at, at + linesPerRow)));
  }
  return rows;
}

/** Operations that come in together as they are to be stored: packed, if there is much of them. */
export async function packedLog(operations: readonly Operation[]): Promise<LogParts> {
  const lines = operations.map(logLineOf);
  let characters = 0;
  for (const { json } of lines) characters += json.length;
  if (lines.length < packedFrom.operations && characters < packedFrom.characters)
    return { segments: [], lines };
  return { segments: await joinSegments({ segments: [], lines }), lines: [] };
}

/** Rows `from` to `to`, the last one not included, hold a device's work. */
export interface DeviceRows {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/** Which of the rows that segments take from 0 on are whose. */
export function devicesOf({ segments }: LogParts): readonly DeviceRows[] {
  const ranges: DeviceRows[] = [];
  for (const [index, { head }] of segments.entries()) {
    const last = ranges.at(-1);
    if (last?.device === head.device) ranges[ranges.length - 1] = { ...last, to: index + 1 };
    else ranges.push({ device: head.device, from: index, to: index + 1 });
  }
  return ranges;
}

/** The operations of a row. */
export function operationsIn(row: OpsRow): readonly Operation[] {
  return 'segment' in row
    ? [...eachOperationOf(row.segment)]
    : (JSON.parse(row.data) as Operation[]).map(knownForm);
}

/** A log as it is written down in rows. */
export function logIn(rows: readonly OpsRow[]): LogParts {
  return {
    segments: rows.flatMap((row) => ('segment' in row ? [row.segment] : [])),
    lines: rows.flatMap((row) => ('segment' in row ? [] : linesIn(row))),
  };
}

/** The lines of a row; JSON has no line ends but those between its operations. */
export function linesIn(row: OpsRow): readonly LogLine[] {
  if ('segment' in row) return linesOfSegment(row.segment);
  if (row.keys === undefined) return operationsIn(row).map(logLineOf);
  const texts = row.data.slice(1, -1).split(',\n');
  return row.keys.split('\n').map((key, index) => {
    const blank = key.indexOf(' ');
    return { order: key.slice(0, blank), id: key.slice(blank + 1), json: texts[index] ?? '' };
  });
}
