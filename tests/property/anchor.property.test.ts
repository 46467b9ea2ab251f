import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnchor, relocate } from '../../shared/anchor/anchor.ts';

const prose = fc
  .array(
    fc.constantFrom(
      'waiting',
      'the ward',
      'e\u0301lan',
      '🙂',
      '👩‍👩‍👧',
      'न',
      'ि',
      '\n\n',
      ' ',
      '\t',
      'said',
      '\u00a0',
      'שלום',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));
const runs = { numRuns: 1000 };

test('A1 an anchor quotes exactly the text at its offsets and cuts no visible character', () => {
  fc.assert(
    fc.property(prose, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, from, to) => {
      const anchor = makeAnchor(text, from, to);
      if (anchor === undefined) return;
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
      expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true);
      expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true);
      expect(anchor.quote.trim().length).toBeGreaterThan(0);
      const starts = new Set(
        [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index),
      );
      expect([
        starts.has(anchor.start),
        starts.has(anchor.end) || anchor.end === text.length,
      ]).toEqual([true, true]);
    }),
    runs,
  );
});

test('A3 an anchor is found in place in its own text', () => {
  fc.assert(
    fc.property(prose, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, from, to) => {
      const anchor = makeAnchor(text, from, to);
      if (anchor !== undefined)
        expect(relocate(text, anchor)).toEqual({ found: 'in place', anchor });
    }),
    runs,
  );
});

test('A3 in another text an anchor is found with its exact quote, or is an orphan', () => {
  fc.assert(
    fc.property(
      prose,
      prose,
      fc.nat({ max: 300 }),
      fc.nat({ max: 300 }),
      (text, other, from, to) => {
        const anchor = makeAnchor(text, from, to);
        if (anchor === undefined) return;
        const result = relocate(other, anchor);
        if (result.found === 'orphan') expect(other.includes(anchor.quote)).toBe(false);
        else expect(other.slice(result.anchor.start, result.anchor.end)).toBe(anchor.quote);
      },
    ),
    runs,
  );
});

test('A3 text put in before an excerpt moves its anchor along', () => {
  fc.assert(
    fc.property(prose, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, from, to) => {
      const anchor = makeAnchor(text, from, to);
      if (anchor === undefined || text.indexOf(anchor.quote) !== text.lastIndexOf(anchor.quote))
        return;
      const added = 'Corrected on 4 May.\n\n';
      if ((added + text).startsWith(anchor.quote, anchor.start)) return;
      const result = relocate(added + text, anchor);
      if (result.found === 'orphan') throw new Error('The quote is still there');
      expect(result.anchor.start).toBe(anchor.start + added.length);
    }),
    runs,
  );
});
