import { expect, test } from 'vitest';
import { comparedOnly } from '../../electron/cli/compared-only.ts';
import { type Citation, shortCitation } from '../../shared/bibliography/citation.ts';
import { allDuplicates } from '../../shared/bibliography/duplicates.ts';

const article: Citation = {
  type: 'article-journal',
  title: 'Waiting to be heard on a ward by night',
  author: [{ family: 'Harrow', given: 'M' }],
  issued: { 'date-parts': [[2016]] },
  'container-title': 'Ostland Journal of Care',
  volume: '12',
  abstract: 'Nurses told of nights.',
};

/** Records that one part of what is compared tells apart from, or joins to, the article. */
const others: readonly Citation[] = [
  { ...article },
  { ...article, volume: '13' },
  { ...article, 'container-title': 'Westland Heart', page: '3' },
  { ...article, page: '9' },
  { ...article, title: 'Waiting to be heard on the ward by night' },
  { ...article, author: [{ family: 'Ostler' }] },
  { ...article, issued: { 'date-parts': [[2017]] } },
  { ...article, title: 'Night work', DOI: '10.1000/a' },
  { ...article, title: 'Night work', DOI: '10.1000/b' },
  { ...article, title: 'Trust', PMID: '31234567' },
  { ...article, title: 'Trust', PMID: '31234568' },
];

test('of a copy the same duplicates are told as of the citation, by the same name', () => {
  for (const other of others) {
    for (const pair of others.map((one) => [one, other] as const)) {
      expect(allDuplicates(pair.map(comparedOnly))).toStrictEqual(allDuplicates(pair));
    }
    expect(shortCitation(comparedOnly(other))).toBe(shortCitation(other));
    expect(comparedOnly(other).abstract).toBeUndefined();
  }
});
