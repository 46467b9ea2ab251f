import { useEffect, useMemo, useState } from 'react';
import type { Operation } from '../../shared/ops/operation.ts';
import type { MemoId } from '../../shared/records/ids.ts';
import { type MemoDates, memoDates } from '../../shared/tables/memo-list.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { readShownLog } from '../store/shown-log.ts';

/** When the memos were written, read off the log again whenever memos changed; empty until it is read. */
export function useMemoDates(): ReadonlyMap<MemoId, MemoDates> {
  const reviewId = useReview((state) => state.reviewId);
  const memos = useReview((state) => state.full.memos);
  const [log, setLog] = useState<readonly Operation[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever memos changed
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
  }, [reviewId, memos]);
  return useMemo(() => memoDates(log), [log]);
}
