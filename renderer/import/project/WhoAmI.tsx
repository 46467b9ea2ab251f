import { t } from '../../../shared/messages/all-messages.ts';
import { initialsOf } from '../../../shared/team/initials.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './project.module.css';
import { calledAs, nobody, type ProjectAnswer } from './said-people.ts';

/** Asks who among the coders works here; whoever is none of them says a name. */
export function WhoAmI(props: {
  readonly people: readonly PersonOfProject[];
  readonly answer: ProjectAnswer;
  readonly onSay: (said: Partial<ProjectAnswer>) => void;
}) {
  const { answer, onSay, people } = props;
  return (
    <>
      {people.length === 0 ? null : (
        <label className={styles.who}>
          {t('project.who')}
          <select value={answer.who} onChange={({ target }) => onSay({ who: target.value })}>
            {people.map((person) => (
              <option key={person.guid} value={person.guid}>
                {t('project.who.person', {
                  ...{ name: calledAs(person, answer), codings: person.codings },
                })}
              </option>
            ))}
            <option value={nobody}>{t('project.who.other')}</option>
          </select>
        </label>
      )}
      {answer.who !== nobody ? null : (
        <div className={styles.names}>
          <TextInput
            label={t('reviews.yourName')}
            value={answer.name}
            onChange={(name) => onSay({ name })}
          />
          <TextInput
            label={t('reviews.yourInitials')}
            value={answer.initials}
            placeholder={initialsOf(answer.name)}
            onChange={(value) => onSay({ initials: value.slice(0, 4) })}
          />
        </div>
      )}
    </>
  );
}
