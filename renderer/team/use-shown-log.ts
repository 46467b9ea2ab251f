import { useEffect, useState } from 'react';
import type { Operation } from '../../shared/ops/operation.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { readShownLog } from '../store/shown-log.ts';

/** The log as far as it may be shown, read again whenever it grew; empty until it is read. */
export function useShownLog(): readonly Operation[] {
  const reviewId = useReview((state) => state.reviewId);
  const count = useReview((state) => state.info?.operations);
  const [log, setLog] = useState<readonly Operation[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the log grew
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
  }, [reviewId, count]);
  return log;
}
