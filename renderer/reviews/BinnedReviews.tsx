import { useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { deleteForGood, restoreFromBin, type ShelvedReview } from '../store/review-files.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reviews.module.css';

/** Reviews in the bin: put back, or deleted for good after being asked once more. */
export function BinnedReviews(props: {
  readonly reviews: readonly ShelvedReview[];
  readonly onChange: () => void;
}) {
  const [asking, setAsking] = useState<ReviewId>();
  const after = (work: Promise<void>): void => {
    work.then(props.onChange).catch(notifyError);
    setAsking(undefined);
  };
  return (
    <section className={styles.bin}>
      <h2>{t('reviews.binTitle')}</h2>
      <p className={styles.soft}>{t('reviews.binText')}</p>
      <ul className={styles.list}>
        {props.reviews.map((review) => (
          <li key={review.id} className={styles.row}>
            {asking === review.id ? (
              <>
                <span className={styles.question} role="alert">
                  {t('reviews.deleteConfirm', { title: review.title })}
                </span>
                <Button look="quiet" onPress={() => after(deleteForGood(review.id))}>
                  {t('reviews.deleteForGood')}
                </Button>
                <Button autoFocus onPress={() => setAsking(undefined)}>
                  {t('reviews.keep')}
                </Button>
              </>
            ) : (
              <>
                <span className={styles.title} dir="auto">
                  {review.title}
                </span>
                <Button look="quiet" onPress={() => after(restoreFromBin(review.id))}>
                  {t('reviews.restore')}
                </Button>
                <Button look="quiet" onPress={() => setAsking(review.id)}>
                  {t('reviews.deleteForGood')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
