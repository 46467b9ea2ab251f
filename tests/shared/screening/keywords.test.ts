import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keywordFinder, keywordsIn } from '../../../shared/screening/keywords.ts';

function marked(text: string, words: { include?: string[]; exclude?: string[] }): string[] {
  const find = keywordFinder({ include: words.include ?? [], exclude: words.exclude ?? [] });
  return find(text).map(({ end, speaksFor, start }) => `${speaksFor}: ${text.slice(start, end)}`);
}

test('words are taken from lines, commas and semicolons, each once', () => {
  expect(keywordsIn(' focus  group\nnurs*, GP;GP\r\n\n *\nDéjà vu ')).toEqual([
    'focus group',
    'nurs*',
    'GP',
    'Déjà vu',
  ]);
});

test('whole words are marked whatever their case and accents, and * stands for the rest of a word', () => {
  const text = 'The GPs and nurses of a GP practice; naïve Nursing, a focus\ngroup.';
  expect(marked(text, { include: ['gp', 'nurs*', 'NAIVE', 'focus group', '*tice'] })).toEqual([
    'include: nurses',
    'include: GP',
    'include: practice',
    'include: naïve',
    'include: Nursing',
    'include: focus\ngroup',
  ]);
});

test('where marks meet the longer stands, and of one length that for exclusion', () => {
  expect(
    marked('A nursing home visit at home', {
      include: ['home', 'nursing'],
      exclude: ['nursing home', 'visit'],
    }),
  ).toEqual(['exclude: nursing home', 'exclude: visit', 'include: home']);
  expect(marked('trial', { include: ['trial'], exclude: ['trial'] })).toEqual(['exclude: trial']);
});

test('signs that mean something to a pattern are only signs here', () => {
  expect(
    marked('COVID-19 (C++) a.b [x]', { include: ['covid-19', '(C++)', 'a.b', '[x]'] }),
  ).toEqual(['include: COVID-19', 'include: (C++)', 'include: a.b', 'include: [x]']);
});

test('marks lie in the text, in order and apart, for any words', () => {
  const word = fc.string({
    maxLength: 6,
    unit: fc.constantFrom('a', 'é', 'b', ' ', '*', '-', '(', '家'),
  });
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(word),
      fc.string({ unit: 'binary' }),
      (include, exclude, noise) => {
        const words = {
          include: keywordsIn(include.join('\n')),
          exclude: keywordsIn(exclude.join('\n')),
        };
        const text = [...include, noise, ...exclude].join(' ');
        let last = 0;
        for (const { end, start } of keywordFinder(words)(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
