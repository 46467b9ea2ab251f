import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCluster } from '../../../shared/text/fold-cluster.ts';
import { foldLetters } from '../../../shared/text/fold-letters.ts';

const letter = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xa0, max: 0x17f }),
    fc.integer({ min: 0x2010, max: 0x2027 }),
    fc.integer({ min: 0x2030, max: 0x205e }),
  )
  .map((point) => String.fromCharCode(point));

test.each(['ignored', 'kept'] as const)(
  'a text folds at once to what its letters fold to one by one, accents %s',
  (accents) => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
        const folded = foldLetters(text, accents);
        const each = [...text].map((one) => foldCluster(one, accents));
        if (folded !== undefined) expect(folded).toBe(each.join(''));
        else expect(each.some((one, at) => one.length !== 1 || text[at] === 'İ')).toBe(true);
      }),
      { numRuns: 5000 },
    );
  },
);

test('a text with letters of several parts, marks or other scripts is not folded at once', () => {
  expect(
    ['Maße', 'e\u0301', 'ﬁnd', 'grief \u0434', '守る', 'a\u00adb'].map((text) =>
      foldLetters(text, 'ignored'),
    ),
  ).toEqual(Array(6).fill(undefined));
  expect(foldLetters('“Él’s — naïve”', 'ignored')).toBe('"el\'s — naive"');
});
