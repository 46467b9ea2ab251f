import type { ReviewId } from '../shared/records/ids.ts';

/** `review:5h2…` as a file name that every file system takes: `review-5h2…`. */
export function reviewFileStem(reviewId: ReviewId): string {
  return reviewId.replace(':', '-');
}

export function reviewOfFileStem(stem: string): ReviewId | undefined {
  const body = /^review-([0-9a-z-]+)$/.exec(stem)?.[1];
  return body === undefined ? undefined : `review:${body}`;
}
