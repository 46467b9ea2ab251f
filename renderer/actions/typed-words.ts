/**
 * Words that no field took. Somebody presses a key, believes that a field opened, and types on: from a
 * key that did nothing until a sign that they noticed, letters must not run as keys of the screen. And
 * whatever a key does, it does once, however long it is held.
 */
import { useEffect } from 'react';
import { useSession } from '../store/session-store.ts';
import { isTyping } from './keys.ts';
import { meantKey } from './meant-key.ts';

/** What is done with a key before the screen gets it. `wake` ends the rest and lets the key through. */
export type Verdict = 'pass' | 'wake' | 'swallow';

interface PressedKey {
  readonly key: string;
  readonly repeat: boolean;
}

const signless = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead']);

/** Whether a key writes a character into a field. */
export function writesCharacter(key: string): boolean {
  return [...key].length === 1;
}

/** Judges a key that is pressed outside fields; `resting` after one that did nothing. */
export function judgeKey(
  { key, repeat }: PressedKey,
  resting: boolean,
  mayRepeat: (key: string) => boolean,
): Verdict {
  const types = writesCharacter(key) || key === 'Enter' || key === 'Backspace';
  if (types && (resting || (repeat && !mayRepeat(key)))) return 'swallow';
  return resting && !types && !signless.has(key) ? 'wake' : 'pass';
}

export interface TypedWords {
  /** Whether letters rest, read at each key. */
  readonly isResting: () => boolean;
  /** Somebody noticed: Escape, an arrow, Tab, a click. */
  readonly wake: () => void;
  /** Keys that go on acting while they are held, such as steps. */
  readonly mayRepeat: (key: string) => boolean;
  /** Refuses a key that does nothing here, where the screen does not find that out itself; true where it did. */
  readonly refuse?: (event: KeyboardEvent) => boolean;
  /** Told of every key and click before anything is done with it, also of those of fields. */
  readonly heard?: (event: KeyboardEvent | PointerEvent) => void;
}

/** Keeps typed words and held keys from running as keys of the screen while it is shown; `words` stays the same. */
export function useTypedWords(words: TypedWords): void {
  useEffect(() => guard(words), [words]);
}

/** Listens before everything else, so that no list, button or key of the catalogue gets what is swallowed. */
function guard({ heard, isResting, mayRepeat, refuse, wake }: TypedWords): () => void {
  // A key that went down outside a field and opened one goes on repeating into it.
  let down: string | undefined;
  const onKey = (event: KeyboardEvent): void => {
    heard?.(event);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.repeat && event.key === down) swallow(event);
      return;
    }
    if (!event.repeat) down = event.key;
    if (useSession.getState().overlay !== undefined || isInDialog(event.target)) return;
    const press = { key: meantKey(event), repeat: event.repeat };
    const verdict = judgeKey(press, isResting(), mayRepeat);
    if (verdict === 'wake') wake();
    if (verdict === 'swallow' || refuse?.(event) === true) swallow(event);
  };
  const onKeyUp = (): void => {
    down = undefined;
  };
  const onPointer = (event: PointerEvent): void => {
    heard?.(event);
    if (isResting()) wake();
  };
  addEventListener('keydown', onKey, true);
  addEventListener('keyup', onKeyUp, true);
  addEventListener('pointerdown', onPointer, true);
  return () => {
    removeEventListener('keydown', onKey, true);
    removeEventListener('keyup', onKeyUp, true);
    removeEventListener('pointerdown', onPointer, true);
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog],[role=menu]') !== null;
}
