import type { LogLine } from '../../shared/bundle/log-line.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { stampAfter } from '../../shared/ops/ahead.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { countLive, type Snapshot } from '../../shared/ops/snapshot.ts';
import { type Clock, driftLimit, witness, zeroClock } from '../../shared/ops/stamp.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from './database.ts';
import { type ReviewInfo, writeReview } from './review-rows.ts';

/** A review that comes in whole, and whose installation it comes into. */
export interface NewReview {
  readonly id: ReviewId;
  readonly reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operations: readonly Operation[];
  readonly lines?: readonly LogLine[];
  readonly snapshot: Snapshot;
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** Stores a review that came in whole; its id must be free. */
export async function storeReview(db: ThemeloomDatabase, incoming: NewReview): Promise<void> {
  const { at, id, operations, reviewerId, snapshot } = incoming;
  const { review } = snapshot;
  if (review === undefined) {
    throw new ExpectedError('no-review', 'The file holds no review. Nothing was changed.');
  }
  const limit = driftLimit(at);
  const ahead = stampAfter(operations, limit, limit);
  const info: ReviewInfo = {
    id,
    title: review.title,
    sample: review.sample === true,
    reviewerId,
    operations: operations.length,
    nextSeq: 0,
    clock: operations.reduce<Clock>((clock, op) => witness(clock, op.at, at), zeroClock),
    studies: countLive(snapshot.studies),
    excerpts: 0,
    // What is written here stands after a stamp from a clock far ahead (O1).
    ...(ahead === undefined ? {} : { ahead }),
    changedAt: at,
    openedAt: at,
  };
  await writeReview(db, { ...incoming, info });
}
