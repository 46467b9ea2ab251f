import { useEffect, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { lostReviews, restoreLostReview } from '../store/recovery.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reviews.module.css';

/** Reviews that the journal knows and the database does not, each with the way to bring it back. */
export function LostReviews() {
  const [lost, setLost] = useState<readonly ReviewId[]>([]);
  useEffect(() => {
    lostReviews().then(setLost).catch(notifyError);
  }, []);
  if (lost.length === 0) return null;
  return (
    <section className={styles.form} role="alert">
      <p>{t('recovery.lost', { count: lost.length })}</p>
      {lost.map((id) => (
        <div key={id} className={styles.row}>
          <span className={styles.title}>{id}</span>
          <Button onPress={() => restoreLostReview(id).catch(notifyError)}>
            {t('recovery.restore')}
          </Button>
        </div>
      ))}
    </section>
  );
}
