/** The text that is read beside the one that is coded: which it is. */
import { create } from 'zustand';
import { t } from '../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { speak } from './notices.ts';
import { useReview } from './review-store.ts';
import { openDocument, useSession } from './session-store.ts';

interface BesideMoment {
  /** It takes the keys once it is drawn. */
  readonly wantsKeys: boolean;
  /** What stood there before it was closed. */
  readonly last: DocumentId | undefined;
}

export const useBeside = create<BesideMoment>(() => ({ wantsKeys: false, last: undefined }));

/** The document, where it is still there. */
export function liveDocument(documentId: DocumentId | undefined): DocumentRecord | undefined {
  const { documents } = useReview.getState().snapshot;
  const document = documentId === undefined ? undefined : documents.get(documentId);
  return document?.deleted === true ? undefined : document;
}

/** The document that is read beside the open one; undefined where there is none. */
export function useBesideDocument(): DocumentRecord | undefined {
  const documentId = useSession((state) => state.besideDocument);
  const found = useReview((state) =>
    documentId === undefined ? undefined : state.snapshot.documents.get(documentId),
  );
  return found?.deleted === true ? undefined : found;
}

/** Opens a document beside the one that is coded, or as that where none is open yet. */
export function openBeside(documentId: DocumentId): void {
  const document = liveDocument(documentId);
  if (document === undefined) return;
  if (liveDocument(useSession.getState().documentId) === undefined) {
    openDocument(documentId);
    return;
  }
  useBeside.setState({ wantsKeys: true });
  useSession.setState({ screen: 'code', besideDocument: documentId });
  speak(t('beside.opened', { title: document.title }));
}
