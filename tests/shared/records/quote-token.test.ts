import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasQuotes,
  memoParts,
  plainMemo,
  quoteToken,
  withQuotes,
} from '../../../shared/records/quote-token.ts';

const cited = '“It takes [some] hours” (Harrow 2016, p. 4)';

test('I4 a quote is stored as a link that can be read, and read as the quote of its excerpt', () => {
  const token = quoteToken('excerpt:abc', cited);
  expect(token).toBe('[“It takes \\[some\\] hours” (Harrow 2016, p. 4)](excerpt:abc)');
  expect(memoParts(`See ${token}.\nAnd then?`)).toEqual([
    { kind: 'words', text: 'See ' },
    { kind: 'quote', excerptId: 'excerpt:abc', label: cited },
    { kind: 'words', text: '.\nAnd then?' },
  ]);
});

test.each([
  ['a footnote[1](see p. 3)'],
  ['[a link](https://example.org)'],
  ['[broken](excerpt:)'],
  ['](excerpt:abc)'],
  ['[over\na line](excerpt:abc)'],
  [''],
])('I4 leaves %j the words they are', (body) => {
  expect(memoParts(body)).toEqual([{ kind: 'words', text: body }]);
  expect(hasQuotes(body)).toBe(false);
});

test('I4 any words around any quotes are read as they were written', () => {
  const words = fc.string({ unit: fc.constantFrom('a', ' ', '[', ']', '(', ')', '\\', '“', '\n') });
  fc.assert(
    fc.property(words, words, words, (before, label, after) => {
      const quote = quoteToken('excerpt:x-1', label);
      const parts = memoParts(`${before} ${quote} ${after}`);
      const quotes = parts.filter(({ kind }) => kind === 'quote');
      expect(quotes).toEqual([
        {
          kind: 'quote',
          excerptId: 'excerpt:x-1',
          label: label.replace(/\s+/g, ' ').trim(),
        },
      ]);
      expect(withQuotes(`${before} ${quote} ${after}`, (id, was) => quoteToken(id, was))).toBe(
        `${before} ${quote} ${after}`,
      );
    }),
  );
});

test('I4 a memo can be read without what leads to its quotes, and a very long quote is cut', () => {
  expect(plainMemo(`So: ${quoteToken('excerpt:abc', cited)}`)).toBe(`So: ${cited}`);
  const [part] = memoParts(quoteToken('excerpt:abc', 'long '.repeat(300)));
  expect(part?.kind === 'quote' && part.label.length).toBe(400);
});

test('I4 is read in the time of its length', () => {
  const hostile = '[“'.repeat(200_000);
  const began = performance.now();
  expect(hasQuotes(`${hostile}](excerpt:`)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
});
