import { useState } from 'react';
import { knewOf } from '../../shared/codebook-history/versions.ts';
import { nameVersion } from '../../shared/commands/versions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { VersionId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { readLogs } from '../store/use-logs.ts';
import { chooseVersion, focusVersions, useVersions } from '../store/versions-state.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './versions.module.css';

/** Names the codebook as it stands. */
export function NameVersion() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const leave = (): void => {
    useVersions.setState({ isNaming: false });
    focusVersions();
  };
  const keep = async (): Promise<void> => {
    const { reviewId } = useReview.getState();
    if (reviewId === undefined) return;
    const { whole } = await readLogs(reviewId);
    const operation = await commitAndTell(nameVersion, { name, note, knew: knewOf(whole) });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
    chooseVersion(changedId(made) as VersionId);
    focusVersions();
  };
  return (
    <form
      className={styles.sheet}
      data-work
      aria-label={t('versions.name')}
      onSubmit={(event) => {
        event.preventDefault();
        keep().catch(notifyError);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <h2 className={styles.title}>{t('versions.name')}</h2>
      <p className={styles.soft}>{t('versions.nameHint')}</p>
      <TextInput label={t('versions.nameLabel')} value={name} onChange={setName} autoFocus />
      <TextInput label={t('versions.note')} value={note} onChange={setNote} multiline />
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {t('versions.keep')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('versions.cancel')}
        </Button>
      </div>
    </form>
  );
}
