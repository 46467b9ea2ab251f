import { t } from '../../shared/messages/all-messages.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { useReview } from '../store/review-store.ts';
import styles from './memos.module.css';

/** Who wrote something: initials beside their colour, and the name. */
export function AuthorMark({ reviewer }: { readonly reviewer: Reviewer | undefined }) {
  const me = useReview((state) => state.reviewerId);
  if (reviewer === undefined) return null;
  return (
    <span className={styles.author} data-own={reviewer.id === me}>
      <span className={styles.initials} aria-hidden="true">
        <span
          className={styles.colour}
          style={{ background: `var(--code-${reviewer.colour}-mark)` }}
        />
        {reviewer.initials}
      </span>
      <span dir="auto">
        {reviewer.id === me ? t('memo.you', { name: reviewer.name }) : reviewer.name}
      </span>
    </span>
  );
}
