import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText, placesOf } from '../../../shared/text/fold.ts';
import type { Accents } from '../../../shared/text/fold-cluster.ts';
import { literalPattern } from '../../../shared/text/literal-pattern.ts';

/** Letters with marks, forms and blanks as documents have them. */
const letter = fc.constantFrom(
  ...[
    'a',
    'E',
    'i',
    'I',
    's',
    'é',
    'e\u0301',
    'x\u0302',
    'Å',
    'ß',
    'ẞ',
    'ﬁ',
    'ﬃ',
    'ﬆ',
    'İ',
    'I\u0307',
    'ı',
  ],
  ...[
    'œ',
    'Ø',
    'Σ',
    'ς',
    'й',
    'ب',
    'بَ',
    'أ',
    'ﻻ',
    'שָׁ',
    'שׁ',
    'कु',
    'क\u093c',
    'กิ',
    'น\u0e4d\u0e49า',
    '٥',
    '๙',
    '각',
    '가',
    '\u1100\u1161',
  ],
  ...[
    '家',
    '人',
    '𠮷',
    'か',
    'が',
    'か\u3099',
    'ﾊﾞ',
    'ー',
    'Ａ',
    '²',
    '½',
    '…',
    '™',
    '😀',
    '́',
    '0',
    ',',
    '’',
    '\u2011',
  ],
);
const blank = fc.constantFrom(
  ' ',
  '\u00a0',
  '\u3000',
  '\t',
  '\n',
  '\u00ad',
  '\u200b',
  '\u0640',
  '',
);
const text = fc
  .array(fc.tuple(letter, blank), { maxLength: 40 })
  .map((many) => many.flat().join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const accents = fc.constantFrom<Accents>('ignored', 'kept');

describe('a folded text', () => {
  it('folds to itself', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { folded } = foldText(original);
        expect(foldText(folded).folded).toBe(folded);
      }),
    );
  });

  it('is found in its text, from its first letter to its last', () => {
    fc.assert(
      fc.property(anyText, accents, (original, kind) => {
        const once = foldText(original, kind);
        const [whole] = placesOf(once, new RegExp(literalPattern(once.folded), 'gu'));
        fc.pre(once.folded !== '');
        expect(foldText(original.slice(whole?.start, whole?.end), kind).folded).toBe(once.folded);
        expect(foldText(original.slice(0, whole?.start), kind).folded).toBe('');
        expect(foldText(original.slice(whole?.end), kind).folded).toBe('');
      }),
    );
  });

  it('leads from every part to whole letters, in order', () => {
    fc.assert(
      fc.property(anyText, accents, (original, kind) => {
        const once = foldText(original, kind);
        let last = { start: 0, end: 0 };
        for (let at = 0; at < once.folded.length; at += 1) {
          const place = once.toOriginal(at, at + 1);
          expect(place.start).toBeGreaterThanOrEqual(last.start);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeGreaterThanOrEqual(last.end);
          last = place;
        }
        for (const { end, start } of placesOf(once, /[^\s]/gu)) {
          expect(original.slice(0, start).isWellFormed()).toBe(
            original.slice(start).isWellFormed(),
          );
          expect(original.slice(end)).not.toMatch(/^\p{M}/u);
          expect(original.slice(start, end)).toMatch(/^(?!\p{M}.)/su);
        }
      }),
    );
  });

  it('of plain letters is the same length, of hostile ones bounded', () => {
    expect(foldText('Plain\tTEXT, 12').folded).toBe('plain\ttext, 12');
    expect(foldText(`a${'\u0301\u0323'.repeat(200_000)}b`).folded).toBe('ab');
    expect(foldText(`家${' \u200b'.repeat(200_000)}a`).folded).toBe(`家${' '.repeat(200_000)}a`);
    expect(foldText('\u0301a').toOriginal(0, 1)).toEqual({ start: 1, end: 2 });
  });
});

test.each([
  ['2010-2012', '2010–2012'],
  ['e-mail', 'e\u2212mail'],
  ["don't", 'don\u00b4t'],
  ['"care"', '„care“'],
  ['"care"', '«care»'],
  ['1/2', '½'],
  ['كتاب', 'کتاب'],
  ['مدرسه', 'مدرسة'],
  ['الي', 'إلى'],
  ['2020', '٢٠٢٠'],
  ['2020', '۲۰۲۰'],
  ['1965', '१९६५'],
  ['1965', '১৯৬৫'],
  ['1965', '๑๙๖๕'],
  ['น้ำ', 'น\u0e4d\u0e49า'],
  ['5\' 3"', '5′ 3″'],
  ['thordur', 'Þórður'],
])('what is typed as %s finds %s', (typed, written) => {
  expect(foldText(written).folded).toBe(foldText(typed).folded);
});
