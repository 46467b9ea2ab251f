import { describe, expect, it } from 'vitest';
import { writeText } from '../../../shared/documents/text-body.ts';
import { StudyMatcher } from '../../../shared/import/match-study.ts';

const citation = (title: string, family: string, year: number) => ({
  type: 'article-journal',
  title,
  author: [{ family }],
  issued: { 'date-parts': [[year]] },
});

const matcher = new StudyMatcher([
  { key: 'harrow', citation: citation('Kitchen table medicine', 'Harrow', 2016) },
  { key: 'ostler', citation: citation('Night calls in the valley practices', 'Ostler', 2021) },
  {
    key: 'long',
    citation: citation('Night calls in the valley practices: ten years on', 'Ostler', 2023),
  },
  {
    key: 'twin-a',
    citation: citation('Letters nobody reads before the ward round', 'Byrne', 2018),
  },
  {
    key: 'twin-b',
    citation: citation('Letters nobody reads before the ward round', 'Byrne', 2018),
  },
]);
const match = (name: string, text: string) => {
  const { opening } = writeText({ text, blocks: [], pages: [] });
  return matcher.match({ name, title: '', opening })?.key;
};

describe('matching a document to a study', () => {
  it('finds a title over line breaks, case and punctuation', () => {
    expect(match('x.pdf', 'NIGHT CALLS IN THE\nVALLEY PRACTICES\n\nPiet Ostler')).toBe('ostler');
  });
  it('prefers the longer of two titles that both stand there', () => {
    expect(match('x.pdf', 'Night calls in the valley practices – ten years on')).toBe('long');
  });
  it('finds author and year in a file name', () => {
    expect(match('Harrow_2016-final.pdf', 'no title here')).toBe('harrow');
    expect(match('harrow2016.pdf', 'no title here')).toBe('harrow');
  });
  it('does not trust a short title', () => {
    expect(match('x.pdf', 'We call this kitchen table medicine.')).toBeUndefined();
  });
  it('does not choose between two studies of the same title', () => {
    expect(match('x.pdf', 'Letters nobody reads before the ward round')).toBeUndefined();
  });
  it('does not look beyond the first page', () => {
    expect(
      match('x.pdf', `${'The van was late. '.repeat(300)} Night calls in the valley practices`),
    ).toBeUndefined();
  });
});
