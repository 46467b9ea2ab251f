import { t } from '../../../shared/messages/all-messages.ts';
import { namedDayInWords } from '../../../shared/messages/formats.ts';
import type { RecodeId } from '../../../shared/records/ids.ts';
import type { Recode } from '../../../shared/records/recode.ts';
import { useReview } from '../../store/review-store.ts';
import styles from './recode.module.css';

/** All second codings of the review, the newest first; those that were finished lead to their comparison. */
export function RecodeList(props: {
  readonly recodes: readonly Recode[];
  readonly shown: RecodeId | undefined;
  readonly onShow: (id: RecodeId) => void;
}) {
  const reviewers = useReview((state) => state.full.reviewers);
  if (props.recodes.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('recode.all')}>
      <h2>{t('recode.all')}</h2>
      <ul className={styles.list}>
        {props.recodes.map((recode) => {
          const name = reviewers.get(recode.reviewerId)?.name ?? '';
          const what = t('recode.ofReviewer', { name, count: recode.documentIds.length });
          const when = t(`recode.when.${recode.outcome ?? 'open'}`, {
            date: namedDayInWords(recode.ended ?? recode.begun),
          });
          return (
            <li key={recode.id}>
              {recode.outcome === 'finished' ? (
                <button
                  type="button"
                  className={styles.recode}
                  aria-current={recode.id === props.shown}
                  onClick={() => props.onShow(recode.id)}
                >
                  <span dir="auto">{what}</span>
                  <span className={styles.soft}>{when}</span>
                </button>
              ) : (
                <p className={styles.recode}>
                  <span dir="auto">{what}</span>
                  <span className={styles.soft}>{when}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
