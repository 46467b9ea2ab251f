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

  it('an erratum of a comment is not the comment', () => {
    const title = 'Commentary on Ostler et al.: waiting to be heard';
    const [comment, erratum] = [title, `Erratum: ${title}`].map((each) =>
      harrow({ title: each, DOI: '10.1000/a' }),
    );
    expect(findDuplicates([comment ?? harrow(), comment ?? harrow()])).toStrictEqual([[0, 1]]);
    expect(findDuplicates([comment ?? harrow(), erratum ?? harrow()])).toStrictEqual([]);
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

  it('one identifier with a reworded title of the same author on another page is possible', () => {
    const reworded = { ...first, title: 'Living alone when the heart is failing', page: 'S300' };
    expect(duplicateGroups([first, reworded])).toStrictEqual([
      { members: [0, 1], certainty: 'possible' },
    ]);
  });

  it.each([
    ['on one page', { page: 'S299' }, {}],
    ['on no page', { page: undefined }, {}],
    ['of one group', {}, { author: [{ family: 'Veldt' }, { family: 'Harrow' }] }],
  ])('abstracts of one supplement %s are other publications', (_, of, by) => {
    const { page = first.page, ...rest } = { ...second, ...of, ...by };
    expect(duplicateGroups([first, { ...rest, page: page ?? '' }])).toStrictEqual([]);
  });

  it.each([
    ['a title in translation', { title: '[Å leve alene med sviktende hjerte]' }],
    ['a title in Chinese', { title: '独居心力衰竭患者的生活经历' }],
    ['names in Chinese', { title: 'Alone, and failing', author: [{ family: '王' }] }],
  ])('one identifier with %s by others of one page is possible', (_, other) => {
    const authors = { author: [{ family: 'Wang' }], page: 'S299' };
    expect(duplicateGroups([first, { ...first, ...authors, ...other }])).toStrictEqual([
      { members: [0, 1], certainty: 'possible' },
    ]);
  });

  it.each([
    'Re-greening the wards of Ostland',
    'Response of long grass to winter floods',
    'Response to treatment of failing hearts',
    'Correction of low salt on long-stay wards',
    'Withdrawal from night work in hospitals',
  ])('%s is no correction and no reply', (title) => {
    const [own, erratum] = [`Erratum: ${title}`, `${title}: a study`].map((other) =>
      findDuplicates([
        harrow({ title, DOI: '10.1000/a' }),
        harrow({ title: other, DOI: '10.1000/a' }),
      ]),
    );
    expect([own, erratum]).toStrictEqual([[], [[0, 1]]]);
  });

  it.each([
    'Re: Waiting to be heard',
    'Author Correction: Waiting to be heard',
    'Correction to Waiting to be heard',
    'Response to the letter on waiting to be heard',
    'Authors’ response to waiting to be heard',
    'Response: waiting to be heard',
    'Comments on Waiting to be heard',
    'Commentary on waiting to be heard',
    'Retraction notice to “Waiting to be heard”',
    'Withdrawal: Waiting to be heard',
  ])('%s is not what it speaks of', (title) => {
    const pair = [harrow({ DOI: '10.1000/a' }), harrow({ title, DOI: '10.1000/a' })];
    expect([findDuplicates(pair), duplicateGroups(pair).length]).toStrictEqual([[], 1]);
  });

  it('one identifier with one short title is certain only near in years and not on another page', () => {
    const [early, late] = [1996, 2021].map((year) =>
      harrow({ PMID: '7', issued: { 'date-parts': [[year]] } }),
    );
    const [here, there] = ['15', '40'].map((page) => harrow({ PMID: '7', page }));
    const pairs = [
      [early, late],
      [here, there],
    ].map((pair) => pair.map((one) => one ?? harrow()));
    for (const pair of pairs) {
      expect([findDuplicates(pair), duplicateGroups(pair)]).toStrictEqual([
        [],
        [{ members: [0, 1], certainty: 'possible' }],
      ]);
    }
    const long = pairs.map((pair) =>
      findDuplicates(
        pair.map((one) => ({ ...one, title: 'Waiting to be heard on a ward by night' })),
      ),
    );
    expect(long).toStrictEqual([[[0, 1]], [[0, 1]]]);
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

  it.each(['Editorial', 'Discussion', 'Authors’ reply', 'Letter to the Editor', 'Book reviews'])(
    '%s of one author is certain on one page alone',
    (title) => {
      const column = { ...article, title };
      const { page, ...elsewhere } = column;
      expect(findDuplicates([column, { ...column }])).toStrictEqual([[0, 1]]);
      expect([findDuplicates([column, elsewhere]), duplicateGroups([column, elsewhere])]).toEqual([
        [],
        [{ members: [0, 1], certainty: 'possible' }],
      ]);
    },
  );
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
    ['a year mistaken', on('1424'), on('1424', { issued: { 'date-parts': [[2006]] } })],
    [
      'a typing mistake and a year of print, wherever it stands',
      on(''),
      on('', {
        title: title.replace('zole', 'zol'),
        volume: '142',
        issued: { 'date-parts': [[2017]] },
      }),
    ],
    ['names written the other way round', on('1424'), on('', { author: [{ family: 'M' }] })],
    ['a group in place of authors', on(''), on('', { author: [{ literal: 'Ostland Group' }] })],
    [
      'a title cut off within a word',
      on('1424'),
      harrow({ title: title.slice(0, title.length - 4) }),
    ],
    [
      'one of two family names',
      on('', { author: [{ family: 'Ostler Veldt' }] }),
      on('', { author: [{ family: 'Veldt' }], title: title.replace('zole', 'zol') }),
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
      'reports of two years in other volumes',
      on('1424'),
      on('88', { volume: '145', issued: { 'date-parts': [[2020]] } }),
    ],
    [
      'like titles of one author in other journals, volumes and pages',
      on('1424', { title: 'Talk of failing hearts on a long-stay ward by night' }),
      on('88', {
        title: 'Talk of failing lungs on a short-stay ward by night',
        ...{ volume: '3', 'container-title': 'Westland Heart' },
      }),
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
