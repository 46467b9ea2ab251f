import { t } from '../../shared/messages/messages.ts';

/** Whether keys are written and pressed as on a Mac: Command in place of Control. */
export const isMac = /mac/i.test(navigator.platform);

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Keys that are printed as words, in the language of the keyboard as of the interface. */
const words = {
  Mod: 'key.control',
  Shift: 'key.shift',
  Delete: 'key.delete',
  Backspace: 'key.backspace',
  Escape: 'key.escape',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
} as const;

/** A key as people write it: `Ctrl+Shift+Z`, `Strg+Umschalt+Z`, `⌘⇧Z`, `C`. */
export function keyLabel(key: string): string {
  const parts = key.split(/\+(?=.)/).map((part) => {
    const sign = isMac ? macSigns[part] : undefined;
    if (sign !== undefined) return sign;
    if (isWord(part)) return t(words[part]);
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? '' : '+');
}

function isWord(part: string): part is keyof typeof words {
  return Object.hasOwn(words, part);
}
