import { expect, test } from 'vitest';
import { matchesKey } from '../../../renderer/actions/keys.ts';
import { meantKey } from '../../../renderer/actions/meant-key.ts';
import { actionCatalogue } from '../../../shared/platform/action-catalogue.ts';
import { holdsOn } from '../../../shared/platform/action-scope.ts';

interface Press {
  readonly key: string;
  readonly code: string;
  readonly held?: readonly ('Alt' | 'AltGraph' | 'Control' | 'Shift')[];
}

function event({ code, held = [], key }: Press): KeyboardEvent {
  const keys = {
    altKey: held.includes('Alt'),
    ctrlKey: held.includes('Control'),
    metaKey: false,
    shiftKey: held.includes('Shift'),
    getModifierState: (name: string) => held.some((one) => one === name),
  };
  return { ...keys, code, key } as KeyboardEvent;
}

/** The keys of the Code screen and of everywhere that a press is. */
function keysOf(press: Press): readonly string[] {
  const here = actionCatalogue.filter(({ scope }) => holdsOn(scope, 'code'));
  const keys = here.flatMap((entry): readonly string[] => entry.keys);
  return [...new Set(keys.filter((key) => matchesKey(event(press), key)))];
}

test('Russian letters are keys by their place, brackets too, and signs that the layout has by what they write', () => {
  const meant = [
    { key: 'с', code: 'KeyC' },
    { key: 'г', code: 'KeyU' },
    { key: 'х', code: 'BracketLeft' },
    { key: 'ъ', code: 'BracketRight' },
    { key: '1', code: 'Digit1' },
    { key: 'Х', code: 'BracketLeft', held: ['Shift'] },
    { key: '.', code: 'Slash' },
    { key: '/', code: 'Backslash', held: ['Shift'] },
    { key: 'я', code: 'KeyZ', held: ['Control'] },
    { key: 'Я', code: 'KeyZ', held: ['Control', 'Shift'] },
    { key: 'ф', code: 'KeyA', held: ['Alt'] },
  ] as const;
  expect(meant.map(keysOf)).toEqual([
    ['c'],
    ['u'],
    ['['],
    [']'],
    ['1'],
    [],
    [],
    ['/'],
    ['Mod+Z'],
    ['Mod+Shift+Z'],
    ['Alt+A'],
  ]);
});

test('Greek letters are keys by their place, also where a sign stands in the place of Q', () => {
  const meant = [
    { key: 'ψ', code: 'KeyC' },
    { key: ';', code: 'KeyQ' },
    { key: 'ω', code: 'KeyV' },
    { key: '[', code: 'BracketLeft' },
    { key: 'ζ', code: 'KeyZ', held: ['Control'] },
    { key: ';', code: 'Semicolon' },
  ] as const;
  expect(meant.map(keysOf)).toEqual([['c'], ['q'], ['v'], ['['], ['Mod+Z'], []]);
});

test('AZERTY letters are keys by what they write and by nothing else, and figures with Shift', () => {
  const meant = [
    { key: 'q', code: 'KeyA' },
    { key: 'a', code: 'KeyQ' },
    { key: '1', code: 'Digit1', held: ['Shift'] },
    { key: '&', code: 'Digit1' },
    { key: 'é', code: 'Digit2' },
    { key: '-', code: 'Digit6' },
    { key: 'a', code: 'KeyQ', held: ['Alt'] },
    { key: 'z', code: 'KeyW', held: ['Control'] },
    { key: 'w', code: 'KeyZ', held: ['Control'] },
    { key: '&', code: 'Digit1', held: ['Alt'] },
    { key: '[', code: 'Digit5', held: ['AltGraph'] },
  ] as const;
  expect(meant.map(keysOf)).toEqual([
    ['q'],
    [],
    ['1'],
    [],
    [],
    ['-'],
    ['Alt+A'],
    ['Mod+Z'],
    [],
    ['Alt+1'],
    ['['],
  ]);
});

test('German brackets come with AltGr, however the system tells of it, and umlauts are no brackets', () => {
  const meant = [
    { key: '[', code: 'Digit8', held: ['AltGraph'] },
    { key: ']', code: 'Digit9', held: ['AltGraph', 'Control', 'Alt'] },
    { key: 'ü', code: 'BracketLeft' },
    { key: '+', code: 'BracketRight' },
    { key: 'z', code: 'KeyY', held: ['Control'] },
    { key: 'y', code: 'KeyZ', held: ['Control'] },
    { key: '/', code: 'Digit7', held: ['Shift'] },
    { key: '?', code: 'Minus', held: ['Shift'] },
    { key: '8', code: 'Digit8', held: ['Alt'] },
  ] as const;
  expect(meant.map(keysOf)).toEqual([
    ['['],
    [']'],
    [],
    ['+'],
    ['Mod+Z'],
    ['Mod+Y'],
    ['/'],
    ['?'],
    ['Alt+8'],
  ]);
});

test('Dvorak has every letter somewhere, so that a sign in a letter’s place is that sign', () => {
  const meant = [
    { key: "'", code: 'KeyQ' },
    { key: ';', code: 'KeyZ' },
    { key: 'c', code: 'KeyI' },
    { key: '/', code: 'BracketLeft' },
  ] as const;
  expect(meant.map(keysOf)).toEqual([[], [], ['c'], ['/']]);
});

test('Option on a Mac writes signs of its own: the place counts there, and not elsewhere', () => {
  const option = (key: string, code: string, onMac: boolean): string =>
    meantKey({ key, code, altKey: true, shiftKey: false }, onMac);
  expect([
    option('å', 'KeyA', true),
    option('å', 'KeyA', false),
    option('Dead', 'KeyN', true),
    option('ı', 'KeyI', false),
  ]).toEqual(['a', 'å', 'n', 'ı']);
});
