import { concernWords } from '../../shared/appraisal/concern-words.ts';
import type { InstrumentProblem } from '../../shared/import/instrument-rows.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './appraisal.module.css';
import {
  type ComingInstrument,
  leaveInstrument,
  makeComing,
  wordInstrument,
} from './coming-instrument.ts';

/** What a table would make, before it is made: its items with their answers, and what is to be told of it. */
export function InstrumentComingIn({ coming }: { readonly coming: ComingInstrument }) {
  const readOnly = useReview((state) => state.readOnly);
  const { name, source, table } = coming;
  const { answers, isUnanswered, items, problems } = table;
  const title = t('appraisal.comingTitle', { file: coming.file });
  return (
    <section className={styles.card} aria-label={title} onKeyDown={onEscape(leaveInstrument)}>
      <h2 dir="auto">{title}</h2>
      <TextInput
        autoFocus
        label={t('appraisal.name')}
        value={name}
        onChange={(words) => wordInstrument({ name: words })}
      />
      <TextInput
        label={t('appraisal.source')}
        value={source}
        onChange={(words) => wordInstrument({ source: words })}
      />
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
          isDisabled={readOnly || name.trim() === ''}
          onPress={() => void makeComing(coming).catch(notifyError)}
        >
          {t('appraisal.make', { count: items.length })}
        </Button>
        <Button look="quiet" onPress={leaveInstrument}>
          {t('appraisal.cancel')}
        </Button>
      </div>
    </section>
  );
}

function problemWords({ is, line, words }: InstrumentProblem): string {
  return t(`appraisal.problem.${is}`, { line, words });
}
