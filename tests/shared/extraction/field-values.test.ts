import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkValue,
  decimalSignOf,
  type Kinded,
  numberOf,
  sameValue,
  tidyValue,
} from '../../../shared/extraction/field-values.ts';
import { guessField } from '../../../shared/extraction/guess-kind.ts';
import { problemWords } from '../../../shared/extraction/value-words.ts';
import { fieldKinds } from '../../../shared/records/field.ts';

const weeks: Kinded = { kind: 'number', unit: 'weeks', minimum: 1, maximum: 104 };
const bare: Kinded = { kind: 'number' };
const sampling: Kinded = { kind: 'choice', options: ['Purposive', 'Snowball', 'Not reported'] };
const media: Kinded = { kind: 'choice', options: ['Café', 'Diary; video'], several: true };
const methods: Kinded = { ...sampling, several: true };

/** What is kept, and what is said of it. */
function told(field: Kinded, typed: string): readonly [string, string] {
  const value = tidyValue(field, typed);
  const problem = checkValue(field, value);
  return [value, problem === undefined ? '' : problemWords(problem)];
}

describe('S14 a value is tidied for its kind, told where it does not fit, and kept all the same', () => {
  it.each([
    [weeks, '12 weeks', '12', ''],
    [weeks, ' 12 Week ', '12', ''],
    [weeks, '12 months', '12 months', 'In months; the field is in weeks.'],
    [weeks, '0', '0', 'Less than 1.'],
    [weeks, '260', '260', 'More than 104.'],
    [weeks, 'a season', 'a season', 'Not a number. Write figures, such as 12 or 12.5.'],
    [weeks, 'Not reported', 'Not reported', ''],
    [bare, '1 204', '1204', ''],
    [bare, '7,5', '7.5', ''],
    [bare, '1,234', '1,234', 'Can be read in two ways. Write 1234 or 1.2340.'],
    [bare, '1.234', '1.234', 'Can be read in two ways. Write 1234 or 1.2340.'],
    [bare, '1.234.567', '1234567', ''],
    [bare, '1.234,5', '1234.5', ''],
    [bare, '12,345.60', '12345.60', ''],
    [bare, '1 234,567', '1234.567', ''],
    [bare, '0,125', '0.125', ''],
    [bare, '1.2340', '1.2340', ''],
    [weeks, '1.234 weeks', '1.234 weeks', 'Can be read in two ways. Write 1234 or 1.2340.'],
    [bare, '−3', '-3', ''],
    [bare, '20 22', '20 22', 'Not a number. Write figures, such as 12 or 12.5.'],
    [bare, '12 2222', '12 2222', 'Not a number. Write figures, such as 12 or 12.5.'],
    [bare, '1{234', '1{234', 'Not a number. Write figures, such as 12 or 12.5.'],
    [weeks, '12 2 weeks', '12 2 weeks', 'Not a number. Write figures, such as 12 or 12.5.'],
    [bare, '12 nurses', '12 nurses', 'With the unit nurses; the field has none.'],
    [sampling, 'snowball', 'Snowball', ''],
    [sampling, 'Convenience', 'Convenience', '“Convenience” is none of the options.'],
    [sampling, 'Purposive; Snowball', 'Purposive; Snowball', 'Only one option may be chosen.'],
    [methods, 'snowball;PURPOSIVE; snowball', 'Snowball; Purposive', ''],
    [media, 'cafe; Café; diary;video', 'Café; Diary; video', ''],
    [{ kind: 'boolean' }, 'Ja', 'yes', ''],
    [{ kind: 'boolean' }, 'perhaps', 'perhaps', 'Neither yes nor no.'],
    [{ kind: 'date' }, '9.3.2026', '2026-03-09', ''],
    [{ kind: 'date' }, '2026/3', '2026-03', ''],
    [
      { kind: 'date' },
      '2026-02-30',
      '2026-02-30',
      'Not a date. Write 2026-03-09, 2026-03 or 2026.',
    ],
    [{ kind: 'date' }, '3/9/2026', '3/9/2026', 'Not a date. Write 2026-03-09, 2026-03 or 2026.'],
    [{ kind: 'text', required: true }, '  ', '', 'Needed of every study.'],
  ] as const)('%o: “%s” is kept as “%s” and told “%s”', (field, typed, kept, words) => {
    expect(told(field, typed)).toEqual([kept, words]);
    expect(tidyValue(field, kept)).toBe(kept);
  });
});

