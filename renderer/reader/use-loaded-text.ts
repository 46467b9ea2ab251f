import { useEffect, useState } from 'react';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentRecord } from '../../shared/records/records.ts';
import { loadText } from '../store/review-store.ts';

type Loading =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'ready'; readonly textId: string; readonly body: TextBody };

/** The text of a document, from the store's cache or from disk. */
export function useLoadedText(document: DocumentRecord | undefined): Loading {
  const textId = document?.textId;
  const [state, setState] = useState<Loading>({ status: 'loading' });
  useEffect(() => {
    if (textId === undefined) return;
    let current = true;
    loadText(textId).then(
      (body) => {
        if (current) setState({ status: 'ready', textId, body });
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        if (current) setState({ status: 'failed', reason });
      },
    );
    return () => {
      current = false;
    };
  }, [textId]);
  // Until the new text is there, the old one must not stand under the new title.
  return state.status === 'ready' && state.textId !== textId ? { status: 'loading' } : state;
}
