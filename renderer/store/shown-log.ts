import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { readOperations } from '../db/review-rows.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';

/** The log of the open review without what blind coding keeps from this reviewer, in the order it was written. */
export async function readShownLog(id: ReviewId): Promise<readonly Operation[]> {
  const operations = await readOperations(services().db, id);
  const { full, reviewerId } = useReview.getState();
  return operationsFor(operations, full, reviewerId);
}
