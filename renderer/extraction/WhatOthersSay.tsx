import { passagesOf } from '../../shared/cells/passages.ts';
import { extractorsOf } from '../../shared/extraction/outcomes.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { PassageLink } from '../choices/RestingPassages.tsx';
import { useReview } from '../store/review-store.ts';
import styles from './extraction.module.css';
import { SettleCell } from './SettleCell.tsx';

/** Where several extract each study: how the field stands, what colleagues extracted as far as it may be seen. */
export function WhatOthersSay(props: { readonly study: Study; readonly cell: StudyCell }) {
  const { cell, study } = props;
  const { field, others, outcome } = cell;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const needed = useReview((state) => extractorsOf(state.snapshot.review));
  if (needed === 1) return null;
  return (
    <div className={styles.others}>
      {outcome.state === 'waiting' ? <p>{t('extraction.waiting')}</p> : null}
      {outcome.state === 'agreed' ? (
        <p>
          {t(outcome.settled ? 'extraction.settledAs' : 'extraction.agreedOn', {
            value: valueText(field, outcome.value),
          })}
        </p>
      ) : null}
      {outcome.state === 'agreed' && outcome.settled && cell.settled?.note !== undefined ? (
        <p dir="auto">{t('extraction.because', { reason: cell.settled.note })}</p>
      ) : null}
      {others.map((row) => (
        <div key={row.id}>
          <p dir="auto">
            {t('extraction.theirs', {
              name: reviewers.get(row.reviewerId)?.name ?? '',
              value: valueText(field, row.value ?? ''),
            })}
          </p>
          {passagesOf(row).map((passage) => (
            <PassageLink key={`${passage.documentId} ${passage.anchor.start}`} passage={passage} />
          ))}
        </div>
      ))}
      {outcome.state === 'conflict' ? <SettleCell study={study} cell={cell} /> : null}
    </div>
  );
}
