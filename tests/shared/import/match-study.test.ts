import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../../shared/documents/paper-facts.ts';
import { writeText } from '../../../shared/documents/text-body.ts';
import { StudyMatcher } from '../../../shared/import/match-study.ts';

const citation = (title: string, family: string, year: number) => ({
  type: 'article-journal',
  title,
  author: [{ family }],
  issued: { 'date-parts': [[year]] },
});

const matcher = new StudyMatcher([
  {
    key: 'doi',
    citation: { ...citation('Waiting on the wards at night', 'Moss', 2019), DOI: '10.1000/W.1' },
  },
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
  return matcher.match({ name, title: '', opening, facts: {} })?.key;
};
const matchFacts = (facts: PaperFacts, title = '') =>
  matcher.match({ name: 'x.pdf', title, opening: '', facts });

describe('W3: matching a document to a study', () => {
  it('finds a DOI before all else, however it is written, and tells by what it matched', () => {
    expect(matchFacts({ doi: '10.1000/w.1' }, 'Night calls in the valley practices')).toEqual({
      key: 'doi',
      label: 'Moss 2019',
      by: 'doi',
    });
  });
  it('finds title, then first author and year, then the file name', () => {
    const authors = [{ family: 'Moss' }, { family: 'Berg' }];
    expect(matchFacts({}, 'Waiting on the wards at night.')?.by).toBe('title');
    expect(matchFacts({ authors, year: 2019 })).toMatchObject({ key: 'doi', by: 'author' });
    expect(matchFacts({ authors, year: 2018 })).toBeUndefined();
    const named = matcher.match({ name: 'Moss 2019.pdf', title: '', opening: '', facts: {} });
    expect(named).toMatchObject({ key: 'doi', by: 'name' });
  });
  it('takes another DOI for another paper, whatever else is alike', () => {
    expect(matchFacts({ doi: '10.1000/w.2' }, 'Waiting on the wards at night')).toBeUndefined();
  });
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
