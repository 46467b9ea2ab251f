import { useMemo } from 'react';
import { findConflicts } from '../../shared/ops/conflicts.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { findTroubles } from '../../shared/team/to-settle.ts';
import { viewOf } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';
import type { SettleItem } from './settle-item.ts';
import {
  appraisalItems,
  conflictItem,
  deferredItems,
  extractionItems,
  lateItems,
  newerItems,
  proposalItems,
  screeningItems,
} from './settle-items.ts';
import { troubleItem } from './trouble-items.ts';

/** Everything that waits for the team, as far as this reviewer may see it, in whatever layer they look at. */
export function useSettleItems(log: readonly Operation[]): readonly SettleItem[] {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const newer = useReview((state) => state.info?.waiting?.operations ?? 0);
  return useMemo(() => {
    const rows = viewOf(full, { viewer, layer: 'all' });
    return [
      ...newerItems(newer),
      ...lateItems(rows, viewer),
      ...screeningItems(rows),
      ...extractionItems(rows),
      ...appraisalItems(rows),
      ...findConflicts(log, rows).map((conflict) => conflictItem(conflict, rows)),
      ...findTroubles(log, rows).map((each) => troubleItem(each, rows, viewer)),
      ...deferredItems(rows),
      ...proposalItems(rows),
    ];
  }, [full, log, newer, viewer]);
}
