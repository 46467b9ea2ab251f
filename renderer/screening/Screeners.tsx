import { setScreeners } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { screenersOf } from '../../shared/screening/named.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import styles from './screening.module.css';

/** How many reviewers decide on each study. */
export function Screeners() {
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  const screeners = screenersOf(review);
  return (
    <label className={styles.screeners}>
      <span>{t('screening.screeners')}</span>
      <select
        value={screeners}
        disabled={readOnly}
        onChange={(event) =>
          void commit(setScreeners, { screeners: Number(event.target.value) }).catch(notifyError)
        }
      >
        {[...new Set([1, 2, 3, screeners])].toSorted().map((count) => (
          <option key={count} value={count}>
            {t('screening.screenersOf', { count })}
          </option>
        ))}
      </select>
    </label>
  );
}
