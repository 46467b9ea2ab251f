import { expect, test } from 'vitest';
import {
  faultOfPassphrase,
  normalPassphrase,
  requireGoodPassphrase,
} from '../../../shared/protect/passphrase.ts';
import { derivePassphraseKey } from '../../../shared/protect/passphrase-key.ts';
import { cheapLock } from './locks.ts';

test.each([
  ['composed or not', 'cafe\u0301 au lait noir', 'caf\u00e9 au lait noir'],
  ['wide letters of a Japanese keyboard', '\uff57\uff41\uff52\uff44 \uff17', 'ward 7'],
  ['a no-break space', 'ward\u00a0seven', 'ward seven'],
  ['blanks and a line end around a paste', '  ward seven\n', 'ward seven'],
  [
    'marks of direction around Arabic',
    '\u202b\u0646\u0648\u0628\u0629 \u0644\u064a\u0644\u202c\u200f',
    '\u0646\u0648\u0628\u0629 \u0644\u064a\u0644',
  ],
  ['Arabic in forms for display', '\ufee7\ufeee\ufe91\ufe94', '\u0646\u0648\u0628\u0629'],
])('X9 the same words are the same passphrase: %s', (_, typed, same) => {
  expect(normalPassphrase(typed)).toBe(normalPassphrase(same));
});

test('X9 capitals and blanks inside tell passphrases apart', () => {
  const forms = ['ward seven', 'Ward seven', 'ward  seven', 'wardseven'].map(normalPassphrase);
  expect(new Set(forms).size).toBe(4);
});

test.each([
  ['', 'short'],
  ['            ', 'short'],
  ['eleven char', 'short'],
  ['twelve chars', undefined],
  ['نوبة ليل طويلة', undefined],
  ['😀😁😂🤣😃😄😅😆😉😊😋', 'short'],
  ['abababababababab', 'monotonous'],
  ['ward seven '.repeat(100), 'long'],
])('X9 a new passphrase of 12 characters or more, five of them different: %j', (typed, fault) => {
  expect(faultOfPassphrase(typed)).toBe(fault);
});

test('X9 a passphrase that is not taken is refused with what is wrong with it', () => {
  expect(() => requireGoodPassphrase('eleven char')).toThrow('it needs 12 characters or more');
  expect(() => requireGoodPassphrase('abababababababab')).toThrow('5 different ones');
  expect(() => requireGoodPassphrase('late van on ward seven')).not.toThrow();
});

test('X11 deriving tells how far it is in forty steps, not at each of its thousands', async () => {
  const told: number[] = [];
  const { setting } = await cheapLock('late van on ward seven');
  await derivePassphraseKey('late van on ward seven', setting, {
    onProgress: ({ done, total }) => void told.push(done / total),
  });
  expect(told).toEqual(Array.from({ length: 40 }, (_, index) => (index + 1) / 40));
});
