import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { keptLog } from './kept-log.ts';
import { useReview } from './review-store.ts';

/** The log of the open review without what blind coding keeps from this reviewer, in the order it was written. */
export async function readShownLog(id: ReviewId): Promise<readonly Operation[]> {
  const { engine } = useReview.getState();
  if (engine?.state.id !== id) throw new ExpectedError('closed', t('common.closed'));
  const operations = await keptLog.read(engine);
  const { full, reviewerId } = engine.state;
  return operationsFor(operations, full, reviewerId);
}
