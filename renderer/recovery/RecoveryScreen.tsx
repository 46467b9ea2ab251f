import { useEffect } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { previewWorker } from '../store/kept-states.ts';
import { notifyError } from '../store/notices.ts';
import { chooseReview, openRecovery } from '../store/recovery-centre.ts';
import { clearRecovery, type KeptReview, useRecovery } from '../store/recovery-state.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { goTo } from '../store/session-store.ts';
import { momentToldNow } from '../store/told-moments.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './recovery.module.css';
import { StateList } from './StateList.tsx';
import { StateLook } from './StateLook.tsx';

/** Every kept state of every review: on the left the reviews, then the states of one, then what one of them holds. */
export function RecoveryScreen() {
  useEffect(() => {
    const stop = previewWorker.keep();
    const { isListing, reviews: listed } = useRecovery.getState();
    if (listed === undefined && !isListing) openRecovery().catch(notifyError);
    return () => {
      stop();
      clearRecovery();
    };
  }, []);
  const reviews = useRecovery((state) => state.reviews);
  const file = useRecovery((state) => state.file);
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <h1>{t('recovery.title')}</h1>
          <p className={styles.soft}>{t('recovery.intro')}</p>
        </div>
        <Button onPress={() => goTo('reviews')}>{t('recovery.allReviews')}</Button>
      </div>
      {file === undefined ? null : (
        <p className={styles.told} role="status" dir="auto">
          {t('recovery.fileOpened', { name: file.name })}
        </p>
      )}
      {services().platform.canKeepJournal ? null : (
        <p className={styles.told}>{t('recovery.browser')}</p>
      )}
      {reviews === undefined ? null : reviews.length === 0 ? (
        <EmptyState title={t('recovery.emptyTitle')} text={t('recovery.empty')} />
      ) : (
        <div className={styles.panes}>
          <ReviewList reviews={reviews} />
          <StateList />
          <StateLook />
        </div>
      )}
    </div>
  );
}

function ReviewList({ reviews }: { readonly reviews: readonly KeptReview[] }) {
  const chosen = useRecovery((state) => state.chosen);
  const openId = useReview((state) => state.reviewId);
  return (
    <section className={styles.pane}>
      <h2>{t('recovery.reviews')}</h2>
      <ListBox
        aria-label={t('recovery.reviews')}
        className={styles.list ?? ''}
        data-work
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys];
          if (id !== undefined) chooseReview(id as ReviewId).catch(notifyError);
        }}
      >
        {reviews.map((review) => (
          <ListBoxItem
            key={review.id}
            id={review.id}
            textValue={review.title ?? t('recovery.untitled')}
            className={styles.item ?? ''}
          >
            <span className={styles.name} dir="auto">
              {review.title ?? t('recovery.untitled')}
            </span>
            <span className={review.isHere ? styles.soft : styles.problem}>
              {factsOf(review, review.id === openId).join(' · ')}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}

function factsOf(review: KeptReview, isOpen: boolean): readonly string[] {
  return [
    ...(review.isHere ? [] : [t('recovery.isLost')]),
    ...(review.isBinned ? [t('recovery.isBinned')] : []),
    ...(isOpen ? [t('recovery.isOpen')] : []),
    ...(review.studies === undefined ? [] : [t('recovery.studies', { count: review.studies })]),
    ...(review.lastAt === undefined ? [] : [momentToldNow(review.lastAt, longMomentInWords)]),
  ];
}
