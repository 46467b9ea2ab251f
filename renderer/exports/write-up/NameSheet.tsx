import { makeSheet, renameSheet } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { changedId } from '../../../shared/ops/change.ts';
import type { SheetId } from '../../../shared/records/ids.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { DraftInput } from '../../choices/DraftInput.tsx';
import { useFormField } from '../../choices/use-form-field.ts';
import { notifyError } from '../../store/notices.ts';
import { commitTextAndTell } from '../../store/tell-done.ts';
import { chooseSheet, useWriteUp } from '../../store/write-up-state.ts';
import { Button } from '../../ui/Button.tsx';
import { focusAdding } from './put-in.ts';
import styles from './write-up.module.css';

/** The name of a sheet: of a new one, or another for one that is there. */
export function NameSheet({ sheet }: { readonly sheet: Sheet | undefined }) {
  const name = useFormField({
    field: sheet === undefined ? 'sheet new' : `${sheet.id} renaming`,
    label: t('writeUp.name'),
    value: sheet?.name ?? '',
  });
  const title = t(sheet === undefined ? 'writeUp.newTitle' : 'writeUp.renameTitle');
  const leave = (): void => {
    name.giveUp();
    useWriteUp.setState({ naming: undefined });
    focusAdding();
  };
  const store = async (): Promise<void> => {
    if (sheet !== undefined) {
      await commitTextAndTell(renameSheet, { sheetId: sheet.id, name: name.text });
    } else {
      const operation = await commitTextAndTell(makeSheet, { name: name.text });
      const [made] = operation?.changes ?? [];
      const id = made === undefined ? undefined : changedId(made);
      if (id === undefined) return;
      chooseSheet(id as SheetId);
    }
    leave();
  };
  return (
    <form
      className={styles.naming}
      data-work
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        store().catch(notifyError);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <h2>{title}</h2>
      <DraftInput
        label={t('writeUp.name')}
        placeholder={t('writeUp.namePlaceholder')}
        draft={name}
        autoFocus
      />
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
          {t(sheet === undefined ? 'writeUp.make' : 'writeUp.renameDo')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
