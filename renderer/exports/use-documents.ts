import { useEffect, useMemo, useState } from 'react';
import { ExpectedError } from '../../shared/errors.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { type DocumentExport, useDocumentExport } from '../store/document-export.ts';
import { notifyError } from '../store/notices.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Turns } from '../store/turns.ts';
import type { AskedDocuments, WrittenDocuments } from './document-work.ts';
import { documentsInWorker } from './save-documents.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedDocuments(): AskedDocuments {
  const chosen = useDocumentExport();
  const filter = useSession((state) => state.codeFilter);
  const viewer = useReview((state) => state.reviewerId);
  const { layer } = useResultView();
  return useMemo(
    () => ({ choice: { viewer, layer }, request: requestOf(chosen, filter) }),
    [chosen, filter, viewer, layer],
  );
}

function requestOf(
  { chosen, clean, codeIds, codes, codesIn, margins, memos, which }: DocumentExport,
  filter: readonly CodeId[],
): AskedDocuments['request'] {
  const some = codes === 'some' ? codeIds : codes === 'filter' ? filter : [];
  return {
    clean,
    codesIn,
    margins,
    memos,
    include: which === 'all' ? 'all' : 'included',
    documentIds: which === 'chosen' ? chosen : undefined,
    codeIds: some.length === 0 ? undefined : some,
  };
}

interface Looked {
  readonly page?: WrittenDocuments;
  /** Why there is none, in words for the user. */
  readonly refusal?: string;
}

/**
 * The beginning of the first document as it will look; the one before stays until the next is there. Nothing is made
 * where nothing is asked.
 */
export function useDocumentPreview(
  asked: AskedDocuments | undefined,
): Looked & { readonly isLooking: boolean } {
  const rows = useRestedSnapshot();
  const [turns] = useState(() => new Turns());
  const [looked, setLooked] = useState<Looked>({});
  const [isLooking, setIsLooking] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker reads the rows again whenever they changed
  useEffect(() => {
    if (asked === undefined) return;
    setIsLooking(true);
    return turns.take(async (isWanted) => {
      const next = await look(asked);
      if (!isWanted()) return;
      setLooked(next);
      setIsLooking(false);
    });
  }, [turns, asked, rows]);
  return useMemo(() => ({ ...looked, isLooking }), [looked, isLooking]);
}

async function look(asked: AskedDocuments): Promise<Looked> {
  try {
    return { page: await documentsInWorker('preview', asked) };
  } catch (error) {
    if (error instanceof ExpectedError) return { refusal: error.message };
    notifyError(error);
    return {};
  }
}
