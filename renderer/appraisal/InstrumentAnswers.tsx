import type { Answer, ReviewInstrument } from '../../shared/appraisal/review-instruments.ts';
import { editInstrument } from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { concerns } from '../../shared/records/instrument.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './appraisal.module.css';

/** The answers of an instrument, and how serious a concern each means: the team’s word, since checklists do not say. */
export function InstrumentAnswers({ instrument }: { readonly instrument: ReviewInstrument }) {
  const { answers, goneAnswers, id: instrumentId } = instrument;
  const readOnly = useReview((state) => state.readOnly);
  const store = (next: readonly Answer[], gone: readonly Answer[] = goneAnswers) =>
    commitText(editInstrument, {
      instrumentId,
      fields: { answers: [...next, ...gone.map((each) => ({ ...each, removed: true }))] },
    });
  const change = (at: number, part: Partial<Answer>) =>
    store(answers.map((each, place) => (place === at ? { ...each, ...part } : each)));
  const add = (): void => {
    const ids = new Set([...answers, ...goneAnswers].map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`a${number}`)) number += 1;
    const label = t('appraisal.newAnswer', { number: answers.length + 1 });
    void store([...answers, { id: `a${number}`, label, concern: undefined }]).catch(notifyError);
  };
  return (
    <div className={styles.answerList}>
      <p className={styles.soft}>{t('appraisal.answersText')}</p>
      <ul>
        {answers.map((answer, at) => (
          <li key={answer.id}>
            <CommitField
              field={`${instrumentId} answer ${answer.id}`}
              label={t('appraisal.answerNumber', { number: at + 1 })}
              isLabelHidden
              value={answer.label}
              isReadOnly={readOnly}
              onCommit={(label) => change(at, { label })}
            />
            <select
              aria-label={t('appraisal.concernOf', { answer: answer.label })}
              value={answer.concern ?? ''}
              disabled={readOnly}
              onChange={({ target }) =>
                void change(at, {
                  concern: concerns.find((each) => each === target.value),
                }).catch(notifyError)
              }
            >
              <option value="">{t('appraisal.noConcern')}</option>
              {concerns.map((each) => (
                <option key={each} value={each}>
                  {t(`appraisal.concern.${each}`)}
                </option>
              ))}
            </select>
            <Button
              look="quiet"
              aria-label={t('appraisal.removeAnswer', { answer: answer.label })}
              isDisabled={readOnly || answers.length === 1}
              onPress={() =>
                void store(answers.toSpliced(at, 1), [...goneAnswers, answer]).catch(notifyError)
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Button isDisabled={readOnly} onPress={add}>
        {t('appraisal.addAnswer')}
      </Button>
    </div>
  );
}
