/** Whether keys are written and pressed as on a Mac: Command in place of Control. */
export const isMac = /mac/i.test(navigator.platform);

/** A key as people write it: `Ctrl+Shift+Z`, `⌘⇧Z`, `C`. */
export function keyLabel(key: string): string {
  const parts = key.split(/\+(?=.)/).map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return isMac ? '⇧' : 'Shift';
    if (part === 'Alt') return isMac ? '⌥' : 'Alt';
    const arrows: Record<string, string> = {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
    };
    return arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? '' : '+');
}
