/**
 * The rows of single commits, folded: what fills a segment of the log's one division is stored as that segment, in
 * the place of the rows it was in. So a review that is saved again packs what was done since, not all that was ever
 * done here one by one.
 */
import type { LogLine } from '../../shared/bundle/log-line.ts';
import { isFullSegment } from '../../shared/log/divide-log.ts';
import { linesOfSegment } from '../../shared/log/read-segment.ts';
import type { Segment } from '../../shared/log/segment.ts';
import type { ThemeloomDatabase } from './database.ts';
import { linesIn, logRow } from './log-rows.ts';
import type { OpsRow } from './rows.ts';
import type { AsWritten } from './written-review.ts';

/** Rows to be taken out of a log, and rows to be put in, some under the same numbers. */
export interface Folding {
  readonly gone: readonly OpsRow[];
  readonly put: readonly OpsRow[];
}

const nothing: Folding = { gone: [], put: [] };

/**
 * What to fold of the rows of a log whose division is `division`. Rows from `before` on stay as they are: undo may read
 * them one by one. Laws: each operation is in one row, before and after; what was folded is not folded again.
 */
export function foldingOf(
  rows: readonly OpsRow[],
  division: readonly Segment[],
  before: number,
): Folding {
  const stored = new Set(
    rows.flatMap((row) => ('segment' in row ? [row.segment.head.sha256] : [])),
  );
  const fresh = division.filter(({ head }) => isFullSegment(head) && !stored.has(head.sha256));
  if (fresh.length === 0) return nothing;
  const wanted = new Set(division.map(({ head }) => head.sha256));
  const loose = rows
    .filter((row) => !('segment' in row && wanted.has(row.segment.head.sha256)))
    .map((row) => ({ row, lines: linesIn(row) }));
  const segmentOf = new Map<string, Segment>();
  for (const segment of fresh)
    for (const { id } of linesOfSegment(segment)) segmentOf.set(id, segment);
  const late = new Set(
    loose.flatMap(({ lines, row }) =>
      row.seq < before ? [] : lines.flatMap(({ id }) => segmentOf.get(id) ?? []),
    ),
  );
  const into = ({ id }: LogLine): Segment | undefined => {
    const segment = segmentOf.get(id);
    return segment === undefined || late.has(segment) ? undefined : segment;
  };

  const gone: OpsRow[] = [];
  const put: OpsRow[] = [];
  const placed = new Set<Segment>();
  for (const { lines, row } of loose) {
    const segments = new Set(lines.flatMap((line) => into(line) ?? []));
    if (segments.size === 0) continue;
    gone.push(row);
    const { review, seq } = row;
    const rest = lines.filter((line) => into(line) === undefined);
    const unplaced = [...segments].find((segment) => !placed.has(segment));
    if (rest.length > 0) put.push(logRow(review, seq, rest));
    else if (unplaced !== undefined) {
      placed.add(unplaced);
      put.push({ review, seq, segment: unplaced });
    }
  }
  // Where several full segments came in with one row there is no number for each: they stay as they are.
  return placed.size === fresh.filter((segment) => !late.has(segment)).length
    ? { gone, put }
    : nothing;
}

/** Folds the log of a review that was just read; `division` is that of its log. */
export function foldLog(
  db: ThemeloomDatabase,
  { rows, staysFrom }: Pick<AsWritten, 'rows' | 'staysFrom'>,
  division: readonly Segment[],
): Promise<void> {
  return writeFolding(db, foldingOf(rows, division, staysFrom));
}

/** Writes all of it or nothing; nothing also where a row is no longer as it was read. */
async function writeFolding(db: ThemeloomDatabase, { gone, put }: Folding): Promise<void> {
  if (gone.length === 0) return;
  const keys = gone.map(({ review, seq }): [string, number] => [review, seq]);
  await db.transaction('rw', db.ops, async () => {
    const there = await db.ops.bulkGet(keys);
    if (!gone.every((row, index) => isSameRow(row, there[index]))) return;
    await db.ops.bulkDelete(keys);
    await db.ops.bulkPut(put);
  });
}

function isSameRow(row: OpsRow, there: OpsRow | undefined): boolean {
  if (there === undefined) return false;
  return 'segment' in row
    ? 'segment' in there && row.segment.head.sha256 === there.segment.head.sha256
    : !('segment' in there) && row.data === there.data;
}
