import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../../../shared/documents/passage-context.ts';

const paragraphs = [
  'Nobody had asked the family.',
  'The sister rang at eight, again at nine, and then she drove.',
  'They met in the corridor.',
];
const text = paragraphs.join('\n\n');
const starts = paragraphs.map((paragraph) => text.indexOf(paragraph));
const blocks = paragraphs.map((paragraph, at) => ({
  kind: 'paragraph' as const,
  start: starts[at] ?? 0,
  end: (starts[at] ?? 0) + paragraph.length,
}));
const body = { text, blocks };
const placeOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test('the context of a quote is the rest of its paragraph, cut at words', () => {
  expect(contextOf(body, placeOf('again at nine'))).toEqual({
    before: 'The sister rang at eight, ',
    quote: 'again at nine',
    after: ', and then she drove.',
    isCutBefore: false,
    isCutAfter: false,
  });
  expect(contextOf(body, placeOf('again at nine'), 12)).toEqual({
    before: 'at eight, ',
    quote: 'again at nine',
    after: ', and then',
    isCutBefore: true,
    isCutAfter: true,
  });
});

test('a quote that fills its paragraph stands between the paragraphs beside it', () => {
  const { after, before } = contextOf(body, placeOf(paragraphs[1] ?? ''));
  expect([before, after]).toEqual([`${paragraphs[0]}\n\n`, `\n\n${paragraphs[2]}`]);
});

test('before, quote and after are one stretch of the text, for every passage and width', () => {
  const span = fc.tuple(
    fc.nat({ max: text.length - 1 }),
    fc.integer({ min: 1, max: 60 }),
    fc.nat({ max: 80 }),
  );
  fc.assert(
    fc.property(span, ([start, length, around]) => {
      const end = Math.min(text.length, start + length);
      const { after, before, quote } = contextOf(body, { start, end }, around);
      const whole = `${before}${quote}${after}`;
      expect([quote, text.slice(start - before.length, end + after.length)]).toEqual([
        text.slice(start, end),
        whole,
      ]);
    }),
  );
});
