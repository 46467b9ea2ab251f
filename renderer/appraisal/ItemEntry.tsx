import { useId } from 'react';
import { answerOf } from '../../shared/appraisal/outcomes.ts';
import type { StudyItem } from '../../shared/appraisal/study-items.ts';
import { passagesOf } from '../../shared/cells/passages.ts';
import { appraiseItem } from '../../shared/commands/appraisal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { keyOf, runAction } from '../actions/registry.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { RestingPassages } from '../choices/RestingPassages.tsx';
import { TakeSelection } from '../choices/TakeSelection.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { focusItem, takeItem } from './answer-items.ts';
import styles from './appraisal.module.css';
import { ItemAnswers } from './ItemAnswers.tsx';
import { WhatOthersAnswered } from './WhatOthersAnswered.tsx';

interface Props {
  readonly study: Study;
  readonly entry: StudyItem;
  readonly isInHand: boolean;
}

/** One item of a study: its words with what was answered; in hand, answers, reason and evidence as well. */
export function ItemEntry({ entry, isInHand, study }: Props) {
  const { item, outcome } = entry;
  const id = useId();
  return (
    <div
      className={styles.item}
      role="group"
      aria-labelledby={`${id}head`}
      data-item={item.id}
      data-in-hand={isInHand || undefined}
      data-state={outcome.state}
      // What is filled in here is still the item that “next” counts from.
      onFocus={() => isInHand && takeItem(item.id)}
    >
      <button
        id={`${id}head`}
        type="button"
        data-item-head
        className={styles.itemHead}
        aria-expanded={isInHand}
        onClick={() => {
          takeItem(item.id);
          focusItem();
        }}
      >
        <span className={styles.itemName} dir="auto">
          {item.label}
        </span>
        <span className={styles.said} dir="auto">
          {saidOf(entry)}
        </span>
      </button>
      {isInHand ? <ItemBody study={study} entry={entry} /> : null}
    </div>
  );
}

/** What was settled on, or else what one answered oneself, in a word. */
function saidOf({ item, outcome, own, settled }: StudyItem): string {
  if (outcome.state === 'conflict') return t('appraisal.differ');
  if (settled !== undefined)
    return t('appraisal.settledHead', {
      answer: answerOf(item, settled.answer)?.label ?? t('appraisal.leftOpen'),
    });
  if (own?.left === true) return t('appraisal.leftOpen');
  if (item.answers.length === 0) return own?.reason === undefined ? '' : t('appraisal.described');
  return answerOf(item, own?.answer)?.label ?? '';
}

function ItemBody({ entry, study }: Pick<Props, 'entry' | 'study'>) {
  const { item, own } = entry;
  const readOnly = useReview((state) => state.readOnly);
  const passages = own === undefined ? [] : passagesOf(own);
  const isDescribed = item.answers.length === 0;
  const cell = { studyId: study.id, itemId: item.id };
  const takeOff = (at: number): void =>
    void commit(appraiseItem, { ...cell, passages: passages.toSpliced(at, 1) }).catch(notifyError);
  return (
    <div className={styles.body}>
      {item.guidance === '' ? null : (
        <p className={styles.guidance} dir="auto">
          {item.guidance}
        </p>
      )}
      {isDescribed ? null : <ItemAnswers item={item} own={own} isReadOnly={readOnly} />}
      <CommitField
        field={`${study.id} ${item.id} reason`}
        label={t(isDescribed ? 'appraisal.descriptionOf' : 'appraisal.whyOf', { item: item.label })}
        isLabelHidden
        placeholder={t(isDescribed ? 'appraisal.description' : 'appraisal.why')}
        multiline
        value={own?.reason ?? ''}
        isReadOnly={readOnly}
        onCommit={(reason) => commitText(appraiseItem, { ...cell, reason })}
      />
      <RestingPassages
        label={t('appraisal.passagesOf', { item: item.label })}
        on="appraisal"
        isReadOnly={readOnly}
        passages={passages.map((passage, at) => ({ passage, takeOff: () => takeOff(at) }))}
      />
      <TakeSelection
        label={t('action.appraisal.evidence')}
        keys={keyOf('appraisal.evidence')}
        onTake={() => runAction('appraisal.evidence')}
      />
      <WhatOthersAnswered study={study} entry={entry} />
    </div>
  );
}
