import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableText, comparableWords } from '../../../shared/bibliography/comparable-text.ts';

test.each([
  ['Night-work & sleep', ['night', 'work', 'and', 'sleep']],
  ['Straße, β-Blocker', ['strasse', 'beta', 'blocker']],
])('compares %s without what typography changes', (text, words) => {
  expect(comparableWords(text)).toEqual(words);
  expect(comparableText(text)).toBe(words.join(''));
});

test('reads letters of ASCII as it reads them among others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      // A letter beyond ASCII in front takes the long way; it is a word of its own.
      const [, ...words] = comparableWords(`é ${text}`);
      expect(comparableWords(text)).toEqual(words);
      expect(comparableText(text)).toBe(words.join(''));
    }),
  );
});
