/** Whether a key asks for the menu of what has the focus. */
export function isMenuKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }) {
  return key === 'ContextMenu' || (shiftKey && key === 'F10');
}
