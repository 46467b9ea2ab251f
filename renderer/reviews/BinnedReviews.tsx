import { useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { deleteForGood } from '../store/delete-for-good.ts';
import { notifyError } from '../store/notices.ts';
import { restoreFromBin, type ShelvedReview } from '../store/review-files.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { DeleteForGood } from './DeleteForGood.tsx';
import styles from './reviews.module.css';

interface Asking {
  readonly review: ShelvedReview;
  readonly backups: number;
}

/** Reviews in the bin: put back, or deleted for good after being told what that takes away. */
export function BinnedReviews(props: {
  readonly reviews: readonly ShelvedReview[];
  readonly onChange: () => void;
}) {
  const [asking, setAsking] = useState<Asking>();
  const after = (work: Promise<void>): void => {
    work.catch(notifyError).finally(props.onChange);
    setAsking(undefined);
  };
  const ask = async (review: ShelvedReview): Promise<void> => {
    const backups = await services().platform.listBackups(review.id);
    setAsking({ review, backups: backups.length });
  };
  return (
    <section className={styles.bin}>
      <h2>{t('reviews.binTitle')}</h2>
      <p className={styles.soft}>{t('reviews.binText')}</p>
      <ul className={styles.list}>
        {props.reviews.map((review) => (
          <li key={review.id} className={styles.row}>
            <span className={styles.title} dir="auto">
              {review.title}
            </span>
            <Button look="quiet" onPress={() => after(restoreFromBin(review.id))}>
              {t('reviews.restore')}
            </Button>
            <Button look="quiet" onPress={() => ask(review).catch(notifyError)}>
              {t('reviews.deleteForGood')}
            </Button>
          </li>
        ))}
      </ul>
      {asking === undefined ? null : (
        <DeleteForGood
          title={asking.review.title}
          backups={asking.backups}
          onDelete={() => after(deleteForGood(asking.review.id))}
          onKeep={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
