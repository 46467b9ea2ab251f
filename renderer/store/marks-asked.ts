import { create } from 'zustand';
import type { DocumentId } from '../../shared/records/ids.ts';

interface MarksAsked {
  /** The document whose file is looked through for highlights and comments; undefined where none is. */
  readonly documentId: DocumentId | undefined;
}

export const useMarksAsked = create<MarksAsked>(() => ({ documentId: undefined }));

/** Shows what was marked and written in the file of a document. */
export function askForMarks(documentId: DocumentId): void {
  useMarksAsked.setState({ documentId });
}

export function closeMarks(): void {
  useMarksAsked.setState({ documentId: undefined });
}
