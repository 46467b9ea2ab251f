import { type WrittenReview, writeReviewFile } from '../../shared/bundle/write-bundle.ts';
import { joinSegments } from '../../shared/log/divide-log.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { foldLog } from '../db/fold-log.ts';
import { readInfo } from '../db/shelf.ts';
import { type KnownCounts, readAsWritten } from '../db/written-review.ts';

/** What of a stored review is written, and as whose copy. */
export interface StoredToWrite {
  readonly id: ReviewId;
  readonly known?: KnownCounts | undefined;
  readonly keptBy?: ReviewerId | undefined;
}

/** The bytes of a stored review's file. What was packed for it is kept packed in the database. */
export async function writeStored(
  db: ThemeloomDatabase,
  { id, keptBy, known }: StoredToWrite,
  options: TaskOptions = {},
): Promise<Uint8Array> {
  const stored = await readAsWritten(db, id, known);
  const segments = await joinSegments(stored.log);
  const review = { ...stored, log: { segments, lines: [] } };
  const kept = keptBy === undefined ? {} : { keptBy, ...(await protectionOf(db, id)) };
  const bytes = await writeReviewFile({ ...review, ...kept }, options);
  // Where it fails the log lies as it lay, and the file is as good: the next save tries again.
  await foldLog(db, stored, segments).catch(() => undefined);
  return bytes;
}

async function protectionOf(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<Pick<WrittenReview, 'protects'>> {
  return (await readInfo(db, id))?.protectsFiles === true ? { protects: true } : {};
}
