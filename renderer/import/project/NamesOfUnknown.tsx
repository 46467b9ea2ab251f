import { t } from '../../../shared/messages/all-messages.ts';
import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import styles from './project.module.css';
import { SaidName } from './SaidName.tsx';
import type { ProjectAnswer } from './said-people.ts';

/** Asks once for the names that are not in the file. */
export function NamesOfUnknown(props: {
  readonly people: readonly PersonOfProject[];
  readonly answer: ProjectAnswer;
  readonly onSay: (said: Partial<ProjectAnswer>) => void;
}) {
  const { answer, onSay, people } = props;
  const unknown = people.filter(({ isUnknown }) => isUnknown);
  if (unknown.length === 0) return null;
  return (
    <fieldset className={styles.who}>
      <legend>{t('project.unknown')}</legend>
      {unknown.map(({ codings, guid, name }) => (
        <SaidName
          key={guid}
          label={t('project.unknownName', { name, codings })}
          of={guid}
          placeholder={name}
          said={answer.names.get(guid) ?? ''}
          onSay={(value) => onSay({ names: new Map([...answer.names, [guid, value]]) })}
        />
      ))}
    </fieldset>
  );
}
