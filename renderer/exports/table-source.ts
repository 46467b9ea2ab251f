import { BugError } from '../../shared/errors.ts';
import type { ReviewToExport } from '../../shared/use-cases/export-tables.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { readLogAndTexts } from '../store/stored-review.ts';

/** What tables need besides the rows, read whenever the log grew. */
export type LoadedReview = Pick<ReviewToExport, 'operations' | 'texts'>;

/** The whole log and every text of the open review. */
export async function loadReview(): Promise<LoadedReview> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  return readLogAndTexts(services().db, reviewId);
}
