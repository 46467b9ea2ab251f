import { useId } from 'react';
import type { ReviewItem } from '../../shared/appraisal/review-instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { Appraisal } from '../../shared/records/appraisal.ts';
import { keyOf } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { giveAnswer } from './answer-items.ts';
import styles from './appraisal.module.css';

/** The answers of an item, each with its key; one that the item does not have any more is shown as what was given. */
export function ItemAnswers(props: {
  readonly item: ReviewItem;
  readonly own: Appraisal | undefined;
  readonly isReadOnly: boolean;
}) {
  const { item, own } = props;
  const name = useId();
  const given = own?.answer;
  const isGone = given !== undefined && !item.answers.some(({ id }) => id === given);
  return (
    <fieldset className={styles.answers}>
      <legend className="visually-hidden">{t('appraisal.answerOf', { item: item.label })}</legend>
      {item.answers.map(({ id, label }, at) => (
        <label key={id} className={styles.answer}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === given}
            disabled={props.isReadOnly}
            onChange={() => void giveAnswer(id).catch(notifyError)}
          />
          <span dir="auto">{label}</span>
          {at < 9 ? <KeyHint keys={keyOf(`appraisal.answer${at + 1}` as ActionId) ?? ''} /> : null}
        </label>
      ))}
      {isGone ? <p className={styles.soft}>{t('appraisal.answerGone')}</p> : null}
      {own?.left === true ? <p className={styles.soft}>{t('appraisal.wasLeft')}</p> : null}
    </fieldset>
  );
}
