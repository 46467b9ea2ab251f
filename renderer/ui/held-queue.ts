/** What was typed while the field it is meant for was on its way, in the order in which it was typed. */

/** What of a key counts when it is pressed again. */
export type KeyPress = Pick<
  KeyboardEvent,
  'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'
>;

/** A stretch of typing, or a single key that writes nothing. */
export interface Held {
  /** What the stretch came to, as layout and input method wrote it; absent where only its keys are known. */
  readonly text?: string;
  /** Where the caret was left in `text`. */
  readonly caret?: number;
  readonly presses: readonly KeyPress[];
}

const signs = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock']);
const edits = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
/** Keys of an input method, whose text comes by itself. */
const composing = new Set(['Dead', 'Process', 'Unidentified']);
const clipboard = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/**
 * Whether a key writes or edits text in any field, so that the field which holds the typing can do it; or is one that
 * only the awaited field can answer; or nothing but a sign beside others.
 */
export function kindOfKey(
  press: KeyPress & { readonly isAltGraph: boolean },
  isMac: boolean,
): 'text' | 'command' | 'sign' {
  const { altKey, ctrlKey, isAltGraph, key, metaKey } = press;
  if (signs.has(key)) return 'sign';
  if (composing.has(key)) return 'text';
  const writes = [...key].length === 1;
  if ((ctrlKey || metaKey) && !isAltGraph) {
    return edits.has(key) || (!altKey && clipboard.has(key.toLowerCase())) ? 'text' : 'command';
  }
  // On a Mac, Option writes characters of its own.
  if (altKey && !isAltGraph && !isMac) return 'command';
  return writes || edits.has(key) ? 'text' : 'command';
}

/** Typing and commands in their order, from the first that was held to the last that was given to the page. */
export class HeldQueue {
  private held: Held[] = [];
  private presses: KeyPress[] = [];

  /** Notes a key of the stretch that is being typed. */
  note(press: KeyPress): void {
    this.presses.push(press);
  }

  /** Ends the stretch, which came to `text`. */
  endTyping(text: string, caret: number): void {
    if (text !== '' || this.presses.length > 0)
      this.held.push({ text, caret, presses: this.presses });
    this.presses = [];
  }

  /** Adds a key of which nothing but the press is known. */
  add(press: KeyPress): void {
    this.held.push({ presses: [press] });
  }

  /** Whether a key stands here that finishes something: what follows it is no longer meant for the field. */
  get isFinished(): boolean {
    return this.held.some(
      ({ presses, text }) => text === undefined && presses.some(({ key }) => key === 'Enter'),
    );
  }

  get isEmpty(): boolean {
    return this.held.length === 0 && this.presses.length === 0;
  }

  /** Takes what comes next: a whole stretch where `writes`, else its first key. */
  take(writes: boolean): Held | undefined {
    const [next, ...rest] = this.held;
    if (next === undefined) return undefined;
    if (writes && next.text !== undefined) {
      this.held = rest;
      return next;
    }
    const [press, ...others] = next.presses;
    this.held = others.length === 0 ? rest : [{ presses: others }, ...rest];
    return press === undefined ? this.take(writes) : { presses: [press] };
  }

  clear(): void {
    this.held = [];
    this.presses = [];
  }
}
