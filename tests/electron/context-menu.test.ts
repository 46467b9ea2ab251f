import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { contextMenuTemplate, offerContextMenu } from '../../electron/context-menu.ts';

const shown = vi.hoisted(() => [] as MenuItemConstructorOptions[][]);
vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({
      popup: () => shown.push(template),
    }),
  },
}));

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};
const nothing = {
  editFlags,
  dictionarySuggestions: [],
  isEditable: false,
  misspelledWord: '',
  selectionText: '',
};
const noSpelling = { replace: () => undefined, learn: () => undefined };

it('a text field offers what can be done in it, with the words that were meant first', () => {
  const done: string[] = [];
  const template = contextMenuTemplate(
    { ...nothing, isEditable: true, misspelledWord: 'hopse', dictionarySuggestions: ['hope'] },
    {
      replace: (word) => done.push(`replace ${word}`),
      learn: (word) => done.push(`learn ${word}`),
    },
  );
  expect(
    template.map(({ role, label, type, enabled }) => [role ?? label ?? type, enabled]),
  ).toEqual([
    ['hope', undefined],
    ['Add to the dictionary', undefined],
    ['separator', undefined],
    ['undo', true],
    ['redo', false],
    ['separator', undefined],
    ['cut', false],
    ['copy', false],
    ['paste', true],
    ['selectAll', true],
  ]);
  for (const item of template.slice(0, 2)) {
    if (item.click !== undefined) Reflect.apply(item.click, undefined, []);
  }
  expect(done).toEqual(['replace hope', 'learn hopse']);
});

it('selected text can be copied, and elsewhere there is no menu', () => {
  const copy = { ...editFlags, canCopy: true };
  expect(
    contextMenuTemplate({ ...nothing, editFlags: copy, selectionText: 'hope' }, noSpelling),
  ).toEqual([{ role: 'copy', enabled: true }]);
  expect(contextMenuTemplate({ ...nothing, selectionText: '  ' }, noSpelling)).toEqual([]);
});

it('without a checker of the system’s, words come from the shipped dictionary and are added to its list', async () => {
  const done: string[] = [];
  const listeners: ((event: object, clicked: object) => Promise<void>)[] = [];
  const contents = {
    on: (_event: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    isDestroyed: () => false,
    replaceMisspelling: (word: string) => done.push(`replace ${word}`),
  };
  offerContextMenu(contents as unknown as WebContents, () => ({
    add: async (word) => void done.push(`add ${word}`),
    suggestions: async (word) => [`${word}ful`],
  }));
  await listeners[0]?.({}, { ...nothing, isEditable: true, misspelledWord: 'hopse' });
  const [meant, add] = shown.at(-1) ?? [];
  expect([meant?.label, add?.label]).toEqual(['hopseful', 'Add to the dictionary']);
  for (const item of [meant, add])
    if (item?.click !== undefined) Reflect.apply(item.click, undefined, []);
  await vi.waitFor(() =>
    // Put in its own place, it is underlined no longer.
    expect(done).toEqual(['replace hopseful', 'add hopse', 'replace hopse']),
  );
});
