/** By whom likely includes were screened first, and when: written on the review, for its trail and its methods (S21). */
import { t } from '../messages/all-messages.ts';
import { listInWords, namedDayInWords } from '../messages/formats.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';

/** Between the days of a stretch; nothing stands behind it while it lasts. */
export const until = '/';

/** Whether a reviewer has likely includes first now. */
export function isLikelyFirst(review: Review | undefined, reviewerId: ReviewerId): boolean {
  return review?.likelyFirst?.[reviewerId]?.at(-1)?.endsWith(until) === true;
}

/** The sentence for the methods section; empty where nobody ever had likely includes first. */
export function likelyFirstSentence({
  review,
  reviewers,
}: Pick<Snapshot, 'review' | 'reviewers'>): string {
  const people = Object.entries(review?.likelyFirst ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const spans = people.flatMap(([id, stretches]) => {
    const name = reviewers.get(id as ReviewerId)?.name ?? t('team.nobody');
    return stretches.map((stretch) => {
      const [from = '', to = ''] = stretch.split(until);
      return to === ''
        ? t('likely.since', { name, from: namedDayInWords(from) })
        : t('likely.between', { name, from: namedDayInWords(from), to: namedDayInWords(to) });
    });
  });
  return spans.length === 0 ? '' : t('likely.methods', { spans: listInWords(spans) });
}
