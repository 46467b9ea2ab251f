import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import { findDuplicates } from '../../../shared/bibliography/duplicates.ts';

const harrow = (more: Partial<Citation> = {}): Citation => ({
  type: 'article-journal',
  title: 'Waiting to be heard',
  author: [{ family: 'Harrow', given: 'M' }],
  issued: { 'date-parts': [[2016]] },
  ...more,
});

describe('findDuplicates', () => {
  it('joins records by DOI, whatever its prefix and case', () => {
    const a = harrow({ DOI: '10.1000/ABC' });
    const b = harrow({ title: 'Another wording', DOI: 'https://doi.org/10.1000/abc' });
    expect(findDuplicates([a, harrow({ title: 'Unrelated' }), b])).toStrictEqual([[0, 2]]);
  });

  it('joins records by title, year and first author without accents, case and punctuation', () => {
    const other = harrow({ title: 'WAITING, to be héard.', author: [{ literal: 'harrow' }] });
    expect(findDuplicates([harrow(), other])).toStrictEqual([[0, 1]]);
    expect(
      findDuplicates([harrow(), harrow({ issued: { 'date-parts': [[2017]] } })]),
    ).toStrictEqual([]);
  });

  it('is transitive over different evidence', () => {
    const group = [
      harrow({ DOI: '10.1000/a' }),
      harrow({ title: 'Changed', DOI: '10.1000/a', PMID: '7' }),
      harrow({ title: 'Third', PMID: '7' }),
      harrow(),
    ];
    expect(findDuplicates(group)).toStrictEqual([[0, 1, 2, 3]]);
  });

  it('does not join different DOIs by title, not even through a record without DOI', () => {
    const a = harrow({ DOI: '10.1000/a' });
    const b = harrow({ DOI: '10.1000/b' });
    expect(findDuplicates([a, b])).toStrictEqual([]);
    expect(findDuplicates([a, harrow(), b, harrow()])).toStrictEqual([[1, 3]]);
  });

  it('does not join titles alone, or records without title', () => {
    const bare: Citation = { type: 'article-journal', title: 'Editorial' };
    expect(
      findDuplicates([bare, bare, harrow({ title: '' }), harrow({ title: '' })]),
    ).toStrictEqual([]);
  });
});
