import { t } from '../../shared/messages/messages.ts';
import { useReview } from '../store/review-store.ts';
import { useSafety } from '../store/safety-state.ts';
import styles from './shell.module.css';

/** Says for as long as it is so that the journal of the open review could not take its last changes, and what to do. */
export function SafetyBar() {
  const id = useReview((state) => state.reviewId);
  const behind = useSafety((state) => (id === undefined ? undefined : state.behind.get(id)));
  if (behind === undefined) return null;
  return (
    <div className={styles.safety} role="status">
      {t('journal.behind', { count: behind.changes, reason: behind.reason })}
    </div>
  );
}
