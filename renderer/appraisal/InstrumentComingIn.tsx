import { concernWords } from '../../shared/appraisal/concern-words.ts';
import type { InstrumentProblem } from '../../shared/import/instrument-rows.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';
import styles from './appraisal.module.css';
import { type ComingInstrument, leaveInstrument, makeComing } from './coming-instrument.ts';

/** What a table would make, before it is made: its items with their answers, and what is to be told of it. */
export function InstrumentComingIn({ coming }: { readonly coming: ComingInstrument }) {
  const readOnly = useReview((state) => state.readOnly);
  const { file, table } = coming;
  const name = useFormField({
    field: `instrument ${file} name`,
    label: t('appraisal.name'),
    value: file.replace(/\.[^.]*$/, ''),
  });
  const source = useFormField({
    field: `instrument ${file} source`,
    label: t('appraisal.source'),
    value: '',
  });
  const close = (): void => {
    for (const field of [name, source]) field.giveUp();
    leaveInstrument();
  };
  const make = async (): Promise<void> => {
    if (await makeComing(coming, { name: name.text, source: source.text })) close();
  };
  const { answers, isUnanswered, items, problems } = table;
  const title = t('appraisal.comingTitle', { file });
  return (
    <section className={styles.card} aria-label={title} onKeyDown={onEscape(leaveInstrument)}>
      <h2 dir="auto">{title}</h2>
      <DraftInput autoFocus label={t('appraisal.name')} draft={name} />
      <DraftInput label={t('appraisal.source')} draft={source} />
      <p>
        {t('appraisal.comingAnswers', {
          answers: listInWords(answers.map(({ concern, label }) => concernWords(label, concern))),
        })}
      </p>
      {isUnanswered ? <p className={styles.soft}>{t('appraisal.comingUsual')}</p> : null}
      {problems.length === 0 ? null : (
        <div role="alert">
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.is} ${problem.words}`} dir="auto">
                {problemWords(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className={styles.comingItems}>
        {items.map(({ answers: own, described, group, label }) => (
          <li key={label}>
            <span dir="auto">{label}</span>
            <span className={styles.soft} dir="auto">
              {[
                ...(group === undefined || group === '' ? [] : [group]),
                ...(described === true ? [t('appraisal.describedItem')] : []),
                ...(own === undefined
                  ? []
                  : [
                      listInWords(
                        own.map(({ concern, label: words }) => concernWords(words, concern)),
                      ),
                    ]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          look="primary"
          isDisabled={readOnly || name.text.trim() === ''}
          onPress={() => void make().catch(notifyError)}
        >
          {t('appraisal.make', { count: items.length })}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('appraisal.cancel')}
        </Button>
      </div>
    </section>
  );
}

function problemWords({ is, line, words }: InstrumentProblem): string {
  return t(`appraisal.problem.${is}`, { line, words });
}
