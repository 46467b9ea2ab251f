import { useMemo } from 'react';
import type { CodeId } from '../../shared/records/ids.ts';
import { isSetScope } from '../../shared/scope/listed-studies.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import { type DocumentExport, useDocumentExport } from '../store/document-export.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import type { AskedDocuments, WrittenDocuments } from './document-work.ts';
import { documentsInWorker } from './save-documents.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedDocuments(): AskedDocuments {
  const chosen = useDocumentExport();
  const filter = useSession((state) => state.codeFilter);
  const { include } = useIncludeChoice();
  const viewer = useReview((state) => state.reviewerId);
  const { layer } = useResultView();
  return useMemo(
    () => ({ choice: { viewer, layer }, request: requestOf(chosen, filter, include) }),
    [chosen, filter, include, viewer, layer],
  );
}

function requestOf(
  { chosen, clean, codeIds, codes, codesIn, margins, memos, which }: DocumentExport,
  filter: readonly CodeId[],
  scope: Scope,
): AskedDocuments['request'] {
  const some = codes === 'some' ? codeIds : codes === 'filter' ? filter : [];
  return {
    clean,
    codesIn,
    margins,
    memos,
    // Those of the set, where one was chosen for everything.
    include: which === 'all' ? 'all' : isSetScope(scope) ? scope : 'included',
    documentIds: which === 'chosen' ? chosen : undefined,
    codeIds: some.length === 0 ? undefined : some,
  };
}

/** The beginning of the first document as it will look. */
export const previewDocuments = (asked: AskedDocuments): Promise<WrittenDocuments> =>
  documentsInWorker('preview', asked);
