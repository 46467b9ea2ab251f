import { useState } from 'react';
import { makeSheet, renameSheet } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { changedId } from '../../../shared/ops/change.ts';
import type { SheetId } from '../../../shared/records/ids.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { notifyError } from '../../store/notices.ts';
import { commitAndTell } from '../../store/tell-done.ts';
import { chooseSheet, useWriteUp } from '../../store/write-up-state.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { focusAdding } from './put-in.ts';
import styles from './write-up.module.css';

/** The name of a sheet: of a new one, or another for one that is there. */
export function NameSheet({ sheet }: { readonly sheet: Sheet | undefined }) {
  const [name, setName] = useState(sheet?.name ?? '');
  const title = t(sheet === undefined ? 'writeUp.newTitle' : 'writeUp.renameTitle');
  const leave = (): void => {
    useWriteUp.setState({ naming: undefined });
    focusAdding();
  };
  const store = async (): Promise<void> => {
    if (sheet !== undefined) {
      await commitAndTell(renameSheet, { sheetId: sheet.id, name });
    } else {
      const operation = await commitAndTell(makeSheet, { name });
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
      <TextInput
        label={t('writeUp.name')}
        placeholder={t('writeUp.namePlaceholder')}
        value={name}
        onChange={setName}
        autoFocus
      />
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {t(sheet === undefined ? 'writeUp.make' : 'writeUp.renameDo')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
