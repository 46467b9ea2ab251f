import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import styles from './add-codes.module.css';
import { closeAddCodes, useCodebookView } from './codebook-view.ts';
import {
  addFromList,
  type ChosenList,
  chooseListFile,
  type PlannedList,
  planOfFile,
  planOfText,
} from './codes-from-list.ts';
import { PlannedCodes } from './PlannedCodes.tsx';

/** Takes codes from a pasted list or a file, after showing what they would be. */
export function AddCodes() {
  const isOpen = useCodebookView((state) => state.addingCodes);
  return (
    <ModalDialog isOpen={isOpen} onClose={closeAddCodes}>
      {isOpen ? <AddCodesForm /> : null}
    </ModalDialog>
  );
}

function AddCodesForm() {
  const codes = useReview((state) => state.snapshot.codes);
  const [file, setFile] = useState<ChosenList>();
  const [fillNotes, setFillNotes] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const isSending = useRef(false);
  const add = (list: PlannedList): Promise<unknown> => addFromList(list, fillNotes);
  const draft = useDraftField({
    field: 'codebook list',
    label: t('codesIn.list'),
    value: '',
    onStore: (text) => add(planOfText(codes, text)),
    storesWhenLeft: false,
  });
  const text = useDeferredValue(draft.text);
  const list = useMemo(
    () => (file === undefined ? planOfText(codes, text) : planOfFile(codes, file)),
    [codes, file, text],
  );
  // The button that adds can take the focus only once the plan of the file has been drawn.
  useEffect(() => {
    if (file !== undefined) adding.current?.focus();
  }, [file]);
  const { missing, added } = list;
  const isReady = added > 0 || (fillNotes && missing > 0);
  const cancel = (): void => {
    draft.giveUp();
    closeAddCodes();
  };
  const send = async (): Promise<void> => {
    // A key held down must not add the same plan twice.
    if (!isReady || isSending.current) return;
    isSending.current = true;
    try {
      const isStored = file === undefined ? await draft.store() : await add(list).then(() => true);
      if (isStored) closeAddCodes();
    } catch (error) {
      notifyError(error);
    } finally {
      isSending.current = false;
    }
  };
  const choose = async (): Promise<void> => {
    const chosen = await chooseListFile();
    if (chosen !== undefined) setFile(chosen);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the whole form
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <Heading slot="title">{t('codesIn.title')}</Heading>
      <p className={styles.soft}>{t('codesIn.hint')}</p>
      {file === undefined ? (
        <DraftInput draft={draft} label={t('codesIn.list')} multiline autoFocus />
      ) : (
        <p className={styles.file}>
          <span dir="auto">{file.name}</span>
          <Button look="quiet" onPress={() => setFile(undefined)}>
            {t('codesIn.backToList')}
          </Button>
        </p>
      )}
      <PlannedCodes list={list} />
      {missing === 0 ? null : (
        <CheckBox isSelected={fillNotes} onChange={setFillNotes}>
          {t('codesIn.fill', { count: missing })}
        </CheckBox>
      )}
      <DialogActions>
        <Button onPress={() => void choose()}>{t('codesIn.chooseFile')}</Button>
        <Button look="quiet" onPress={cancel}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" buttonRef={adding} isDisabled={!isReady} onPress={() => void send()}>
          {t('codesIn.add', { count: added })}
        </Button>
      </DialogActions>
    </div>
  );
}
