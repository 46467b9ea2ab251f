/** Moving and selecting in the text by keyboard, as one does in an editor, over text that cannot be edited. */
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { meantKey, type PressedKey } from '../actions/meant-key.ts';
import { closeDrawer, showPane } from '../store/drawers.ts';
import { useSession } from '../store/session-store.ts';
import type { ReadText } from './block-places.ts';
import {
  moveByCharacter,
  moveByParagraph,
  moveByWord,
  paragraphAt,
  sentenceAt,
} from './caret-moves.ts';
import { excerptsAt, nextOf } from './excerpts-at.ts';
import { useReader } from './reader-state.ts';
import type { TextSurface } from './text-surface.ts';

/** What of a key counts in the text. */
type TextKey = PressedKey & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>;
/** What keys act on. */
type KeyedText = Pick<TextSurface, 'select' | 'selected'>;

/** Whether a letter selects a sentence or a paragraph once the text has the keys. */
export function isTextLetter(press: PressedKey): boolean {
  const key = meantKey(press);
  return key === 's' || key === 'p' || key === 'S';
}

/** Does what the key means in the text; false where it means nothing here. */
export function pressTextKey(event: TextKey, text: KeyedText, read: ReadText): boolean {
  if (event.altKey) return false;
  const now = text.selected();
  if (now === undefined) return false;
  const mod = event.ctrlKey || event.metaKey;
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
    return moveCaret(event, text, read, mod);
  }
  if (mod) {
    if (meantKey(event).toLowerCase() !== 'a') return false;
    text.select(0, read.text.length);
    return true;
  }
  const key = meantKey(event);
  switch (key) {
    case 's':
    case 'p':
    case 'S': {
      const at = Math.min(now.anchor, now.focus);
      const found = key === 's' ? sentenceAt(read, at) : paragraphAt(read, at);
      if (found === undefined) return false;
      text.select(found.start, found.end);
      return true;
    }
    case 'Enter':
      showExcerptAt(now.focus);
      if (useSession.getState().excerptId !== undefined) showPane('right', { takesKeys: false });
      return true;
    case 'Escape':
      if (closeDrawer()) return true;
      text.select(now.focus, now.focus);
      useSession.setState({ selection: undefined, excerptId: undefined });
      return true;
    default:
      return false;
  }
}

function moveCaret(event: TextKey, text: KeyedText, read: ReadText, mod: boolean): boolean {
  const { key, shiftKey: extend } = event;
  const now = text.selected();
  const selection = document.getSelection();
  if (now === undefined || selection === null) return false;
  const go = (focus: number): boolean => {
    text.select(extend ? now.anchor : focus, focus);
    return true;
  };
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    if (mod) return go(moveByParagraph(read, now.focus, key === 'ArrowUp' ? -1 : 1));
    // Only the layout knows the lines.
    selection.modify(
      extend ? 'extend' : 'move',
      key === 'ArrowUp' ? 'backward' : 'forward',
      'line',
    );
    return true;
  }
  if (key === 'Home' || key === 'End') {
    if (mod) return go(key === 'Home' ? 0 : read.text.length);
    const direction = key === 'Home' ? 'backward' : 'forward';
    selection.modify(extend ? 'extend' : 'move', direction, 'lineboundary');
    return true;
  }
  const forward = (key === 'ArrowRight') !== isRightToLeft(selection.focusNode);
  const direction = forward ? 1 : -1;
  // As everywhere, an arrow without Shift leaves a selection at its edge.
  if (!extend && !mod && now.anchor !== now.focus) {
    return go(forward ? Math.max(now.anchor, now.focus) : Math.min(now.anchor, now.focus));
  }
  return go(
    mod ? moveByWord(read, now.focus, direction) : moveByCharacter(read, now.focus, direction),
  );
}

function isRightToLeft(node: Node | null): boolean {
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  return element !== undefined && element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Shows the excerpt at an offset, the shortest first; asked again at the same place, the next one round it. */
export function showExcerptAt(offset: number): void {
  showNextOf(excerptsAt(useSession.getState().documentId, offset));
}

/** The same of excerpts that are known to lie at a place. */
export function showNextOf(here: readonly Excerpt[]): void {
  const { excerptId } = useSession.getState();
  useSession.setState({ excerptId: nextOf(here, excerptId), selection: undefined });
}

/** Notes which excerpt is under the pointer or caret. */
export function pointAt(offset: number | undefined): void {
  pointAtFirst(offset === undefined ? [] : excerptsAt(useSession.getState().documentId, offset));
}

/** The same of excerpts that are known to lie there. */
export function pointAtFirst(here: readonly Excerpt[]): void {
  const hoverId = here[0]?.id;
  if (useReader.getState().hoverId !== hoverId) useReader.setState({ hoverId });
}
