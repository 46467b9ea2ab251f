import { useMemo } from 'react';
import type { MemoId } from '../../shared/records/ids.ts';
import { type MemoDates, memoDates } from '../../shared/tables/memo-list.ts';
import { useReview } from '../store/review-store.ts';
import { useShownLogSince } from '../store/use-shown-log.ts';

/** When the memos were written, read off the log again whenever memos changed; empty until it is read. */
export function useMemoDates(): ReadonlyMap<MemoId, MemoDates> {
  const log = useShownLogSince(useReview((state) => state.full.memos));
  return useMemo(() => memoDates(log), [log]);
}
