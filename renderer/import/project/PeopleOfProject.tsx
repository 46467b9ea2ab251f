import { t } from '../../../shared/messages/all-messages.ts';
import type { Guid } from '../../../shared/refi-qda/model.ts';
import { initialsOf } from '../../../shared/team/initials.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './project.module.css';

/** Not one of the people of a project; no identifier in a file begins with a blank. */
export const nobody = ' ';

/** Who works here, and how those are called whom the project does not name. */
export interface SaidPeople {
  readonly who: Guid | typeof nobody;
  readonly name: string;
  readonly initials: string;
  readonly names: ReadonlyMap<Guid, string>;
}

/** Asks who among the coders works here, and once for the names that are not in the file. */
export function PeopleOfProject(props: {
  readonly people: readonly PersonOfProject[];
  readonly said: SaidPeople;
  readonly onSay: (said: SaidPeople) => void;
}) {
  const { onSay, people, said } = props;
  const unknown = people.filter(({ isUnknown }) => isUnknown);
  const called = ({ guid, name }: PersonOfProject): string => said.names.get(guid)?.trim() || name;
  return (
    <div className={styles.people}>
      {unknown.length === 0 ? null : (
        <fieldset className={styles.who}>
          <legend>{t('project.unknown')}</legend>
          {unknown.map(({ codings, guid, name }) => (
            <TextInput
              key={guid}
              label={t('project.unknownName', { name, codings })}
              placeholder={name}
              value={said.names.get(guid) ?? ''}
              onChange={(value) =>
                onSay({ ...said, names: new Map([...said.names, [guid, value]]) })
              }
            />
          ))}
        </fieldset>
      )}
      {people.length === 0 ? null : (
        <label className={styles.who}>
          {t('project.who')}
          <select value={said.who} onChange={({ target }) => onSay({ ...said, who: target.value })}>
            {people.map((person) => (
              <option key={person.guid} value={person.guid}>
                {t('project.who.person', { name: called(person), codings: person.codings })}
              </option>
            ))}
            <option value={nobody}>{t('project.who.other')}</option>
          </select>
        </label>
      )}
      {said.who !== nobody ? null : (
        <div className={styles.names}>
          <TextInput
            label={t('reviews.yourName')}
            value={said.name}
            onChange={(name) => onSay({ ...said, name })}
          />
          <TextInput
            label={t('reviews.yourInitials')}
            value={said.initials}
            placeholder={initialsOf(said.name)}
            onChange={(value) => onSay({ ...said, initials: value.slice(0, 4) })}
          />
        </div>
      )}
    </div>
  );
}
