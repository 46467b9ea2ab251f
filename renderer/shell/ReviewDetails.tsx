import { editReview } from '../../shared/commands/edit-review.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { commit, useReview } from '../store/review-store.ts';
import { PageOverlay } from './Overlay.tsx';
import styles from './shell.module.css';

/** The title, question and methods of the review, each stored when its field is left. */
export function ReviewDetails() {
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  if (review === undefined) return null;
  return (
    <PageOverlay name="details" title={t('review.details')}>
      <div className={styles.details}>
        <p className={styles.stateHint}>{t('review.detailsHint')}</p>
        {(['title', 'question', 'methods'] as const).map((name) => (
          <CommitField
            key={name}
            field={`review:${name}`}
            label={t(`review.${name}`)}
            value={review[name] ?? ''}
            multiline={name !== 'title'}
            isReadOnly={readOnly}
            onCommit={(text) => commit(editReview, { [name]: text })}
          />
        ))}
      </div>
    </PageOverlay>
  );
}
