import type { ReviewId } from '../../shared/records/ids.ts';
import { readMeta } from '../db/review-rows.ts';
import { listReviews } from '../db/shelf.ts';
import { openSample, showReview } from './review-files.ts';
import { services } from './services.ts';
import { goTo } from './session-store.ts';

/**
 * What the first window shows: the review that was open last, where it was left; on the very first
 * start the sample; otherwise the list of reviews.
 */
export async function openAtStart(): Promise<void> {
  const { db, platform } = services();
  await platform.requestPersistence().catch(() => false);
  const last = await readMeta<ReviewId | null>(db, 'lastReview');
  const reviews = await listReviews(db);
  const lastInfo = reviews.find((review) => review.id === last && review.binnedAt === undefined);
  if (lastInfo !== undefined) {
    await showReview(lastInfo.id);
    return;
  }
  const journals = reviews.length === 0 ? await platform.listJournals() : [];
  if (last === undefined && reviews.length === 0 && journals.length === 0) {
    await openSample();
    return;
  }
  goTo('reviews');
}
