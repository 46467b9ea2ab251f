import type { ReviewId } from '../records/ids.ts';

/** The sample is one and the same review wherever it is made. */
export const sampleReviewId: ReviewId = 'review:sample00000000000000';
