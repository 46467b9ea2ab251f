import { useEffect, useState } from 'react';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { keptLog } from './kept-log.ts';
import { notifyError } from './notices.ts';
import { useReview } from './review-store.ts';

/** The log of the open review. */
export interface Logs {
  /** All of it: rows are made of this, and what they show is filtered as ever. */
  readonly whole: readonly Operation[];
  /** Without what blind coding keeps from this reviewer: who did what is told from this. */
  readonly shown: readonly Operation[];
}

/** Reads the log of a review that is still open. */
export async function readLogs(id: ReviewId): Promise<Logs> {
  const { engine } = useReview.getState();
  if (engine?.state.id !== id) throw new ExpectedError('closed', t('common.closed'));
  const whole = await keptLog.read(engine);
  const { full, reviewerId } = engine.state;
  return { whole, shown: operationsFor(whole, full, reviewerId) };
}

/** The log, read again when `changed` is another; undefined until it is read. */
export function useLogs(changed: unknown): Logs | undefined {
  const reviewId = useReview((state) => state.reviewId);
  const [logs, setLogs] = useState<Logs>();
  useEffect(() => keptLog.hold(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever that changed
  useEffect(() => {
    let current = true;
    if (reviewId !== undefined)
      readLogs(reviewId)
        .then((read) => current && setLogs(read))
        .catch(notifyError);
    return () => {
      current = false;
    };
  }, [reviewId, changed]);
  return logs;
}
