import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { LogParts } from '../../shared/log/divide-log.ts';
import { t } from '../../shared/messages/messages.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { isSampleAsMade } from '../../shared/sample/sample-id.ts';

/** What has to be known of a file to decide what becomes of it. */
export interface FileHead {
  readonly id: ReviewId;
  readonly title: string;
  /** The sample that nobody has worked in yet: whoever opens it is its first reviewer. */
  readonly isFreshSample: boolean;
  /** Whether the file holds one reviewer's work only. */
  readonly isPart: boolean;
  /** Reviewers who are not deleted, in the order of the log. */
  readonly reviewers: readonly Reviewer[];
}

/** What a file holds, with its log as it lies in the file, where that is known: it need not be packed to be stored. */
export interface HandedOver extends BundleContents {
  readonly log?: LogParts;
}

/** A .loom file that was read and checked. A large one stays in its worker, which can store it from there. */
export interface IncomingFile {
  readonly head: FileHead;
  /** Who worked on it where it was kept, where a backup says so. */
  readonly keptBy?: ReviewerId | undefined;
  contents(): Promise<HandedOver>;
  /** Stores it as a review of this installation, in which this reviewer works here. */
  store(reviewerId: ReviewerId): Promise<void>;
  /** What opened it, where it is protected. */
  readonly lock?: PassphraseKey | undefined;
  /** Lets go of it. */
  close(): void;
}

/** Throws an `ExpectedError` where the contents name no review. */
export function headOf({ operations, part }: BundleContents, snapshot: Full): FileHead {
  const id = part?.reviewId ?? reviewOfLog(operations);
  if (id === undefined) throw new ExpectedError('no-review', t('team.noReview'));
  return {
    id,
    title: part?.title ?? snapshot.review?.title ?? '',
    isFreshSample: snapshot.review?.sample === true && isSampleAsMade(operations),
    isPart: part !== undefined,
    reviewers: [...snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true),
  };
}
