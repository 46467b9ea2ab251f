import type { Study } from '../../shared/records/study.ts';
import { labelsOn } from '../../shared/screening/labels.ts';
import { useReview } from '../store/review-store.ts';
import styles from './labels.module.css';

/** The labels of a study in its line of the list; those there is no room for are cut off, and stand at its record. */
export function RowLabels({ study }: { readonly study: Study }) {
  const review = useReview((state) => state.snapshot.review);
  const labels = labelsOn(review, study);
  if (labels.length === 0) return null;
  return (
    <span className={styles.rowLabels}>
      {labels.map(({ id, name }) => (
        <span key={id} className={styles.chip} dir="auto" title={name}>
          {name}
        </span>
      ))}
    </span>
  );
}
