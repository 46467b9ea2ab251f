import { isIdOf } from '../shared/records/fields.ts';
import type { ReviewId } from '../shared/records/ids.ts';

const isReviewId = isIdOf('review');

/**
 * `review:5h2…` as a file name that every file system takes: `review-5h2…`. Some take `A` and `a` for one name, so a
 * capital is written as `_a`, and `_` as `__`: two reviews never share a file.
 */
export function reviewFileStem(reviewId: ReviewId): string {
  // Whoever asks has checked the id; a path made of one that is none must not be possible all the same.
  if (!isReviewId(reviewId)) throw new Error('That is no id of a review.');
  const body = reviewId.slice('review:'.length);
  return `review-${body.replace(/[A-Z_]/g, (sign) => `_${sign.toLowerCase()}`)}`;
}

/** The review that a file name stands for; undefined for every other name. */
export function reviewOfFileStem(stem: string): ReviewId | undefined {
  const body = /^review-((?:[0-9a-z-]|_[a-z_])+)$/.exec(stem)?.[1];
  const id = `review:${body?.replace(/_(.)/g, (_, sign: string) => sign.toUpperCase()) ?? ''}`;
  return isReviewId(id) ? id : undefined;
}
