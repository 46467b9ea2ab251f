import { useLayoutEffect, useState } from 'react';
import { readAddress } from '../../shared/corrections/corrected-text.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { loadText, useReview } from './review-store.ts';

export type LoadedText =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'ready'; readonly textId: string; readonly body: TextBody };

/** The text with this id, once it is there; until another is, the one before does not stand in its place. */
export function useText(
  textId: string | undefined,
  load: (textId: string) => Promise<TextBody> = loadText,
): LoadedText {
  const [state, setState] = useState<LoadedText>({ status: 'loading' });
  // Before the first frame, so that a text that is at hand stands in it.
  useLayoutEffect(() => {
    if (textId === undefined) return;
    let current = true;
    load(textId).then(
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
  }, [textId, load]);
  if (state.status !== 'ready' || state.textId === textId) return state;
  return correctedSince(state.textId, textId) ?? { status: 'loading' };
}

/** The same text with other corrections is drawn in the place of the one before, without a moment of nothing. */
function correctedSince(before: string, now: string | undefined): LoadedText | undefined {
  if (now === undefined || readAddress(before).textId !== readAddress(now).textId) return undefined;
  const body = useReview.getState().engine?.textAtHand(now);
  return body === undefined ? undefined : { status: 'ready', textId: now, body };
}
