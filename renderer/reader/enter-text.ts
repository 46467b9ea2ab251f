import { isBesideWords, type Placed } from '../../shared/anchor/region.ts';
import { useSession } from '../store/session-store.ts';
import type { Span } from './block-places.ts';
import { caretOffset, noteCaret, surface, useReader } from './reader-state.ts';

/** What of a selection is selected in the text: its words, or where the page of a region begins. */
export function spanInText(selection: Placed): Span {
  const { end, start } = selection;
  return { start, end: isBesideWords(selection) ? start : end };
}

/** Puts the focus into the text: on the selection if there is one, else where the caret was. */
export function enterText(): void {
  const text = surface();
  if (text === undefined) return;
  text.column.focus({ preventScroll: true });
  restoreCaret();
}

/** The text has the focus and was drawn anew: what is selected, and the caret, stay. */
export function keepFocus(): void {
  useReader.setState({ focused: true });
  restoreCaret();
  const now = surface()?.selected();
  if (now !== undefined) noteCaret(now.focus);
}

/** Gives the text its selection back after the focus was elsewhere. */
export function restoreCaret(): void {
  const text = surface();
  if (text === undefined) return;
  const { selection } = useSession.getState();
  const now = text.selected();
  if (selection !== undefined) {
    const [from, to] = now === undefined ? [-1, -1] : [now.anchor, now.focus];
    const { end, start } = spanInText(selection);
    if (Math.min(from, to) !== start || Math.max(from, to) !== end) text.select(start, end);
    return;
  }
  if (now !== undefined) return;
  const at = caretOffset() ?? text.firstVisible();
  text.select(at, at);
}
