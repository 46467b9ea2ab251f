import { t } from '../../../shared/messages/all-messages.ts';
import { initialsOf } from '../../../shared/team/initials.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import styles from './project.module.css';
import { SaidName } from './SaidName.tsx';
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
          <SaidName
            label={t('reviews.yourName')}
            of="name"
            said={answer.name}
            onSay={(name) => onSay({ name })}
          />
          <SaidName
            label={t('reviews.yourInitials')}
            of="initials"
            said={answer.initials}
            placeholder={initialsOf(answer.name)}
            maxLength={4}
            onSay={(initials) => onSay({ initials })}
          />
        </div>
      )}
    </>
  );
}
