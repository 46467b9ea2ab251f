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
    loadWithFont(textId).then(
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

/**
 * The text, once its letters can be drawn: a face that arrives later would have the whole text laid out
 * a second time, and the lines move under the reader's eyes.
 */
async function loadWithFont(textId: string): Promise<TextBody> {
  const body = await loadText(textId);
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  // Without the face the text is still readable in the next of the family.
  await document.fonts.load(`18px ${family}`, body.text.slice(0, 2000)).catch(() => undefined);
  return body;
}
