import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/records.ts';

/** What has to be known of a file to decide what becomes of it. */
export interface FileHead {
  readonly id: ReviewId;
  readonly title: string;
  readonly sample: boolean;
  /** Whether the file holds one reviewer's work only. */
  readonly isPart: boolean;
  /** Reviewers who are not deleted, in the order of the log. */
  readonly reviewers: readonly Reviewer[];
}

/** Throws an `ExpectedError` where the contents name no review. */
export function headOf({ operations, part }: BundleContents, snapshot: Full): FileHead {
  const id = part?.reviewId ?? reviewOfLog(operations);
  if (id === undefined) throw new ExpectedError('no-review', t('team.noReview'));
  return {
    id,
    title: part?.title ?? snapshot.review?.title ?? '',
    sample: snapshot.review?.sample === true,
    isPart: part !== undefined,
    reviewers: [...snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true),
  };
}
