import { Heading } from 'react-aria-components';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { makeGroup } from '../../shared/commands/groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { closeGroups, useGroups } from '../store/groups-state.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import { excerptsByGroup } from './excerpts-by-group.ts';
import { GroupRow } from './GroupRow.tsx';
import styles from './groups.module.css';

/** The groups of participants of the review: made, named, described, put in order, merged and removed. */
export function GroupsDialog() {
  const isOpen = useGroups((state) => state.isOpen);
  return (
    <ModalDialog isOpen={isOpen} onClose={closeGroups}>
      <Content />
    </ModalDialog>
  );
}

function Content() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const groups = participantGroups(snapshot);
  const counts = excerptsByGroup(snapshot);
  return (
    <>
      <Heading slot="title">{t('groups.title')}</Heading>
      <p className={styles.soft}>{t('groups.text')}</p>
      {groups.length === 0 ? (
        <p>{t('groups.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('groups.title')}>
          {groups.map((group, place) => (
            <GroupRow
              key={group.id}
              group={group}
              groups={groups}
              place={place}
              count={counts.get(group.id) ?? 0}
              readOnly={readOnly}
            />
          ))}
        </ul>
      )}
      {readOnly ? null : <NewGroup />}
      <DialogActions>
        <Button onPress={closeGroups}>{t('common.close')}</Button>
      </DialogActions>
    </>
  );
}

function NewGroup() {
  const name = useFormField({ field: 'group new', label: t('groups.new'), value: '' });
  const make = async (): Promise<void> => {
    if ((await commitTextAndTell(makeGroup, { name: name.text })) !== undefined) name.giveUp();
  };
  return (
    <form
      className={styles.form}
      aria-label={t('groups.new')}
      onSubmit={(event) => {
        event.preventDefault();
        make().catch(notifyError);
      }}
    >
      <DraftInput label={t('groups.new')} draft={name} autoFocus />
      <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
        {t('groups.make')}
      </Button>
    </form>
  );
}
