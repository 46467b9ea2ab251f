import { t } from '../../../shared/messages/all-messages.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import { useReview } from '../../store/review-store.ts';
import styles from './project.module.css';
import { calledAs, type ProjectAnswer } from './said-people.ts';

/** Asks which reviewers of the open review the coders of a project are. */
export function CodersHere(props: {
  readonly people: readonly PersonOfProject[];
  readonly answer: ProjectAnswer;
  readonly onSay: (said: Partial<ProjectAnswer>) => void;
}) {
  const { answer, onSay, people } = props;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  if (people.length === 0) return null;
  const present = [...reviewers.values()].filter(({ deleted }) => deleted !== true);
  return (
    <fieldset className={styles.who}>
      <legend>{t('project.coders')}</legend>
      {people.map((person) => {
        const { codings, guid } = person;
        const name = calledAs(person, answer);
        return (
          <label key={guid} className={styles.coder}>
            <span dir="auto">{t('project.who.person', { name, codings })}</span>
            <select
              aria-label={t('project.coderIs', { name })}
              value={answer.here.get(guid) ?? 'new'}
              onChange={({ target }) => {
                const here = new Map(answer.here);
                const known = present.find(({ id }) => id === target.value);
                if (known === undefined) here.delete(guid);
                else here.set(guid, known.id);
                onSay({ here });
              }}
            >
              {present.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
              <option value="new">{t('project.coder.new')}</option>
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
