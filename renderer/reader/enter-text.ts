import { useSession } from '../store/session-store.ts';
import { caretOffset, noteCaret, surface, useReader } from './reader-state.ts';

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
    if (Math.min(from, to) !== selection.start || Math.max(from, to) !== selection.end) {
      text.select(selection.start, selection.end);
    }
    return;
  }
  if (now !== undefined) return;
  const at = caretOffset() ?? text.firstVisible();
  text.select(at, at);
}
