import { knewOf } from '../../shared/codebook-history/versions.ts';
import { nameVersion } from '../../shared/commands/versions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { VersionId } from '../../shared/records/ids.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { readLogs } from '../store/use-logs.ts';
import { chooseVersion, focusVersions, useVersions } from '../store/versions-state.ts';
import { Button } from '../ui/Button.tsx';
import styles from './versions.module.css';

/** Names the codebook as it stands. */
export function NameVersion() {
  const name = useFormField({
    field: 'version new name',
    label: t('versions.nameLabel'),
    value: '',
  });
  const note = useFormField({ field: 'version new note', label: t('versions.note'), value: '' });
  const forget = (): void => {
    for (const field of [name, note]) field.giveUp();
  };
  const leave = (): void => {
    useVersions.setState({ isNaming: false });
    focusVersions();
  };
  const keep = async (): Promise<void> => {
    const { reviewId } = useReview.getState();
    if (reviewId === undefined) return;
    const { whole } = await readLogs(reviewId);
    const operation = await commitTextAndTell(nameVersion, {
      ...{ name: name.text, note: note.text },
      knew: knewOf(whole),
    });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
    forget();
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
      <DraftInput label={t('versions.nameLabel')} draft={name} autoFocus />
      <DraftInput label={t('versions.note')} draft={note} multiline />
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
          {t('versions.keep')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            forget();
            leave();
          }}
        >
          {t('versions.cancel')}
        </Button>
      </div>
    </form>
  );
}
