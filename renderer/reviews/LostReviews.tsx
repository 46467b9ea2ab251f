import { useEffect, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { describeLost } from '../store/kept-states.ts';
import { notifyError } from '../store/notices.ts';
import { restoreLostReview } from '../store/recovery.ts';
import { openRecovery } from '../store/recovery-centre.ts';
import type { KeptReview } from '../store/recovery-state.ts';
import { Button } from '../ui/Button.tsx';
import { ago } from './ago.ts';
import styles from './reviews.module.css';

/** Reviews that are kept outside the database and not in it, by their titles, each with the way to bring it back. */
export function LostReviews(props: { readonly onChange: () => void }) {
  const [lost, setLost] = useState<readonly KeptReview[]>([]);
  useEffect(() => {
    describeLost().then(setLost).catch(notifyError);
  }, []);
  if (lost.length === 0) return null;
  const bringBack = (id: ReviewId): void => {
    restoreLostReview(id)
      .then(describeLost)
      .then((left) => {
        setLost(left);
        props.onChange();
      })
      .catch(notifyError);
  };
  return (
    <section className={styles.form} role="alert">
      <p>{t('recovery.lost', { count: lost.length })}</p>
      {lost.map((review) => (
        <div key={review.id} className={styles.row}>
          <span className={styles.lost}>
            <span className={styles.title} dir="auto">
              {review.title ?? t('recovery.untitled')}
            </span>
            {review.lastAt === undefined ? null : (
              <span className={styles.soft}>
                {t('recovery.lostWith', {
                  when: ago(review.lastAt),
                  studies: t('recovery.studies', { count: review.studies ?? 0 }),
                  documents: t('recovery.documents', { count: review.documents ?? 0 }),
                })}
              </span>
            )}
          </span>
          <Button look="quiet" onPress={() => openRecovery(review.id).catch(notifyError)}>
            {t('recovery.showStates')}
          </Button>
          <Button onPress={() => bringBack(review.id)}>{t('recovery.restore')}</Button>
        </div>
      ))}
    </section>
  );
}
