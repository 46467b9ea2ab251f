import { useEffect, useState } from 'react';
import type { Operation } from '../../shared/ops/operation.ts';
import { keptLog } from './kept-log.ts';
import { notifyError } from './notices.ts';
import { useReview } from './review-store.ts';
import { readShownLog } from './shown-log.ts';

/** The log as far as it may be shown, read again whenever it grew; empty until it is read. */
export function useShownLog(): readonly Operation[] {
  return useShownLogSince(useReview((state) => state.info?.operations));
}

/** The same, read again only when `changed` is another: for who reads one kind of change off a long log. */
export function useShownLogSince(changed: unknown): readonly Operation[] {
  const reviewId = useReview((state) => state.reviewId);
  const [log, setLog] = useState<readonly Operation[]>([]);
  useEffect(() => keptLog.hold(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever that changed
  useEffect(() => {
    let current = true;
    if (reviewId !== undefined) {
      readShownLog(reviewId)
        .then((read) => current && setLog(read))
        .catch(notifyError);
    }
    return () => {
      current = false;
    };
  }, [reviewId, changed]);
  return log;
}
