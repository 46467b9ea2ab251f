import { expect, test } from 'vitest';
import { keyLabel } from '../../../renderer/ui/key-label.ts';
import { german } from '../../../shared/messages/german.ts';
import { speech } from '../../../shared/messages/speech.ts';

test.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z'],
  ['Alt+ArrowDown', 'Alt+↓'],
  ['PageUp', 'Page Up'],
  ['Delete', 'Delete'],
  ['c', 'C'],
  ['Mod++', 'Ctrl++'],
  ['F2', 'F2'],
])('%s is written as %s', (key, label) => {
  expect(keyLabel(key)).toBe(label);
});

test('German keyboards have other words on their keys', () => {
  speech.use({ language: 'de', words: german });
  try {
    expect(['Mod+Shift+Z', 'Delete', 'PageDown'].map(keyLabel)).toEqual([
      'Strg+Umschalt+Z',
      'Entf',
      'Bild ab',
    ]);
  } finally {
    speech.use({ language: 'en', words: {} });
  }
});
