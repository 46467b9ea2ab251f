import type { MenuItemConstructorOptions } from 'electron';
import type { MessageKey } from '../shared/messages/messages.ts';
import type { ActionEntry, ActionMenu } from '../shared/platform/action-catalogue.ts';

/**
 * The menu bar, from the one catalogue of actions. A chosen item only sends its action's id to the
 * page. Keys are shown but not taken: the page handles them, so that a key means the same with and
 * without a menu bar and typing in a field is never stolen.
 */
export interface MenuSource {
  readonly actions: readonly ActionEntry[];
  readonly label: (key: MessageKey) => string;
  readonly choose: (actionId: string) => void;
  readonly isMac: boolean;
}

const menuLabels: readonly (readonly [ActionMenu, MessageKey])[] = [
  ['file', 'action.group.review'],
  ['edit', 'action.group.edit'],
  ['view', 'action.group.view'],
  ['go', 'action.group.go'],
  ['help', 'action.group.help'],
];

/**
 * Undo and redo are there twice, and one of each is shown: in a text field the system's own, which undo typing,
 * elsewhere those of the review. On a Mac a menu item takes its key, so that a key alone cannot tell them apart.
 */
export const undoItems: readonly { readonly id: string; readonly whileTyping: boolean }[] = [
  { id: 'edit.undo', whileTyping: false },
  { id: 'edit.redo', whileTyping: false },
  { id: 'typing.undo', whileTyping: true },
  { id: 'typing.redo', whileTyping: true },
];

export function menuTemplate(source: MenuSource): MenuItemConstructorOptions[] {
  const bar = menuLabels.map(([menu, labelKey]): MenuItemConstructorOptions => {
    const items = source.actions
      .filter((action) => action.menu === menu)
      .map((action) => menuItem(action, source));
    return {
      label: source.label(labelKey),
      submenu: [...items, ...systemItems(menu, source.isMac)],
    };
  });
  return source.isMac ? [{ role: 'appMenu' }, ...bar, { role: 'windowMenu' }] : bar;
}

function menuItem(action: ActionEntry, { label, choose }: MenuSource): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(action.keys);
  return {
    id: action.id,
    label: label(action.labelKey),
    click: () => choose(action.id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    ...(undoItems.some(({ id }) => id === action.id) ? { acceleratorWorksWhenHidden: false } : {}),
  };
}

/** The first key in the menu's own notation; a key without a modifier is left to the page's own hints. */
export function acceleratorOf(keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => candidate.startsWith('Mod+'));
  return key?.replace('Mod+', 'CommandOrControl+');
}

/** Elsewhere than on a Mac the system shows them by itself, in the task bar. */
const recentDocuments: MenuItemConstructorOptions = {
  role: 'recentDocuments',
  submenu: [{ role: 'clearRecentDocuments' }],
};

/** What the operating system itself provides and expects to find. */
function systemItems(menu: ActionMenu, isMac: boolean): MenuItemConstructorOptions[] {
  switch (menu) {
    case 'file':
      return [
        ...(isMac ? [recentDocuments] : []),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ];
    case 'edit':
      return [
        { id: 'typing.undo', role: 'undo', visible: false, acceleratorWorksWhenHidden: false },
        { id: 'typing.redo', role: 'redo', visible: false, acceleratorWorksWhenHidden: false },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ];
    case 'view':
      return [
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ];
    case 'go':
    case 'help':
      return [];
  }
}
