import { expect, test } from 'vitest';
import { matchesKey } from '../../../renderer/actions/keys.ts';

/** A key as the browser tells of it. */
function event(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const keys = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, code: '' };
  return { ...keys, key, ...more } as KeyboardEvent;
}

test('a key with Alt is another than the one without', () => {
  expect([
    matchesKey(event('2', { altKey: true }), 'Alt+2'),
    matchesKey(event('2'), 'Alt+2'),
    matchesKey(event('p', { altKey: true }), 'p'),
    matchesKey(event('p'), 'p'),
  ]).toEqual([true, false, false, true]);
});

test('the place of a key counts where its layout gives another character, with Alt and without', () => {
  const pi = event('π', { altKey: true, code: 'KeyP' });
  const two = event('²', { altKey: true, code: 'Digit2' });
  expect([
    matchesKey(pi, 'Alt+P'),
    matchesKey(pi, 'Alt+Q'),
    matchesKey(two, 'Alt+2'),
    matchesKey(event('π', { code: 'KeyP' }), 'p'),
    matchesKey(event('Dead', { altKey: true, code: 'ArrowUp' }), 'Alt+ArrowUp'),
  ]).toEqual([true, false, true, true, false]);
});

test('Mod is Control here, Shift counts with letters and not with signs, the other one never', () => {
  expect([
    matchesKey(event('z', { ctrlKey: true }), 'Mod+Z'),
    matchesKey(event('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'),
    matchesKey(event('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z'),
    matchesKey(event('?', { shiftKey: true }), '?'),
    matchesKey(event('+', { shiftKey: true }), '+'),
    matchesKey(event('z', { ctrlKey: true, metaKey: true }), 'Mod+Z'),
  ]).toEqual([true, true, false, true, true, false]);
});
