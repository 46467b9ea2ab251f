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
    const b = harrow({ title: 'Waiting to be heard.', DOI: 'https://doi.org/10.1000/abc' });
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
      harrow({ title: 'Waiting to be Heard', DOI: '10.1000/a', PMID: '7' }),
      harrow({ title: 'Waiting to be herd', PMID: '7' }),
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

describe('S4: an identifier alone is not certain', () => {
  const supplement = (family: string, title: string, page: string) =>
    harrow({ title, page, author: [{ family }], volume: '60', DOI: '10.1000/supplement' });
  const [first, second, third] = [
    supplement('Harrow', 'Living alone with a failing heart', 'S299'),
    supplement('Ostler', 'Night shifts as nurses tell of them', 'S548-S549'),
    supplement('Veldt', 'Trust and distrust out of hours', 'S31'),
  ];

  it('abstracts of one supplement are other publications, however many', () => {
    const all = Array.from({ length: 300 }, (_, index) =>
      supplement(
        `Author${index}`,
        `${'abcdefghij'[index % 10]}${index} tells of ward ${index}`,
        `S${index + 1}`,
      ),
    );
    const found = [first, second, third, ...all, second, ...all];
    expect(findDuplicates(found).length).toBe(301);
    expect(duplicateGroups([first, second, third])).toStrictEqual([]);
  });

  it.each([
    ['an erratum', 'Erratum to: Waiting to be heard'],
    ['a correction', 'Correction: Waiting to be heard'],
    ['a reply', 'Reply to “Waiting to be heard”'],
    ['a notice at the end', 'Waiting to be heard [Erratum].'],
  ])('%s with the DOI of its article is possible', (_, title) => {
    const pair = [harrow({ DOI: '10.1000/a' }), harrow({ title, DOI: '10.1000/a' })];
    expect(findDuplicates(pair)).toStrictEqual([]);
    expect(duplicateGroups(pair)).toStrictEqual([{ members: [0, 1], certainty: 'possible' }]);
  });

  it.each([
    ['a retracted article', 'RETRACTED: Waiting to be heard'],
    ['what a database added', 'Waiting to be heard [abstract]'],
    ['the language', '[Waiting to be heard] LA: Nor'],
  ])('%s is the article', (_, title) => {
    expect(
      findDuplicates([harrow({ DOI: '10.1000/a' }), harrow({ title, DOI: '10.1000/a' })]),
    ).toStrictEqual([[0, 1]]);
  });

  it('one identifier with another title of the same author is possible', () => {
    const translated = harrow({ title: 'Venter på å bli hørt', DOI: '10.1000/a' });
    const pair = [harrow({ DOI: '10.1000/a' }), translated];
    expect([findDuplicates(pair), duplicateGroups(pair)]).toStrictEqual([
      [],
      [{ members: [0, 1], certainty: 'possible' }],
    ]);
  });

  it('one identifier in years far apart is possible where the titles are only alike', () => {
    const longer = (year: number) =>
      harrow({
        title: 'Waiting to be heard: an interview study',
        issued: { 'date-parts': [[year]] },
        PMID: '7',
      });
    const [early, late] = [harrow({ PMID: '7' }), longer(2019)];
    expect([duplicateGroups([early, late]), findDuplicates([early, longer(2018)])]).toStrictEqual([
      [{ members: [0, 1], certainty: 'possible' }],
      [[0, 1]],
    ]);
  });

  it.each(['0', '00000000', '99999999', 'PMID: 0'])('PubMed number %s is none', (PMID) => {
    const pair = [harrow({ PMID }), harrow({ title: 'A different matter', PMID })];
    expect(duplicateGroups(pair)).toStrictEqual([]);
  });

  it('// in an old DOI is /', () => {
    const pair = [harrow({ DOI: '10.1000//a//b' }), harrow({ DOI: '10.1000/a/b' })];
    expect(findDuplicates(pair)).toStrictEqual([[0, 1]]);
  });
});

