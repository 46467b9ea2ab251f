import { appraisersOf } from '../../shared/appraisal/appraised.ts';
import { answerOf, settlingAnswers } from '../../shared/appraisal/outcomes.ts';
import type { StudyItem } from '../../shared/appraisal/study-items.ts';
import { passagesOf } from '../../shared/cells/passages.ts';
import { settleAppraisal } from '../../shared/commands/appraisal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { settlingField } from '../choices/enter-settling.ts';
import { RestingPassages } from '../choices/RestingPassages.tsx';
import { SettleDifference } from '../choices/SettleDifference.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import styles from './appraisal.module.css';

/** How the item stands, what colleagues answered as far as it may be seen, and the way to settle a difference. */
export function WhatOthersAnswered(props: { readonly study: Study; readonly entry: StudyItem }) {
  const { entry, study } = props;
  const { item, others, outcome, settled } = entry;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const needed = useReview((state) => appraisersOf(state.snapshot.review));
  const isWaiting = outcome.state === 'waiting' && needed > 1;
  if (!isWaiting && others.length === 0 && settled === undefined) return null;
  const words = (answer: string | undefined): string =>
    answerOf(item, answer)?.label ??
    t(item.answers.length === 0 ? 'appraisal.described' : 'appraisal.leftOpen');
  return (
    <div className={styles.others}>
      {isWaiting ? <p>{t('appraisal.waiting')}</p> : null}
      {settled === undefined ? null : (
        <p dir="auto">
          {t('appraisal.settledAs', {
            answer: words(settled.answer),
            name: reviewers.get(settled.reviewerId)?.name ?? '',
            reason: settled.reason ?? '',
          })}
        </p>
      )}
      {others.map((row) => (
        <div key={row.id}>
          <p dir="auto">
            {t('appraisal.theirs', {
              name: reviewers.get(row.reviewerId)?.name ?? '',
              answer: words(row.answer),
              why: row.reason === undefined ? 'no' : 'yes',
              reason: row.reason ?? '',
            })}
          </p>
          <RestingPassages
            label={t('appraisal.passagesOf', { item: item.label })}
            on="appraisal"
            isReadOnly
            passages={passagesOf(row).map((passage) => ({ passage }))}
          />
        </div>
      ))}
      {outcome.state === 'conflict' ? (
        <SettleDifference
          title={t('appraisal.settleTitle')}
          field={settlingField(study.id, item.id)}
          noReason={t('appraisal.settleNoReason')}
          ways={settlingAnswers(
            item,
            entry.own === undefined ? others : [entry.own, ...others],
          ).map((value) => ({
            value,
            label: t('appraisal.settleAs', { answer: words(value === '' ? undefined : value) }),
          }))}
          onSettle={(answer, reason) =>
            commitText(settleAppraisal, { studyId: study.id, itemId: item.id, answer, reason })
          }
        />
      ) : null}
    </div>
  );
}
