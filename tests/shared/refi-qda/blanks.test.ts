import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginsBesideBlanks,
  isBlankUnit,
  sameBesideBlanks,
} from '../../../shared/refi-qda/blanks.ts';
import { fold } from '../../../shared/refi-qda/quote.ts';

describe('texts beside their blanks', () => {
  it('Z2 are the same exactly where folding their blanks makes them one', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\u2029', '\u0007', '\ufeff', '😅');
    const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(sameBesideBlanks(one, other)).toBe(fold(one) === fold(other));
        expect(sameBesideBlanks(one, ` ${one.replaceAll(' ', '\n\n')}\t`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('Z2 begin as others do exactly where folding their blanks makes it so', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '\r\n', '\u2029', '😅');
    const text = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const words = other.trimEnd();
        expect(beginsBesideBlanks(one, words)).toBe(fold(one).startsWith(fold(words)));
        expect(beginsBesideBlanks(`\n${one} ${words}`, one.trimEnd())).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('Z2 takes for blank what folding does', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const differ = units.filter(
      (unit) => isBlankUnit(unit) !== (fold(`a${String.fromCharCode(unit)}a`) === 'a a'),
    );
    expect(differ).toEqual([]);
  });
});