const options = ['Purposive', 'Café', 'Cafe', 'Snowball  sampling', 'Ja'];
const anyField = fc.record({
  kind: fc.constantFrom(...fieldKinds),
  several: fc.boolean(),
  unit: fc.constantFrom('weeks', '%', ''),
  options: fc.subarray(options),
});
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...options,
        'purposive',
        'cafe',
        '; ',
        ';',
        ' ',
        '2',
        '22',
        '345',
        ',',
        '.',
        'weeks',
        '-',
      ),
    )
    .map((parts) => parts.join('')),
);

test('S14 tidying a tidied value changes nothing, and what is tidied says the same', () => {
  fc.assert(
    fc.property(anyField, anyText, (field, typed) => {
      const tidy = tidyValue(field, typed);
      expect(tidyValue(field, tidy)).toBe(tidy);
      expect(sameValue(field, typed, tidy)).toBe(true);
    }),
  );
});

test('S14 no figure that was typed is lost from a number', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const figures = (text: string): string => text.replace(/\D/g, '');
      expect(figures(tidyValue({ kind: 'number', unit: 'weeks' }, typed))).toBe(figures(typed));
    }),
  );
});

test('S26 figures that may be read in two ways are told in every language, and read as the rest of a column says', () => {
  expect([
    decimalSignOf(['1.234', '12,5', '880']),
    decimalSignOf(['1,234', '12.5']),
    decimalSignOf(['1.234.567', '1.234']),
    decimalSignOf(['1.234', '2.000']),
    decimalSignOf(['12,5', '12.5']),
  ]).toEqual([',', '.', ',', undefined, undefined]);
  expect([
    tidyValue(bare, '1.234', ','),
    tidyValue(bare, '1.234', '.'),
    tidyValue(bare, '1,234', '.'),
    tidyValue(bare, '−1,234', ','),
  ]).toEqual(['1234', '1.2340', '1234', '-1.2340']);
  expect([numberOf('1.234'), numberOf('1.2340'), numberOf('1234')]).toEqual([
    undefined,
    1.234,
    1234,
  ]);
  expect(guessField(['1.234', '2.000'])).toEqual({ kind: 'number' });
});

test('S15 values are the same whatever their case, blanks, order of choices and zeros behind the point', () => {
  expect([
    sameValue(weeks, '12', '12.0'),
    sameValue(methods, 'Snowball; Purposive', 'purposive;snowball'),
    sameValue({ kind: 'text' }, 'Rural  Wales', 'rural wales'),
    sameValue({ kind: 'boolean' }, 'yes', 'ja'),
    sameValue(weeks, '12', '13'),
    sameValue(methods, 'Snowball', 'Snowball; Purposive'),
  ]).toEqual([true, true, true, true, false, false]);
});

test('the kind of a characteristic is guessed from its values, and is text where nothing speaks for another', () => {
  expect([
    guessField(['yes', 'No', 'yes']),
    guessField(['12 weeks', '8 weeks', '24 Weeks']),
    guessField(['12', '8']),
    guessField(['12 weeks', '8 months']),
    guessField(['2026-03-09', '2025-11-01']),
    guessField(['Kenya', 'Norway', 'Kenya', 'norway']),
    guessField(['Kenya; Norway', 'Norway', 'Kenya', 'Norway']),
    guessField(['Kenya', 'Norway']),
    guessField([]),
  ]).toEqual([
    { kind: 'boolean' },
    { kind: 'number', unit: 'weeks' },
    { kind: 'number' },
    { kind: 'text' },
    { kind: 'date' },
    { kind: 'choice', options: ['Kenya', 'Norway'] },
    { kind: 'choice', options: ['Kenya', 'Norway'], several: true },
    { kind: 'text' },
    { kind: 'text' },
  ]);
});
