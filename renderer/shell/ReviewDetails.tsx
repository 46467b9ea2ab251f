import { editReview } from '../../shared/commands/edit-review.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { studyNameStyles } from '../../shared/records/review.ts';
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
        <label className={styles.detailsChoice}>
          {t('review.studyNames')}
          <select
            value={review.studyNames ?? 'authorYear'}
            disabled={readOnly}
            onChange={({ target }) => {
              const style = studyNameStyles.find((each) => each === target.value);
              if (style !== undefined) void commit(editReview, { studyNames: style });
            }}
          >
            {studyNameStyles.map((style) => (
              <option key={style} value={style}>
                {t(`review.studyNames.${style}`)}
              </option>
            ))}
          </select>
          <span className={styles.stateHint}>{t('review.studyNamesHint')}</span>
        </label>
      </div>
    </PageOverlay>
  );
}
