import { addToSet, removeSet, renameSet } from '../../shared/commands/sets.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { StudySet } from '../../shared/records/set.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { chooseScope } from '../store/include-choice.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { closeSets, useSets } from '../store/sets-state.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { SetMembers } from './SetMembers.tsx';
import { SetRule } from './SetRule.tsx';
import styles from './sets.module.css';

/** One set: its name, what was chosen for it, its conditions, and what can be done with it. */
export function SetDetails(props: {
  readonly set: StudySet;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { readOnly, set, snapshot } = props;
  const chosen = useSets((state) => state.chosen);
  const isNew = useSets((state) => state.justMade === set.id);
  const outside = chosen.filter((id) => !Object.hasOwn(set.studies ?? {}, id));
  return (
    <section className={styles.details} aria-label={set.name}>
      <CommitField
        field={`set name ${set.id}`}
        label={t('sets.name')}
        value={set.name}
        isReadOnly={readOnly}
        onCommit={(name) => commitText(renameSet, { setId: set.id, name })}
      />
      <div className={styles.buttons}>
        <Button
          look="primary"
          autoFocus={isNew}
          onPress={() => {
            chooseScope(set.id);
            closeSets();
          }}
        >
          {t('sets.choose')}
        </Button>
        {outside.length === 0 || readOnly ? null : (
          <Button onPress={() => add(set, outside).catch(notifyError)}>
            {t('sets.addChosen', { count: outside.length })}
          </Button>
        )}
        {readOnly ? null : (
          <Button look="quiet" onPress={() => remove(set).catch(notifyError)}>
            {t('sets.remove')}
          </Button>
        )}
      </div>
      <SetRule set={set} snapshot={snapshot} readOnly={readOnly} />
      <SetMembers set={set} snapshot={snapshot} readOnly={readOnly} />
    </section>
  );
}

async function add({ id, name }: StudySet, studyIds: readonly StudyId[]): Promise<void> {
  const operation = await commit(addToSet, { setId: id, studyIds });
  if (operation !== undefined)
    tellDone(operation, t('sets.added', { name, count: studyIds.length }));
}

async function remove({ id, name }: StudySet): Promise<void> {
  const operation = await commit(removeSet, { setId: id });
  if (operation === undefined) return;
  useSets.setState({ setId: undefined });
  tellDone(operation, t('sets.removed', { name }));
}
