import { useState } from 'react';
import {
  type AskedForms,
  meaningsOf,
  proposedMeaning,
  questionName,
} from '../../shared/import/answered-forms.ts';
import { firstOf } from '../../shared/import/decision-lines.ts';
import type { FormsMeaning } from '../../shared/import/decision-types.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type ScreeningDecision, screeningStages } from '../../shared/records/screening.ts';
import { Button } from '../ui/Button.tsx';
import { AskedRow, AskedRows } from './AskedRows.tsx';
import styles from './import.module.css';

interface Asking {
  readonly asked: AskedForms;
  readonly meaning: FormsMeaning;
  readonly onMeaning: (meaning: FormsMeaning) => void;
}

/** Asks what the levels and questions of a project’s own forms mean. */
export function AskForms(props: Asking) {
  return (
    <>
      <Levels {...props} />
      <Questions {...props} />
    </>
  );
}

function Levels({ asked, meaning, onMeaning }: Asking) {
  if (asked.levels.length === 0) return null;
  const choose = (level: string, value: string): void => {
    const { [level]: _, ...others } = meaning.levels;
    const stage = screeningStages.find((one) => one === value);
    onMeaning({ ...meaning, levels: stage === undefined ? others : { ...others, [level]: stage } });
  };
  return (
    <AskedRows title={t('decisions.levels')}>
      {asked.levels.map(({ count, name }) => (
        <AskedRow
          key={name}
          name={/^\d+$/.test(name) ? t('decisions.level', { level: name }) : name}
          says={t('decisions.forms', { count })}
        >
          <select
            aria-label={t('decisions.levelIs', { level: name })}
            value={own(meaning.levels, name) ?? 'none'}
            onChange={({ target }) => choose(name, target.value)}
          >
            {screeningStages.map((stage) => (
              <option key={stage} value={stage}>
                {t(`decisions.stage.${stage}`)}
              </option>
            ))}
            <option value="none">{t('decisions.noScreening')}</option>
          </select>
        </AskedRow>
      ))}
    </AskedRows>
  );
}

type Question = AskedForms['questions'][number];

/** How many questions that mean nothing are shown at first: a form for extraction has dozens. */
const few = 4;

function Questions({ asked, meaning, onMeaning }: Asking) {
  const [proposed] = useState(() => proposedMeaning(asked));
  const [showsAll, setShowsAll] = useState(false);
  const means = ({ name }: Question): boolean =>
    Object.hasOwn(proposed.decides, name) || proposed.reasons.includes(name);
  const ordered = [...asked.questions].sort((a, b) => Number(means(b)) - Number(means(a)));
  const first = ordered.filter(means).length + few;
  const shown = showsAll ? ordered : ordered.slice(0, first);
  return (
    <>
      <AskedRows title={t('decisions.questions')} why={t('decisions.questionsWhy')}>
        {shown.map((question) => (
          <QuestionRows key={question.name} {...{ question, meaning, onMeaning }} />
        ))}
      </AskedRows>
      {shown.length === ordered.length ? null : (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          {t('decisions.moreQuestions', { count: ordered.length - shown.length })}
        </Button>
      )}
      {asked.others.length === 0 ? null : (
        <p className={styles.why} dir="auto">
          {t('decisions.otherQuestions', {
            count: asked.others.length,
            questions: firstOf(asked.others.map(questionName)),
          })}
        </p>
      )}
    </>
  );
}

function QuestionRows(props: Omit<Asking, 'asked'> & { readonly question: Question }) {
  const { meaning, onMeaning, question } = props;
  const called = questionName(question.name);
  const meanings = own(meaning.decides, question.name);
  const is =
    meanings !== undefined
      ? 'decides'
      : meaning.reasons.includes(question.name)
        ? 'reason'
        : 'none';
  const choose = (value: string): void => {
    const { [question.name]: _, ...decides } = meaning.decides;
    const reasons = meaning.reasons.filter((name) => name !== question.name);
    onMeaning({
      ...meaning,
      decides:
        value === 'decides' ? { ...decides, [question.name]: meaningsOf(question) } : decides,
      reasons: value === 'reason' ? [...reasons, question.name] : reasons,
    });
  };
  const decide = (answer: string, value: string): void => {
    const { [answer]: _, ...others } = meanings ?? {};
    const decision = decisions.find((one) => one === value);
    onMeaning({
      ...meaning,
      decides: {
        ...meaning.decides,
        [question.name]: decision === undefined ? others : { ...others, [answer]: decision },
      },
    });
  };
  return (
    <>
      <AskedRow
        name={called}
        says={firstOf(question.answers.map(({ name }) => name))}
        title={question.name}
      >
        <select
          aria-label={t('decisions.questionIs', { question: called })}
          value={is}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="none">{t('decisions.question.none')}</option>
          <option value="decides">{t('decisions.question.decides')}</option>
          <option value="reason">{t('decisions.question.reason')}</option>
        </select>
      </AskedRow>
      {meanings === undefined
        ? null
        : question.answers.map(({ count, name }) => (
            <AskedRow key={name} isBelow name={name} says={t('decisions.answered', { count })}>
              <select
                aria-label={t('decisions.answerIs', { answer: name, question: called })}
                value={own(meanings, name) ?? 'none'}
                onChange={({ target }) => decide(name, target.value)}
              >
                {decisions.map((decision) => (
                  <option key={decision} value={decision}>
                    {t(`decisions.answer.${decision}`)}
                  </option>
                ))}
                <option value="none">{t('decisions.answer.none')}</option>
              </select>
            </AskedRow>
          ))}
    </>
  );
}

const decisions = ['include', 'exclude', 'maybe'] as const satisfies readonly ScreeningDecision[];

/** What headings and answers of a file are called may be anything. */
function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
