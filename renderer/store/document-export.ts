import { create } from 'zustand';
import type { CodeId, DocumentId } from '../../shared/records/ids.ts';
import { useExportSettings } from './export-settings.ts';
import { goTo, useSession } from './session-store.ts';

/** What documents are saved or printed with; kept while the window is open. */
export interface DocumentExport {
  readonly which: 'included' | 'all' | 'chosen';
  readonly chosen: readonly DocumentId[];
  readonly format: 'html' | 'docx' | 'pdf';
  readonly clean: boolean;
  readonly codes: 'all' | 'filter' | 'some';
  readonly codeIds: readonly CodeId[];
  readonly memos: boolean;
  readonly margins: boolean;
  readonly codesIn: 'comments' | 'margin';
}

export const useDocumentExport = create<DocumentExport>(() => ({
  which: 'included',
  chosen: [],
  format: 'html',
  clean: false,
  codes: 'all',
  codeIds: [],
  memos: true,
  margins: true,
  codesIn: 'comments',
}));

/** Shows one document as it will be printed, under the filter that the reader has. */
export function exportDocument(documentId: DocumentId): void {
  const filtered = useSession.getState().codeFilter.length > 0;
  useDocumentExport.setState({
    which: 'chosen',
    chosen: [documentId],
    codes: filtered ? 'filter' : 'all',
  });
  useExportSettings.setState({ shows: 'documents' });
  goTo('export');
}
