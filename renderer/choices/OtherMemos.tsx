import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { RecordId } from '../../shared/records/ids.ts';
import type { Memo } from '../../shared/records/memo.ts';
import { useReview } from '../store/review-store.ts';
import { AuthorMark } from './AuthorMark.tsx';
import { MemoWords } from './MemoQuotes.tsx';
import styles from './memos.module.css';

export interface OtherMemosProps {
  readonly targetId: RecordId;
}

/** The memos on a thing besides the one in its field: colleagues', under their names, and further ones of one's own. */
export function OtherMemos({ targetId }: OtherMemosProps) {
  const memos = useReview((state) => state.snapshot.memos);
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const reviewerId = useReview((state) => state.reviewerId);
  const others = useMemo(
    () => othersOn(memos.values(), targetId, reviewerId),
    [memos, targetId, reviewerId],
  );
  if (others.length === 0) return null;
  const isTheirs = others.some((memo) => memo.reviewerId !== reviewerId);
  return (
    <ul className={styles.others} aria-label={t(isTheirs ? 'memo.ofOthers' : 'memo.mine')}>
      {others.map((memo) => (
        <li key={memo.id} className={styles.other}>
          <AuthorMark reviewer={reviewers.get(memo.reviewerId)} />
          <MemoWords text={memo.body} />
        </li>
      ))}
    </ul>
  );
}

function othersOn(memos: Iterable<Memo>, targetId: RecordId, me: Memo['reviewerId']): Memo[] {
  const on = [...memos].filter((memo) => memo.deleted !== true && memo.targetId === targetId);
  const inField = on.find((memo) => memo.reviewerId === me);
  return on.filter((memo) => memo !== inField);
}
