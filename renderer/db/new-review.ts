import type { TextBody } from '../../shared/documents/text-body.ts';
import { headOf } from '../../shared/engine/head.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { LogParts } from '../../shared/log/divide-log.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from './database.ts';
import { writeReview } from './review-rows.ts';

/** A review that comes in whole, and whose installation it comes into. */
export interface NewReview {
  readonly id: ReviewId;
  readonly reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operations: readonly Operation[];
  /** The log as it is written down, where that is known. */
  readonly log?: LogParts;
  readonly snapshot: Full;
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** Its files are saved with a passphrase. */
  readonly protects?: true;
}

/** Stores a review that came in whole; its id must be free. */
export async function storeReview(db: ThemeloomDatabase, incoming: NewReview): Promise<void> {
  const { at, operations, protects, reviewerId, snapshot } = incoming;
  if (snapshot.review === undefined) {
    throw new ExpectedError('no-review', t('error.fileWithoutReview'));
  }
  await writeReview(db, {
    ...incoming,
    head: headOf({ operations, snapshot }, at),
    shelf: { reviewerId, openedAt: at, ...(protects === undefined ? {} : { protectsFiles: true }) },
  });
}
