import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import { duplicateGroups, findDuplicates } from '../../../shared/bibliography/duplicates.ts';

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

describe('typographic noise does not keep one publication apart', () => {
  const title = 'Waiting for the van – “nights on call” in the offices of Umeå’s carers';
  it.each([
    ['case', title.toUpperCase()],
    ['accents', title.replace('å', 'a')],
    ['letters with combining marks', title.normalize('NFD')],
    ['dashes', title.replace('–', '--')],
    ['quotation marks', title.replaceAll(/[“”]/g, '"').replace('’', "'")],
    ['ligatures', title.replace('ffi', '\ufb03')],
    ['a full stop at the end', `${title}.`],
    ['brackets of a translated title', `[${title}]`],
    ['blanks and soft hyphens', title.replace('nights', ' nig\u00adhts  ')],
  ])('%s', (_, other) => {
    expect(findDuplicates([harrow({ title }), harrow({ title: other })])).toStrictEqual([[0, 1]]);
  });

  it.each([
    ['Pflege in der Straße', 'Pflege in der Strasse'],
    ['Care & trust', 'Care and trust'],
    ['Østlandet: β-blockers', 'Ostlandet: beta blockers'],
  ])('%s is %s', (a, b) => {
    expect(findDuplicates([harrow({ title: a }), harrow({ title: b })])).toStrictEqual([[0, 1]]);
  });

  it('particles of a family name', () => {
    const author = (family: string) => harrow({ author: [{ family, given: 'P' }] });
    expect(findDuplicates([author('van der Berg'), author('Berg')])).toStrictEqual([[0, 1]]);
    expect(findDuplicates([author('Vandenberg'), author('Berg')])).toStrictEqual([]);
  });
});

describe('duplicateGroups', () => {
  const year = (value: number) => ({ issued: { 'date-parts': [[value]] } });

  it('tells what is certain', () => {
    expect(duplicateGroups([harrow(), harrow({ title: 'Other' }), harrow()])).toStrictEqual([
      { members: [0, 2], certainty: 'certain' },
    ]);
  });

  it.each([
    ['different DOIs', harrow({ DOI: '10.1000/a' }), harrow({ DOI: '10.1000/b' })],
    ['different PubMed numbers', harrow({ PMID: '1' }), harrow({ PMID: '2' })],
    ['a year off by one', harrow(), harrow(year(2017))],
    [
      'a year on one side only',
      harrow({ DOI: '10.1000/a' }),
      (({ issued, ...rest }) => rest)(harrow()),
    ],
    ['a subtitle on one side only', harrow(), harrow({ title: 'Waiting to be heard: a study' })],
    ['a subtitle after a dash', harrow(), harrow({ title: 'Waiting to be heard — a study' })],
    [
      'a subtitle, and a year off by one',
      harrow(year(2015)),
      harrow({ title: 'Waiting to be heard: a study', DOI: '10.1000/a' }),
    ],
  ])('%s is only possible', (_, a, b) => {
    expect(findDuplicates([a, b])).toStrictEqual([]);
    expect(duplicateGroups([a, b])).toStrictEqual([{ members: [0, 1], certainty: 'possible' }]);
  });

  it.each([
    [
      'other subtitles',
      { title: 'Waiting to be heard: one' },
      { title: 'Waiting to be heard: two' },
    ],
    ['years further apart', year(2014), year(2016)],
    ['other first authors', {}, { author: [{ family: 'Ostler' }] }],
    ['a short title and its longer form', { title: 'Pain' }, { title: 'Pain: a study' }],
    ['different DOIs and years', { DOI: '10.1000/a' }, { DOI: '10.1000/b', ...year(2017) }],
  ])('%s are not even possible', (_, a, b) => {
    expect(duplicateGroups([harrow(a), harrow(b)])).toStrictEqual([]);
  });

  it('puts what is certainly one into one possible group with the rest', () => {
    const records = [
      harrow({ DOI: '10.1000/a' }),
      harrow({ DOI: '10.1000/a' }),
      harrow({ DOI: '10.1000/b' }),
    ];
    expect(duplicateGroups(records)).toStrictEqual([{ members: [0, 1, 2], certainty: 'possible' }]);
  });

  it('holds every certain group within one group, whatever the records', () => {
    const record = fc.record({
      title: fc.constantFrom('Waiting to be heard', 'Waiting to be heard: a study', 'Pain', ''),
      ...{ year: fc.integer({ min: 2000, max: 2003 }), doi: fc.constantFrom('', 'a', 'b', 'c') },
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const all = records.map(({ doi, title, year: value }) =>
          harrow({ title, ...year(value), ...(doi === '' ? {} : { DOI: `10.1000/${doi}` }) }),
        );
        const groups = duplicateGroups(all);
        for (const certain of findDuplicates(all)) {
          expect(
            groups.some(({ members }) => certain.every((index) => members.includes(index))),
          ).toBe(true);
        }
        const listed = groups.flatMap(({ members }) => members);
        expect(new Set(listed).size).toBe(listed.length);
      }),
    );
  });

  it('takes twenty thousand records with one title in its stride', () => {
    const same = Array.from({ length: 20_000 }, (_, index) => harrow({ DOI: `10.1000/${index}` }));
    expect(duplicateGroups(same)).toStrictEqual([]);
  });
});
