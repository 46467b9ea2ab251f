import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { addToSheet, type PartToAdd, type SheetToFill } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { sheetAsked, sheetsOf } from '../../../shared/write-up/sheet-outline.ts';
import { closedCount } from '../../choices/closed-count.ts';
import { DraftInput } from '../../choices/DraftInput.tsx';
import { useFormField } from '../../choices/use-form-field.ts';
import { closeIntoWriteUp, useIntoWriteUp } from '../../store/into-write-up.ts';
import { notifyError } from '../../store/notices.ts';
import { commitText, useReview } from '../../store/review-store.ts';
import { useWriteUp } from '../../store/write-up-state.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import { tellAdded } from './tell-added.ts';
import styles from './write-up.module.css';

/** Asks at the end of which sheet quotes, a finding, a table or a figure are put. */
export function AddToSheetDialog() {
  const parts = useIntoWriteUp((state) => state.parts);
  const [first] = parts ?? [];
  return (
    <ModalDialog isOpen={parts !== undefined} onClose={closeIntoWriteUp}>
      {parts === undefined || first === undefined ? null : (
        <>
          <Heading slot="title">
            {t('writeUp.addTitle', { kind: first.kind, count: parts.length })}
          </Heading>
          <Content parts={parts} />
        </>
      )}
    </ModalDialog>
  );
}

const newSheet = 'new';

function Content({ parts }: { readonly parts: readonly PartToAdd[] }) {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const open = useWriteUp((state) => state.sheetId);
  const sheets = sheetsOf(snapshot);
  const [chosen, setChosen] = useState<string>(sheetAsked(snapshot, open)?.id ?? newSheet);
  const name = useFormField({ field: 'sheet to add to', label: t('writeUp.newName'), value: '' });
  const closed = closedCount(snapshot);
  if (closed > 0)
    return (
      <>
        <p>{t('writeUp.closed', { count: closed })}</p>
        <DialogActions>
          <Button onPress={closeIntoWriteUp}>{t('common.close')}</Button>
        </DialogActions>
      </>
    );
  // A sheet that was removed meanwhile gives way to a new one.
  const sheet = sheets.find(({ id }) => id === chosen);
  const close = (): void => {
    name.giveUp();
    closeIntoWriteUp();
  };
  const add = async (): Promise<void> => {
    const asked: SheetToFill = sheet === undefined ? { name: name.text } : { sheetId: sheet.id };
    const operation = await commitText(addToSheet, { sheet: asked, parts });
    close();
    if (operation !== undefined) tellAdded(operation);
  };
  return (
    <form
      className={styles.asking}
      onSubmit={(event) => {
        event.preventDefault();
        add().catch(notifyError);
      }}
    >
      {sheets.length === 0 ? null : (
        <label className={styles.labelled}>
          <span>{t('writeUp.addTo')}</span>
          <select
            // biome-ignore lint/a11y/noAutofocus: it was asked for by a key or button
            autoFocus
            value={sheet?.id ?? newSheet}
            onChange={({ target }) => setChosen(target.value)}
            onKeyDown={(event) => {
              // Enter adds to the sheet that is named, which is the one that was open last.
              if (event.key !== 'Enter' || sheet === undefined) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          >
            {sheets.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
            <option value={newSheet}>{t('writeUp.addNew')}</option>
          </select>
        </label>
      )}
      {sheet !== undefined ? null : (
        <DraftInput
          label={t('writeUp.newName')}
          placeholder={t('writeUp.namePlaceholder')}
          draft={name}
          autoFocus={sheets.length === 0}
        />
      )}
      <DialogActions>
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          isDisabled={readOnly || (sheet === undefined && name.text.trim() === '')}
        >
          {t('writeUp.addDo')}
        </Button>
      </DialogActions>
    </form>
  );
}
