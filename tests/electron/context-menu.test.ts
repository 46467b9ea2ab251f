import { expect, it, vi } from 'vitest';
import { contextMenuTemplate } from '../../electron/context-menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

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
