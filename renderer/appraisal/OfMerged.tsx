import { appraisedOfMerged } from '../../shared/appraisal/merged.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { useReview } from '../store/review-store.ts';
import styles from './appraisal.module.css';

/** How much was appraised of records that were merged into the study since, and does not count for it. */
export function OfMerged({ study }: { readonly study: Study }) {
  const count = useReview(({ snapshot }) => appraisedOfMerged(snapshot).get(study.id) ?? 0);
  if (count === 0) return null;
  return <p className={styles.remark}>{t('appraisal.ofMerged', { count })}</p>;
}
