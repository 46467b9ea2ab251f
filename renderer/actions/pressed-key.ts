/** Which key of a keyboard was pressed, as the catalogue writes it. */
import { isMac } from '../ui/key-label.ts';
import { isWrittenByAltGraph, meantKey } from './meant-key.ts';

type Pressed = Pick<
  KeyboardEvent,
  'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

const modifiers: ReadonlySet<string> = new Set([
  'Alt',
  'AltGraph',
  'CapsLock',
  'Control',
  'Dead',
  'Meta',
  'Process',
  'Shift',
  'Unidentified',
]);

/** The key with its modifiers, such as `Mod+Shift+Z`; undefined while only modifiers are held. */
export function pressedKey(event: Pressed): string | undefined {
  const name = meantKey(event);
  if (modifiers.has(name)) return undefined;
  const writes = isWrittenByAltGraph(event);
  const mod = !writes && (isMac ? event.metaKey : event.ctrlKey);
  const alt = !writes && event.altKey;
  const letter = /^[a-z]$/i.test(name);
  const sign = name.length === 1 && !letter;
  const shift = event.shiftKey && !sign;
  const written = letter ? (mod || alt || shift ? name.toUpperCase() : name.toLowerCase()) : name;
  return [mod ? 'Mod' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', written]
    .filter((part) => part !== '')
    .join('+');
}
