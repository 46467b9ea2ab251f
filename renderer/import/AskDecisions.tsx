import { useEffect, useMemo, useRef, useState } from 'react';
import { firstOf } from '../../shared/import/decision-lines.ts';
import type { DecisionsAnswer, FormsMeaning } from '../../shared/import/decision-types.ts';
import {
  type FoundDecisions,
  type FoundPerson,
  findDecisions,
  personName,
  proposedAnswer,
  proposedReasons,
} from '../../shared/import/found-decisions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { screeningStages } from '../../shared/records/screening.ts';
import { reasonsOf } from '../../shared/screening/reasons.ts';
import { isTyping } from '../actions/keys.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { AskedRow, AskedRows } from './AskedRows.tsx';
import { AskForms } from './AskForms.tsx';
import styles from './import.module.css';
import { readAgain } from './import-files.ts';
import type { ReportedFile } from './import-store.ts';

/** Shows the decisions that a file brings from another program, and asks what becomes of them before anything comes in. */
export function AskDecisions(props: {
  readonly file: ReportedFile;
  readonly found: FoundDecisions;
}) {
  const { file } = props;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const review = useReview((state) => state.snapshot.review);
  const [answer, setAnswer] = useState(() =>
    proposedAnswer(props.found, { reviewers: reviewers.values(), review }),
  );
  const found = useMemo(() => foundUnder(props.found, answer.forms), [props.found, answer.forms]);
  const mean = (forms: FormsMeaning): void => {
    const proposed = proposedReasons(foundUnder(props.found, forms), review);
    setAnswer({ ...answer, forms, reasons: { ...proposed, ...answer.reasons } });
  };
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (!isTyping(activeElement) && activeElement?.closest('[role="dialog"]') === null)
      take.current?.focus();
  }, []);
  const { labels, program, unread } = found;
  return (
    <div className={styles.columns}>
      <p>{t('decisions.found', { decisions: found.decisions, people: found.people.length })}</p>
      {found.saysStage || found.decisions === 0 ? null : (
        <label className={styles.stage}>
          {t('decisions.stage')}
          <select
            aria-label={t('decisions.stageOf', { file: file.name })}
            value={answer.stage}
            onChange={({ target }) =>
              setAnswer({
                ...answer,
                stage: screeningStages.find((one) => one === target.value) ?? answer.stage,
              })
            }
          >
            {screeningStages.map((stage) => (
              <option key={stage} value={stage}>
                {t(`decisions.stage.${stage}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {found.asked === undefined || answer.forms === undefined ? null : (
        <AskForms asked={found.asked} meaning={answer.forms} onMeaning={mean} />
      )}
      <People found={found} answer={answer} onAnswer={setAnswer} />
      <Reasons found={found} answer={answer} onAnswer={setAnswer} />
      {labels.length === 0 ? null : (
        <>
          <CheckBox
            isSelected={answer.withoutLabels !== true}
            onChange={(isTaken) => setAnswer({ ...answer, withoutLabels: !isTaken })}
          >
            {t('decisions.withLabels')}
          </CheckBox>
          <p className={styles.why} dir="auto">
            {t('decisions.labels', {
              count: labels.length,
              labels: firstOf(labels.map(({ name }) => name)),
            })}
          </p>
        </>
      )}
      {unread === 0 ? null : (
        <p className={styles.why}>{t('decisions.unreadBefore', { count: unread, program })}</p>
      )}
      <div className={styles.answers}>
        <Button buttonRef={take} onPress={() => void readAgain(file, { decisions: answer })}>
          {t('decisions.take')}
        </Button>
        <Button look="quiet" onPress={() => void readAgain(file, { decisions: 'leave' })}>
          {t('decisions.leave')}
        </Button>
      </div>
    </div>
  );
}

/** What is found once it is said what forms mean. */
function foundUnder(found: FoundDecisions, meaning: FormsMeaning | undefined): FoundDecisions {
  if (found.asked === undefined || meaning === undefined) return found;
  return findDecisions(found.program, found.asked.records, meaning);
}

interface Asking {
  readonly found: FoundDecisions;
  readonly answer: DecisionsAnswer;
  readonly onAnswer: (answer: DecisionsAnswer) => void;
}

function People({ answer, found, onAnswer }: Asking) {
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const present = [...reviewers.values()].filter(({ deleted }) => deleted !== true);
  const choose = ({ name }: FoundPerson, value: string): void => {
    const { [name]: _, ...others } = answer.people;
    const known = present.find(({ id }) => id === value);
    const is: ReviewerId | { readonly add: string } | undefined =
      known?.id ?? (value === 'add' ? { add: personName(name, found.program) } : undefined);
    onAnswer({ ...answer, people: is === undefined ? others : { ...others, [name]: is } });
  };
  return (
    <AskedRows title={t('decisions.people')}>
      {found.people.map((person) => {
        const is = Object.hasOwn(answer.people, person.name)
          ? answer.people[person.name]
          : undefined;
        const name =
          person.name === '' ? t('decisions.team', { program: found.program }) : person.name;
        return (
          <AskedRow key={person.name} name={name} says={saysOf(person)}>
            <select
              aria-label={t('decisions.personIs', { person: name })}
              value={is === undefined ? 'leave' : typeof is === 'string' ? is : 'add'}
              onChange={({ target }) => choose(person, target.value)}
            >
              {present.map(({ id, name: known }) => (
                <option key={id} value={id}>
                  {known}
                </option>
              ))}
              <option value="add">{t('decisions.add')}</option>
              <option value="leave">{t('decisions.leaveOut')}</option>
            </select>
          </AskedRow>
        );
      })}
    </AskedRows>
  );
}

function saysOf({ exclude, include, maybe, notes }: FoundPerson): string {
  return t('decisions.person', { include, exclude, maybe, notes });
}

function Reasons({ answer, found, onAnswer }: Asking) {
  const review = useReview((state) => state.snapshot.review);
  if (found.reasons.length === 0) return null;
  const choose = (name: string, value: string): void => {
    const { [name]: _, ...others } = answer.reasons;
    onAnswer({ ...answer, reasons: value === 'add' ? others : { ...others, [name]: value } });
  };
  return (
    <AskedRows title={t('decisions.reasons')}>
      {found.reasons.map(({ count, name }) => (
        <AskedRow key={name} name={name} says={t('decisions.records', { count })}>
          <select
            aria-label={t('decisions.reasonIs', { reason: name })}
            value={
              (Object.hasOwn(answer.reasons, name) ? answer.reasons[name] : undefined) ?? 'add'
            }
            onChange={({ target }) => choose(name, target.value)}
          >
            <option value="add">{t('decisions.newReason')}</option>
            {reasonsOf(review).map((reason) => (
              <option key={reason.id} value={reason.id}>
                {reason.name}
              </option>
            ))}
          </select>
        </AskedRow>
      ))}
    </AskedRows>
  );
}
