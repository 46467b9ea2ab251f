import { type MessageKey, t } from '../../shared/messages/messages.ts';
import { holdsOn } from '../../shared/platform/action-scope.ts';
import { speak } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { isMac } from '../ui/key-label.ts';
import { catalogueNow } from './chosen-keys.ts';
import { isWrittenByAltGraph, meantKey } from './meant-key.ts';
import { runAction } from './registry.ts';

/** Whether a keyboard event is the key `key` of the catalogue. */
export function matchesKey(event: KeyboardEvent, key: string): boolean {
  const parts = key.split(/\+(?=.)/);
  const name = parts.at(-1) ?? '';
  const writes = isWrittenByAltGraph(event);
  const mod = !writes && (isMac ? event.metaKey : event.ctrlKey);
  const other = !writes && (isMac ? event.ctrlKey : event.metaKey);
  const alt = !writes && event.altKey;
  if (mod !== parts.includes('Mod') || other || alt !== parts.includes('Alt')) return false;
  // A sign such as ? or ], and a figure, may itself need Shift on some layouts.
  const sign = name.length === 1 && !/[a-z]/i.test(name);
  if (!sign && event.shiftKey !== parts.includes('Shift')) return false;
  return meantKey(event).toLowerCase() === name.toLowerCase();
}

/** Whether typing goes into the element, so that single keys must be left alone. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}

/** Listens for every key of the catalogue. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { screen, overlay } = useSession.getState();
    const typing = isTyping(event.target);
    let refused: MessageKey | undefined;
    for (const entry of catalogueNow()) {
      if (!holdsOn(entry.scope, screen)) continue;
      for (const key of entry.keys) {
        if (!matchesKey(event, key)) continue;
        const plain = !key.includes('Mod+') && !key.includes('Alt+');
        if (plain && (typing || overlay !== undefined || isInWidget(event.target))) continue;
        // Inside a field, undo and redo belong to the field; a list to choose from has none of its own.
        const isField = typing && !(event.target instanceof HTMLSelectElement);
        if (isField && (entry.id === 'edit.undo' || entry.id === 'edit.redo')) continue;
        if (runAction(entry.id)) {
          event.preventDefault();
          return;
        }
        // Compare says itself why.
        if (entry.scope !== 'compare') refused ??= entry.labelKey;
      }
    }
    // Who sees the screen sees that nothing happens.
    if (refused !== undefined) speak(t('common.notNow', { action: t(refused) }));
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Trees, lists and menus use letters for their own search and Delete for their own items, unless they say that they do not. */
export function isInWidget(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[data-single-keys]') === null &&
    target.closest('[role=treegrid],[role=listbox],[role=menu],[role=grid],[role=dialog]') !== null
  );
}
