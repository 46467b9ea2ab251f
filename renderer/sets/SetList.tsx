import { t } from '../../shared/messages/all-messages.ts';
import type { SetId } from '../../shared/records/ids.ts';
import type { StudySet } from '../../shared/records/set.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useSets } from '../store/sets-state.ts';
import { Button } from '../ui/Button.tsx';
import styles from './sets.module.css';

/** The sets by name with what is in them; one is opened, or a new one begun. */
export function SetList(props: {
  readonly sets: readonly StudySet[];
  readonly snapshot: Shown;
  readonly openId: SetId | undefined;
}) {
  const { openId, sets, snapshot } = props;
  if (sets.length === 0) return <p>{t('sets.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('sets.title')}>
      {sets.map(({ groups, id, name }) => {
        const { documents, studies } = listedStudies(snapshot, id);
        const size = t('sets.size', { studies: studies.length, documents: documents?.size ?? 0 });
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.set}
              aria-current={id === openId}
              onClick={() => useSets.setState({ setId: id })}
            >
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <span className={styles.soft}>
                {groups === undefined ? size : t('sets.sizeByRule', { size })}
              </span>
            </button>
          </li>
        );
      })}
      {openId === undefined ? null : (
        <li>
          <Button look="quiet" onPress={() => useSets.setState({ setId: undefined })}>
            {t('sets.new')}
          </Button>
        </li>
      )}
    </ul>
  );
}
