import { t } from '../../../shared/messages/all-messages.ts';
import { groupOptions } from '../../choices/group-options.ts';
import { TickPicker } from '../../choices/TickPicker.tsx';
import { openGroups } from '../../store/groups-state.ts';
import { notifyError } from '../../store/notices.ts';
import { useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { useReader } from '../reader-state.ts';
import { groupsHere, toggleGroup } from './group-actions.ts';
import styles from './groups.module.css';

/** Gives what is selected a group by its digit or name, or makes one; done, the keys are back in the text. */
export function GroupPicker({ onDone }: { readonly onDone: () => void }) {
  const snapshot = useReview((state) => state.snapshot);
  useReader((state) => state.pendingSaid);
  const given = groupsHere(snapshot);
  return (
    <div className={styles.picker}>
      <TickPicker
        label={t('groups.pick')}
        listLabel={t('groups.title')}
        placeholder={t('groups.find')}
        none={t('groups.noneYet')}
        has={t('groups.has')}
        make={(name) => t('groups.makeOf', { name })}
        options={(typed) => groupOptions(snapshot, given, typed)}
        hasDigits
        onChoose={(option) =>
          toggleGroup(option).then(
            (isDone) => {
              if (isDone) onDone();
              return isDone;
            },
            (error: unknown) => {
              notifyError(error);
              return false;
            },
          )
        }
        onCancel={onDone}
      />
      <Button
        look="quiet"
        onPress={() => {
          onDone();
          openGroups();
        }}
      >
        {t('groups.open')}
      </Button>
    </div>
  );
}
