import { editReview } from '../../shared/commands/edit-review.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { referenceStyles, studyNameStyles } from '../../shared/records/review.ts';
import { fullReference } from '../../shared/reference-styles/full-reference.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { commit, useReview } from '../store/review-store.ts';
import { DetailsChoice } from './DetailsChoice.tsx';
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
        <DetailsChoice
          label={t('review.studyNames')}
          value={review.studyNames ?? 'authorYear'}
          options={studyNameStyles}
          textOf={(style) => t(`review.studyNames.${style}`)}
          isDisabled={readOnly}
          onChange={(style) => void commit(editReview, { studyNames: style })}
        >
          <span className={styles.stateHint}>{t('review.studyNamesHint')}</span>
        </DetailsChoice>
        <DetailsChoice
          label={t('review.referenceStyle')}
          value={review.referenceStyle ?? 'own'}
          options={['own', ...referenceStyles]}
          textOf={(style) => t(`review.referenceStyle.${style}`)}
          isDisabled={readOnly}
          onChange={(style) =>
            void commit(editReview, { referenceStyle: style === 'own' ? null : style })
          }
        >
          <span className={styles.stateHint}>
            {t('review.referenceStyleHint')}
            <ReferenceExample />
          </span>
        </DetailsChoice>
      </div>
    </PageOverlay>
  );
}

/** How a study of this review is written; nothing where there is none. */
function ReferenceExample() {
  const review = useReview((state) => state.snapshot.review);
  const studies = useReview((state) => state.snapshot.studies);
  const all = [...studies.values()].filter(({ deleted }) => deleted !== true);
  const study = all.find(({ inclusion }) => inclusion === 'included') ?? all[0];
  if (study === undefined) return null;
  const reference = fullReference(review, study.citation);
  return (
    <span className={styles.detailsExample} dir="auto" aria-live="polite">
      {t('review.referenceExample', { reference })}
    </span>
  );
}
