/** Ways to share documents out among reviewers. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { shuffled as inRandomOrder } from '../random.ts';
import type { DocumentId, RandomBytes, ReviewerId } from '../records/ids.ts';
import type { Share } from './share.ts';

/** Every document for every reviewer. */
export function allToAll(
  documents: readonly DocumentId[],
  reviewers: readonly ReviewerId[],
): readonly Share[] {
  return documents.flatMap((documentId) =>
    reviewers.map((reviewerId) => ({ documentId, reviewerId, reliability: reviewers.length > 1 })),
  );
}

/**
 * A random share of the documents (`overlap`, 0 to 1, rounded up) for everybody, to measure agreement; each
 * of the others for one reviewer, evenly. Throws `reviewers` without reviewers.
 */
export function randomSplit(
  documents: readonly DocumentId[],
  reviewers: readonly ReviewerId[],
  overlap: number,
  random: RandomBytes,
): readonly Share[] {
  if (reviewers.length === 0) {
    throw new ExpectedError('reviewers', t('error.noReviewers'));
  }
  const shuffled = inRandomOrder(documents, random);
  const shared =
    // 7 % of 100 is 7.000000000000001 in floating point and must not become 8.
    reviewers.length < 2
      ? 0
      : Math.ceil(shuffled.length * Math.min(1, Math.max(0, overlap)) - 1e-9);
  const order = inRandomOrder(reviewers, random);
  return [
    ...allToAll(shuffled.slice(0, shared), reviewers),
    ...shuffled.slice(shared).flatMap((documentId, index) => {
      const reviewerId = order[index % order.length];
      return reviewerId === undefined ? [] : [{ documentId, reviewerId }];
    }),
  ];
}
