import { useDeferredValue, useEffect, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { listMemos } from '../../shared/tables/memo-list.ts';
import { viewOf } from '../../shared/team/view.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { useWithinSet } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MemoFilters } from './MemoFilters.tsx';
import { MemoList } from './MemoList.tsx';
import { MemoPage } from './MemoPage.tsx';
import { firstListed, memoRows } from './memo-view.ts';
import styles from './memos.module.css';
import { beginMemos, composeEntry, useMemos } from './memos-state.ts';
import { NewEntry } from './NewEntry.tsx';
import { useMemoDates } from './use-memo-dates.ts';

/** All memos of a review with its journal: a list, and the chosen one beside it. */
export function MemosScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginMemos(reviewId), [reviewId]);
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const all = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  const snapshot = useWithinSet(all);
  const dates = useMemoDates();
  const memos = useMemo(() => listMemos(snapshot, dates), [snapshot, dates]);
  const { chosen, isComposing, kind, query: typed, reviewerId } = useMemos();
  const query = useDeferredValue(typed);
  const rows = useMemo(
    () =>
      memoRows(memos, { kind, query, reviewerId }, (id) => snapshot.reviewers.get(id)?.name ?? ''),
    [memos, kind, query, reviewerId, snapshot.reviewers],
  );
  const shown = memos.find(({ memo }) => memo.id === (chosen ?? firstListed(rows)));
  return (
    <div className={styles.screen}>
      <section className={styles.side} aria-label={t('memo.list')}>
        <ClosedNote of="memos" snapshot={snapshot} />
        <MemoFilters memos={memos} reviewers={snapshot.reviewers} />
        <MemoList rows={rows} snapshot={snapshot} hasMemos={memos.length > 0} />
      </section>
      <section className={styles.main}>
        {isComposing && !readOnly ? (
          <NewEntry />
        ) : shown !== undefined ? (
          <MemoPage key={shown.memo.id} listed={shown} snapshot={snapshot} />
        ) : (
          <EmptyState
            title={t(memos.length === 0 ? 'memo.noneTitle' : 'memo.pickTitle')}
            text={t(memos.length === 0 ? 'memo.noneText' : 'memo.pickText')}
          >
            {readOnly ? null : <Button onPress={composeEntry}>{t('memo.newEntry')}</Button>}
          </EmptyState>
        )}
      </section>
    </div>
  );
}
