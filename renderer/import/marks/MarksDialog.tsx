import { useEffect, useState } from 'react';
import { Heading } from 'react-aria-components';
import { CancelledError, ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { closeMarks, useMarksAsked } from '../../store/marks-asked.ts';
import { useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FoundMarksForm } from './FoundMarksForm.tsx';
import { type FoundMarks, marksOf } from './marks-task.ts';

type Looking =
  | { readonly status: 'reading'; readonly share: number | undefined }
  | { readonly status: 'failed'; readonly reason: string; readonly isLocked: boolean }
  | { readonly status: 'found'; readonly found: FoundMarks };

/** Shows what was marked and written in the file of a document, and takes it over. */
export function MarksDialog() {
  const documentId = useMarksAsked((state) => state.documentId);
  const document = useReview((state) =>
    documentId === undefined ? undefined : state.snapshot.documents.get(documentId),
  );
  return (
    <ModalDialog isOpen={document !== undefined} onClose={closeMarks}>
      {document === undefined ? null : <Marks key={document.id} document={document} />}
    </ModalDialog>
  );
}

function Marks({ document }: { readonly document: DocumentRecord }) {
  const [password, setPassword] = useState<string>();
  const looking = useMarks(document, password);
  return (
    <>
      <Heading slot="title" level={2}>
        {t('marks.title', { document: document.title })}
      </Heading>
      {looking.status === 'reading' ? (
        <ProgressLine label={t('marks.reading')} share={looking.share} />
      ) : null}
      {looking.status === 'failed' ? <p role="alert">{looking.reason}</p> : null}
      {looking.status === 'failed' && looking.isLocked ? (
        <PasswordField onGiven={setPassword} />
      ) : null}
      {looking.status === 'found' ? (
        <FoundMarksForm document={document} found={looking.found} />
      ) : (
        <DialogActions>
          <Button onPress={closeMarks}>{t('common.cancel')}</Button>
        </DialogActions>
      )}
    </>
  );
}

/** Reads the file in a worker, which ends with the dialog. */
function useMarks(document: DocumentRecord, password: string | undefined): Looking {
  const [looking, setLooking] = useState<Looking>({ status: 'reading', share: undefined });
  useEffect(() => {
    let cancel = (_: CancelledError): void => undefined;
    let isShown = true;
    const show = (now: Looking): void => {
      if (isShown) setLooking(now);
    };
    show({ status: 'reading', share: undefined });
    const task = {
      progress: ({ done, total }: { readonly done: number; readonly total: number }) =>
        show({ status: 'reading', share: total > 0 ? done / total : undefined }),
      onCancel: (handler: (error: CancelledError) => void) => {
        cancel = handler;
      },
    };
    marksOf(document, task, password)
      .then((found) => show({ status: 'found', found }))
      .catch((error: unknown) => {
        const isLocked = error instanceof ExpectedError && error.code?.startsWith('password-');
        const reason = error instanceof Error ? error.message : String(error);
        show({ status: 'failed', reason, isLocked: isLocked === true });
      });
    return () => {
      isShown = false;
      cancel(new CancelledError());
    };
  }, [document, password]);
  return looking;
}

function PasswordField({ onGiven }: { readonly onGiven: (password: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(typed);
      }}
    >
      <TextInput
        autoFocus
        type="password"
        aria-label={t('marks.password')}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">{t('marks.open')}</Button>
    </form>
  );
}
