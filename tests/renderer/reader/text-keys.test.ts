import { expect, test } from 'vitest';
import { pressTextKey } from '../../../renderer/reader/text-keys.ts';

const read = {
  text: 'The van was late again. We waited until morning.',
  blocks: [{ start: 0, end: 48, kind: 'paragraph' }],
} as const;

/** Presses a key with the caret in the second sentence; whether the text took it, and what it selected. */
function press(
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {},
) {
  const selected: [number, number][] = [];
  const taken = pressTextKey(
    { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held },
    {
      selected: () => ({ anchor: 30, focus: 30 }),
      select: (anchor, focus) => selected.push([anchor, focus]),
    },
    read,
  );
  return { taken, selected };
}

test('leaves every key with Alt to the actions: those move boundaries and change screens', () => {
  for (const key of [
    's',
    'p',
    'S',
    'ArrowLeft',
    'ArrowDown',
    'Home',
    'End',
    'Enter',
    'Escape',
    'a',
  ]) {
    for (const held of [{}, { shiftKey: true }, { ctrlKey: true }]) {
      expect({ key, ...press(key, { altKey: true, ...held }) }).toEqual({
        key,
        taken: false,
        selected: [],
      });
    }
  }
});

test('selects a sentence, a paragraph and everything by the same keys without Alt', () => {
  expect([press('s'), press('p'), press('a', { ctrlKey: true }), press('q')]).toEqual([
    { taken: true, selected: [[24, 48]] },
    { taken: true, selected: [[0, 48]] },
    { taken: true, selected: [[0, 48]] },
    { taken: false, selected: [] },
  ]);
});
