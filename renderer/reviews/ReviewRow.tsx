import { Button as AriaButton } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { notify, notifyError } from '../store/notices.ts';
import { goToReview } from '../store/open-review.ts';
import {
  binReview,
  duplicateReview,
  restoreFromBin,
  type ShelvedReview,
} from '../store/review-files.ts';
import { goTo, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ago } from './ago.ts';
import styles from './reviews.module.css';

/** One review: opened by its title; duplicated or binned beside it. */
export function ReviewRow(props: {
  readonly review: ShelvedReview;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}) {
  const { review, isOpen, onChange } = props;
  const open = (): void => {
    if (isOpen) goTo('studies');
    else {
      goToReview(review.id)
        .then((isHere) => {
          if (isHere && useSession.getState().screen === 'reviews') goTo('studies');
        })
        .catch(notifyError);
    }
  };
  const bin = (): void => {
    binReview(review.id)
      .then(() => {
        onChange();
        notify({
          text: t('reviews.binned', { title: review.title }),
          tone: 'done',
          action: {
            label: t('reviews.restore'),
            run: () => void restoreFromBin(review.id).then(onChange, notifyError),
          },
        });
      })
      .catch(notifyError);
  };
  const waiting = review.waiting?.operations ?? 0;
  const unsaved = review.operations - (review.savedOperations ?? 0);
  return (
    <li className={styles.row}>
      <AriaButton className={styles.open ?? ''} onPress={open}>
        <span className={styles.title} dir="auto">
          {review.title}
        </span>
        <span className={styles.soft}>
          {[
            isOpen ? t('reviews.current') : t('reviews.opened', { when: ago(review.openedAt) }),
            t('reviews.studies', { count: review.studies }),
            review.sample
              ? t('reviews.sampleBadge')
              : review.savedAt === undefined
                ? t('reviews.neverSaved')
                : unsaved > 0
                  ? t('reviews.unsaved', { count: unsaved })
                  : t('reviews.savedAgo', { when: ago(review.savedAt) }),
            ...(waiting === 0 ? [] : [t('reviews.waiting', { count: waiting })]),
          ].join(' · ')}
        </span>
      </AriaButton>
      <Button
        look="quiet"
        aria-label={t('reviews.duplicateNamed', { title: review.title })}
        onPress={() => {
          duplicateReview(review.id).then(onChange).catch(notifyError);
        }}
      >
        {t('reviews.duplicate')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('reviews.binNamed', { title: review.title })}
        onPress={bin}
      >
        {t('reviews.bin')}
      </Button>
    </li>
  );
}
