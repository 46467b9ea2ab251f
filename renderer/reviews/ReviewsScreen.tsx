import { useCallback, useEffect, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { runAction } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { allReviews, openSample, type ShelvedReview } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { BinnedReviews } from './BinnedReviews.tsx';
import { LostReviews } from './LostReviews.tsx';
import { NewReviewForm } from './NewReviewForm.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import styles from './reviews.module.css';

/** Every review of this installation: the most recent first, the bin at the foot. */
export function ReviewsScreen() {
  const [reviews, setReviews] = useState<readonly ShelvedReview[]>();
  const openId = useReview((state) => state.reviewId);
  const changes = useReview((state) => state.info?.operations);
  const reload = useCallback(() => {
    allReviews().then(setReviews).catch(notifyError);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changes with the open review
  useEffect(reload, [reload, openId, changes]);
  if (reviews === undefined) return null;
  const kept = reviews.filter((review) => review.binnedAt === undefined);
  const binned = reviews.filter((review) => review.binnedAt !== undefined);
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.head}>
          <h1>{t('reviews.title')}</h1>
          <span className={styles.actions}>
            <Button onPress={() => runAction('review.open')}>{t('reviews.openFile')}</Button>
            <Button onPress={() => runAction('review.importProject')}>
              {t('action.review.importProject')}
            </Button>
            <Button onPress={() => runAction('review.recovery')}>
              {t('action.review.recovery')}
            </Button>
            <Button onPress={() => openSample().catch(notifyError)}>
              {t('reviews.openSample')}
            </Button>
          </span>
        </div>
        <LostReviews onChange={reload} />
        {kept.length === 0 ? <p className={styles.soft}>{t('reviews.empty')}</p> : null}
        <ul className={styles.list} data-work>
          {kept.map((review) => (
            <ReviewRow
              key={review.id}
              review={review}
              isOpen={review.id === openId}
              onChange={reload}
            />
          ))}
        </ul>
        <NewReviewForm />
        {services().platform.canKeepJournal ? null : (
          <p className={styles.soft}>{t('reviews.browserStorage')}</p>
        )}
        {binned.length === 0 ? null : <BinnedReviews reviews={binned} onChange={reload} />}
      </div>
    </div>
  );
}