describe('S4: where a publication stands', () => {
  const at = (container: string, volume: string, page: string) =>
    harrow({ 'container-title': container, volume, page });
  const article = at('Annales françaises de soins', '162', '527-532');

  it.each([
    ['another page', at('Annales françaises de soins', '162', '627-632')],
    ['a congress abstract', at('Westland Heart Congress', '32', '597')],
    ['a supplement', at('Annales françaises de soins', '162 Suppl 2', 'S33-S38')],
    ['another journal and volume', { ...at('Westland Heart', '32', ''), page: undefined }],
  ])('%s is possible', (_, other) => {
    const { page, ...rest } = other;
    const pair = [article, page === undefined ? rest : { ...rest, page }];
    expect(findDuplicates(pair)).toStrictEqual([]);
    expect(duplicateGroups(pair)).toStrictEqual([{ members: [0, 1], certainty: 'possible' }]);
  });

  it.each([
    ['a journal cut short', at('Ann Fr Soins', '162', '527')],
    ['a journal by its initials', at('AFS', '162', '527-32')],
    ['an article number', at('Annales françaises de soins', '162', 'e105')],
    ['a day made of pages by a spreadsheet', at('Annales françaises de soins', '162', '01-Aug')],
    ['a volume spoilt, on one page', at('Annales françaises de soins', '1)', '527')],
    ['nothing', harrow()],
  ])('%s is certain', (_, other) => {
    expect(findDuplicates([article, other])).toStrictEqual([[0, 1]]);
  });
});

describe('nearly the same', () => {
  const title = 'Metronidazole talk: a ward study of failure';
  const on = (page: string, more: Partial<Citation> = {}): Citation =>
    harrow({ title, volume: '141', page, 'container-title': 'Arch Ostl Med', ...more });
  const group = [{ members: [0, 1], certainty: 'possible' }];

  it.each([
    ['a typing mistake', on('1424'), on('1424', { title: title.replace('zole', 'zol') })],
    ['an added group', on('1424'), on('1424', { title: `${title}. Ostland Ward Investigators` })],
    [
      'an erratum named in the title',
      on('1424'),
      on('1424', {
        title: `${title} [Erratum appears in Arch Ostl Med 1982]`,
        author: [{ family: 'Harow' }],
      }),
    ],
    [
      'another spelling of the author',
      on('1424', { author: [{ family: 'Vishnevski' }] }),
      on('1424', { author: [{ family: 'Vishnevskii' }] }),
    ],
    [
      'a title in translation',
      on('1424'),
      on('1424', { title: '[Samtaler på avdelingen]', 'container-title': 'Ostlands arkiv' }),
    ],
    [
      'other authors of one name on one page',
      on('1424'),
      on('1424', { author: [{ family: 'Ostler' }] }),
    ],
    [
      'versions of one review',
      on('CD006828'),
      on('CD006828', { issued: { 'date-parts': [[2021]] } }),
    ],
    [
      'a year of print',
      on('1424'),
      on('1424', { title: title.replace('zole', 'zol'), issued: { 'date-parts': [[2017]] } }),
    ],
    [
      'a title in Chinese with one sign changed',
      harrow({ title: '养老院护理人员的经历一项质性研究报告' }),
      harrow({ title: '养老院护理人员的经验一项质性研究报告' }),
    ],
  ])('%s is possible', (_, a, b) => {
    expect(findDuplicates([a, b])).toStrictEqual([]);
    expect(duplicateGroups([a, b])).toStrictEqual(group);
  });

  it.each([
    [
      'parts of a series',
      on('', { title: `${title}: part 1` }),
      on('', { title: `${title}: part 2` }),
    ],
    [
      'parts in Roman numbers',
      on('', { title: `${title}: part I` }),
      on('', { title: `${title}: part II` }),
    ],
    [
      'abstracts of two authors on one page',
      on('1424'),
      on('1424', { title: 'Trust in hours of the night', author: [{ family: 'Ostler' }] }),
    ],
  ])('%s are other publications', (_, a, b) => {
    expect(duplicateGroups([a, b])).toStrictEqual([]);
  });

  it('a possible group stands around one record; the next is listed once the first is settled', () => {
    const words =
      'waiting kitchen paperwork evening trusting neighbour distance morning stranger laughter shoulder';
    const row = [0, 1, 2, 3].map((at) =>
      harrow({
        title: words
          .split(' ')
          .slice(at, at + 8)
          .join(' '),
      }),
    );
    expect(duplicateGroups(row)).toStrictEqual([{ members: [0, 1, 2], certainty: 'possible' }]);
    const settled = (a: number, b: number) => a < 3 && b < 3;
    expect(duplicateGroups(row, settled)).toStrictEqual([
      { members: [2, 3], certainty: 'possible' },
    ]);
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
