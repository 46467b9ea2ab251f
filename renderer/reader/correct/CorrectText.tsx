import { useDeferredValue, useMemo, useRef } from 'react';
import { Heading } from 'react-aria-components';
import { hunksBetween } from '../../../shared/corrections/word-hunks.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { DraftInput } from '../../choices/DraftInput.tsx';
import { useDraftField } from '../../choices/use-draft-field.ts';
import { useFormField } from '../../choices/use-form-field.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import styles from './correct.module.css';
import {
  type CorrectedPassage,
  closeCorrecting,
  correctPassage,
  useCorrecting,
} from './correcting.ts';
import { Touched } from './Touched.tsx';
import { WordChanges } from './WordChanges.tsx';

/** Asks how a passage should read, and shows what that changes. */
export function CorrectText() {
  const passage = useCorrecting((state) => state.passage);
  return (
    <ModalDialog isOpen={passage !== undefined} onClose={closeCorrecting}>
      {passage === undefined ? null : <CorrectForm passage={passage} />}
    </ModalDialog>
  );
}

function CorrectForm({ passage }: { readonly passage: CorrectedPassage }) {
  const isSending = useRef(false);
  const at = `correction ${passage.documentId} ${passage.from}`;
  const reason = useFormField({ field: `${at} reason`, label: t('correct.reason'), value: '' });
  // What is stored goes with the reason as it stands then, which may be typed after the words.
  const reasonNow = useRef('');
  reasonNow.current = reason.text;
  const draft = useDraftField({
    field: at,
    label: t('correct.title'),
    value: passage.text,
    onStore: (text) => correctPassage(passage, text, reasonNow.current),
    storesWhenLeft: false,
  });
  const typed = useDeferredValue(draft.text).trim();
  const hunks = useMemo(() => hunksBetween(passage.text, typed), [passage, typed]);
  const close = (): void => {
    for (const field of [draft, reason]) field.giveUp();
    closeCorrecting();
  };
  const send = async (): Promise<void> => {
    if (isSending.current || typed === '') return;
    isSending.current = true;
    const isDone = await draft.store();
    isSending.current = false;
    if (isDone) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the whole form
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.giveUp();
        const isField =
          event.target instanceof HTMLElement && event.target.matches('input, textarea');
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isField) return;
        event.preventDefault();
        void send();
      }}
    >
      <Heading slot="title">{t('correct.title')}</Heading>
      <DraftInput draft={draft} label={t('correct.field')} multiline autoFocus dir="auto" />
      <WordChanges before={passage.text} after={typed} hunks={hunks} />
      <Touched passage={passage} hunks={hunks} />
      <DraftInput
        label={t('correct.reason')}
        placeholder={t('correct.reasonHint')}
        draft={reason}
      />
      <DialogActions>
        <Button look="quiet" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={hunks.length === 0 || typed === ''}
          onPress={() => void send()}
        >
          {t('correct.save')}
        </Button>
      </DialogActions>
    </div>
  );
}
