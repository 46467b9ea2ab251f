import { type FormEvent, useMemo, useState } from 'react';
import { nameReviewer } from '../../shared/commands/edit-review.ts';
import { addReviewer, colourReviewer, removeReviewer } from '../../shared/commands/team.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { type Progress, progressOf } from './progress.ts';
import { ScreeningProgress, type StageOfPerson, screeningOf } from './ScreeningProgress.tsx';
import styles from './team.module.css';

const colours = 12;

/** The people of the review, how far each is, and a field for one more. */
export function Reviewers() {
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const assignments = useReview((state) => state.snapshot.assignments);
  const me = useReview((state) => state.reviewerId);
  const progress = progressOf(assignments);
  const full = useReview((state) => state.full);
  const snapshot = useReview((state) => state.snapshot);
  const screening = useMemo(() => screeningOf(full, snapshot), [full, snapshot]);
  const shown = [...reviewers.values()].filter(({ deleted }) => deleted !== true);
  return (
    <section className={styles.section} aria-label={t('team.reviewers')}>
      <h2>{t('team.reviewers')}</h2>
      <ul className={styles.people}>
        {shown.map((reviewer) => (
          <Person
            key={reviewer.id}
            reviewer={reviewer}
            isMe={reviewer.id === me}
            progress={progress.get(reviewer.id)}
            screening={screening.get(reviewer.id) ?? []}
          />
        ))}
      </ul>
      <NewReviewer />
    </section>
  );
}

function Person(props: {
  readonly reviewer: Reviewer;
  readonly isMe: boolean;
  readonly progress: Progress | undefined;
  readonly screening: readonly StageOfPerson[];
}) {
  const { isMe, progress, reviewer, screening } = props;
  const [naming, setNaming] = useState(false);
  const { id } = reviewer;
  return (
    <li className={styles.person}>
      <button
        type="button"
        className={styles.colour}
        style={{
          background: `var(--code-${reviewer.colour}-wash)`,
          borderColor: `var(--code-${reviewer.colour}-mark)`,
        }}
        aria-label={`${reviewer.initials}: ${t('team.nextColour', { name: reviewer.name })}`}
        title={t('team.nextColour', { name: reviewer.name })}
        onClick={() =>
          void commit(colourReviewer, { reviewerId: id, colour: (reviewer.colour + 1) % colours })
        }
      >
        {reviewer.initials}
      </button>
      {naming ? (
        <Naming reviewer={reviewer} onDone={() => setNaming(false)} />
      ) : (
        <div className={styles.named}>
          <span className={styles.personName}>
            <span dir="auto">{reviewer.name}</span>
            <span className={styles.soft}>
              {isMe
                ? t('team.you')
                : reviewer.person === undefined
                  ? t('team.notOpenedYet')
                  : t('team.hasOpened')}
            </span>
          </span>
          <span className={styles.personButtons}>
            <Button
              look="quiet"
              aria-label={t('team.renameNamed', { name: reviewer.name })}
              onPress={() => setNaming(true)}
            >
              {t('team.rename')}
            </Button>
            {isMe ? null : (
              <Button
                look="quiet"
                aria-label={t('team.removeNamed', { name: reviewer.name })}
                onPress={() => void commit(removeReviewer, { reviewerId: id })}
              >
                {t('team.remove')}
              </Button>
            )}
          </span>
        </div>
      )}
      {isMe && reviewer.awaitsAnswer === true ? (
        <p className={styles.hidden}>{t('team.late.you')}</p>
      ) : null}
      {progress === undefined ? null : <Bar progress={progress} />}
      <ScreeningProgress stages={screening} />
    </li>
  );
}

function Naming(props: { readonly reviewer: Reviewer; readonly onDone: () => void }) {
  const { onDone, reviewer } = props;
  const label = t('team.nameOf', { name: reviewer.name });
  const draft = useDraftField({
    field: `${reviewer.id} name`,
    label,
    value: reviewer.name,
    onStore: (name) =>
      commitText(nameReviewer, { reviewerId: reviewer.id, name, initials: initialsOf(name) }),
    storesWhenLeft: false,
  });
  const rename = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await draft.store()) onDone();
  };
  return (
    <form className={styles.naming} onSubmit={(event) => void rename(event)}>
      <DraftInput draft={draft} aria-label={label} autoFocus />
      <Button type="submit">{t('team.rename')}</Button>
    </form>
  );
}

function Bar({ progress }: { readonly progress: Progress }) {
  const { coding, done, open, released } = progress;
  const all = coding + done + open + released;
  const share = (part: number): string => `${(100 * part) / Math.max(1, all)}%`;
  return (
    <div className={styles.progress}>
      <span className={styles.bar} aria-hidden="true">
        <span data-status="done" style={{ width: share(done + released) }} />
        <span data-status="coding" style={{ width: share(coding) }} />
      </span>
      <span className={styles.soft}>
        {t('team.progress', { all, coding, done: done + released })}
      </span>
    </div>
  );
}

function NewReviewer() {
  const draft = useDraftField({
    field: 'reviewer new name',
    label: t('team.newReviewer'),
    value: '',
    onStore: (name) => commitText(addReviewer, { name, initials: initialsOf(name) }),
    storesWhenLeft: false,
  });
  const add = (event: FormEvent): void => {
    event.preventDefault();
    void draft.store();
  };
  return (
    <form className={styles.line} onSubmit={add}>
      <DraftInput
        draft={draft}
        aria-label={t('team.newReviewer')}
        placeholder={t('team.newReviewer')}
      />
      <Button type="submit" isDisabled={draft.text.trim() === ''}>
        {t('team.add')}
      </Button>
    </form>
  );
}
