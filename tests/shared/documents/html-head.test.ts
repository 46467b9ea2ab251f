import { describe, expect, test } from 'vitest';
import { factsOfHead } from '../../../shared/documents/html-head.ts';

describe('W1: the head of a saved web page', () => {
  test('what it tells reference managers', () => {
    expect(
      factsOfHead(`<html><head><meta name="citation_title" content="Waiting &amp; work">
        <META content='Lindqvist, Marta' name='citation_author'><meta name=citation_author content="Owen Hale">
        <meta name="citation_publication_date" content="2021/03/05"><meta name="citation_doi" content="doi:10.1000/w.1">
        <meta name="citation_journal_title" content="Ward Letters"></head><body><meta name="citation_title" content="Another">`),
    ).toEqual({
      title: 'Waiting & work',
      authors: [
        { family: 'Lindqvist', given: 'Marta' },
        { family: 'Hale', given: 'Owen' },
      ],
      year: 2021,
      doi: '10.1000/w.1',
      journal: 'Ward Letters',
    });
  });

  test('a page without such, and one of tags without end, say nothing', () => {
    expect([
      factsOfHead('<title>Ward</title><p>Words'),
      factsOfHead('<meta name="citation_title" content="'.repeat(50_000)),
    ]).toEqual([{}, {}]);
  });
});
