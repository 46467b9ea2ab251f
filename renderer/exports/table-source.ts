import { BugError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewToExport } from '../../shared/use-cases/export-tables.ts';
import { readOperations, readTexts } from '../db/review-rows.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';

/** What tables need besides the rows, read whenever the log grew. */
export type LoadedReview = Pick<ReviewToExport, 'operations' | 'texts'>;

/** The whole log and every text of the open review. */
export async function loadReview(): Promise<LoadedReview> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  const { db } = services();
  const [operations, texts] = await Promise.all([
    readOperations(db, reviewId),
    readTexts(db, reviewId),
  ]);
  return { operations: operations satisfies readonly Operation[], texts };
}
