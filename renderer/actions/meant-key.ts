/**
 * Which key is meant, whatever the layout of the keyboard: by what it writes where the layout has the letters and
 * signs that our keys are named by, else by its place on the board. Where it has them, a place adds no second key.
 */
import { isMac } from '../ui/key-label.ts';

/** What of a key press tells which key is meant. */
export interface PressedKey {
  readonly key: string;
  /** The place on the board, as the browser names it. */
  readonly code?: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(name: 'AltGraph'): boolean;
}

const signPlaces: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Minus: '-',
  Equal: '=',
};

/** Layouts that write no Latin letters have a sign in the place of Q: Greek and Bulgarian. */
const signsInPlaceOfQ: ReadonlySet<string> = new Set([';', ':', ',']);

/** The name of the key that is meant, as in `KeyboardEvent.key`; `onMac` Option writes signs of its own. */
export function meantKey(press: PressedKey, onMac: boolean = isMac): string {
  return isMeantByPlace(press, onMac) ? (keyAtPlace(press) ?? press.key) : press.key;
}

/** Whether AltGr writes the sign: some systems tell of it as Control with Alt. */
export function isWrittenByAltGraph(press: PressedKey): boolean {
  return [...press.key].length === 1 && press.getModifierState?.('AltGraph') === true;
}

function isMeantByPlace(press: PressedKey, onMac: boolean): boolean {
  const { code = '', key } = press;
  const altKey = press.altKey && !isWrittenByAltGraph(press);
  if (key === 'Dead') return altKey;
  if ([...key].length !== 1 || /^[a-z0-9]$/i.test(key)) return false;
  // A figure that needs Shift is still the figure of a key with Alt, which writes nothing.
  if (altKey && code.startsWith('Digit')) return true;
  if (/^[ -~]$/.test(key)) return code === 'KeyQ' && signsInPlaceOfQ.has(key);
  const isLatin = /\p{Script=Latin}/u.test(key);
  return altKey ? !isLatin || onMac : !isLatin && /[\p{L}\p{M}\p{Nd}]/u.test(key);
}

function keyAtPlace({ code = '', shiftKey }: PressedKey): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  // With Shift these places have other signs.
  return shiftKey ? undefined : (/^Digit(\d)$/.exec(code)?.[1] ?? signPlaces[code]);
}
