import { describe, expect, test } from 'vitest';
import type { OpeningPage, OpeningPiece } from '../../../shared/documents/first-page.ts';
import { factsOfOpening } from '../../../shared/documents/first-page-facts.ts';

/** A piece a fifth of the page below the one before it, set `size` times as large as the text. */
const piece = (size: number, ...lines: readonly string[]): OpeningPiece => ({
  lines,
  text: lines.join(' '),
  size,
  face: size === 1 ? '' : `at ${size}`,
  top: 0,
  bottom: 0,
  height: 0.01,
});
const page = (pieces: readonly OpeningPiece[], furniture: readonly string[] = []): OpeningPage => ({
  pieces: pieces.map((each, at) => ({ ...each, top: at * 0.05, bottom: at * 0.05 })),
  furniture,
});
const title = piece(1.8, 'The work of waiting on a night ward:', 'an interview study');
const authors = piece(1.2, 'Marta Lindqvist¹, Owen Hale²', 'and Ines Berg¹');
const addresses = piece(0.8, '¹Department of Nursing, Northgate University', '²Oldtown Hospital');
const abstract = piece(1, 'Abstract. Waiting is work, and it is shared out unevenly.');
const paper = page(
  [piece(1.3, 'RESEARCH ARTICLE'), piece(1.3, 'Open Access'), title, authors, addresses, abstract],
  ['Ward Letters 2021, 14:365', 'https://doi.org/10.1000/ward.365'],
);
const known = {
  title: 'The work of waiting on a night ward: an interview study',
  authors: [
    { family: 'Lindqvist', given: 'Marta' },
    { family: 'Hale', given: 'Owen' },
    { family: 'Berg', given: 'Ines' },
  ],
  year: 2021,
  doi: '10.1000/ward.365',
};
const read = (...pages: readonly OpeningPage[]) => factsOfOpening(pages).facts;
const with_ = (lines: readonly string[], furniture: readonly string[] = []) =>
  read(page([title, authors, ...lines.map((line) => piece(0.8, line)), abstract], furniture));

describe('W1: what a first page says', () => {
  test('title, authors, year and DOI of a paper under labels of its publisher', () => {
    expect(read(paper)).toEqual(known);
  });

  test('authors whose first is set bold in front of a mark, and one whose name is a word of notices', () => {
    const bold = { ...piece(1.2, 'Marta Lindqvist'), face: 'bold' };
    const names = [bold, piece(1.2, '| Ryo Doi | Ines Berg')];
    expect(read(page([title, ...names, addresses, abstract])).authors).toEqual([
      { family: 'Lindqvist', given: 'Marta' },
      { family: 'Doi', given: 'Ryo' },
      { family: 'Berg', given: 'Ines' },
    ]);
  });

  test('a short title set larger than its subtitle is the first half of it', () => {
    const short = { ...piece(1.4, 'Night work'), height: 0.02, face: 'serif' };
    const subtitle = {
      ...piece(1.2, 'How nurses on a remote ward stay awake'),
      height: 0.03,
      face: 'serif',
    };
    expect(
      read(page([short, subtitle, piece(1, 'Marta Lindqvist'), addresses, abstract])).title,
    ).toBe('Night work: How nurses on a remote ward stay awake');
    const masthead = { ...short, face: 'sans' };
    expect(
      read(page([masthead, subtitle, piece(1, 'Marta Lindqvist'), addresses, abstract])).title,
    ).toBe('How nurses on a remote ward stay awake');
  });

  test('where somebody works, in capitals and a name, is no author', () => {
    const each = (name: string, address: string) => piece(1, name, 'UC San Vito', address);
    const names = [each('Marta Lindqvist', 'ml@example.org'), each('Owen Hale', 'oh@example.org')];
    expect(read(page([title, ...names, abstract])).authors).toEqual([
      { family: 'Lindqvist', given: 'Marta' },
      { family: 'Hale', given: 'Owen' },
    ]);
  });

  test.each([
    ['Stable URL: https://www.jstor.org/stable/1', 'Your use of the JSTOR archive indicates'],
    [
      'See discussions, stats, and author profiles for this publication at: https://www.researchgate.net',
      '',
    ],
    [
      'To cite this article: Marta Lindqvist',
      'Full Terms & Conditions of access and use can be found at',
    ],
    ['This is the author’s accepted manuscript of published work', 'Take down policy'],
  ])('a sheet in front of the paper is none of it: %s', (...words) => {
    const sheet = page([
      piece(2.2, 'Northgate Research Archive'),
      ...words.map((line) => piece(1, line)),
    ]);
    expect(read(sheet, paper)).toEqual(known);
  });

  test('what only the sheet in front says is taken from it', () => {
    const sheet = page([
      piece(2, 'Another title of a list'),
      piece(1, 'Stable URL: x DOI: 10.1000/sheet.1'),
    ]);
    expect(read(sheet, page([title, authors, abstract]))).toEqual({
      ...known,
      year: undefined,
      doi: '10.1000/sheet.1',
    });
  });

  test.each([
    ['the name of the journal above its own line', 'Ward Letters', 'Ward Letters 2021, 14:365'],
    ['a journal by its name', 'International Journal of Ward Work', 'Vol. 3, No. 2, 2021'],
  ])('%s is no title, though it is set larger', (_case, masthead, line) => {
    expect(read(page([piece(2.4, masthead), title, authors, abstract], [line])).title).toBe(
      known.title,
    );
  });

  test('a manuscript whose title is set as its text is read where names and an abstract follow', () => {
    const plain = [
      piece(1, 'The work of waiting'),
      piece(1, 'Marta Lindqvist and Owen Hale'),
      piece(1, 'Northgate University'),
    ];
    expect(read(page([...plain, abstract])).title).toBe('The work of waiting');
    expect(read(page([...plain, piece(1, 'It was late when the van came.')]))).toEqual({});
  });

  test('names behind addresses are authors where each has one, set alike', () => {
    const each = (name: string) => [
      piece(1.2, name),
      piece(0.8, 'Northgate University', `${name.slice(0, 4)}@ward.example`),
    ];
    const front = [title, ...each('Marta Lindqvist'), ...each('Owen Hale'), abstract];
    expect(read(page(front)).authors?.map((name) => 'family' in name && name.family)).toEqual([
      'Lindqvist',
      'Hale',
    ]);
  });

  test('a list that goes on where it cannot be read gives no authors instead of half of them', () => {
    const broken = piece(1.1, 'and ines berg¹, ada moss²');
    expect(read(page([title, authors, broken, abstract])).authors).toBeUndefined();
    expect(
      read(page([title, piece(1.2, 'Marta Lindqvist\ufffd²'), piece(1.1, 'Owen Hale'), abstract]))
        .authors,
    ).toBeUndefined();
  });

  test('a heading and a name in a transcript or a letter make no paper', () => {
    expect(
      read(
        page([
          piece(1.8, 'Notes of the second evening'),
          piece(1, 'Anna Berg'),
          piece(1, 'The van was late.'),
        ]),
      ),
    ).toEqual({
      title: 'Notes of the second evening',
    });
  });

  test('parts of a title that lie about in no order give none', () => {
    const parts = ['The work of waiting', 'on a night ward', 'in winter times'].map((text) =>
      piece(1.8, text),
    );
    const scattered = parts.map((each, at) => ({
      ...each,
      top: 0.1 + at * 0.001,
      bottom: 0.1 + at * 0.001,
    }));
    expect(read({ pieces: [...scattered, abstract], furniture: [] })).toEqual({});
  });

  test.each([
    [['Published: 3 May 2022', 'Received: 4 March 2021; Accepted: 1 April 2022'], 2022],
    [['Received 4 March 2021; Accepted 1 April 2021; Published online 3 January 2022'], 2022],
    [['© 2020 The Author(s). Published by Ward Press'], 2020],
    [
      [
        'Citation: Lindqvist M, Hale O (2019) The work of waiting. Ward Lett 9(1): e1',
        '© 2018 Lindqvist',
      ],
      2019,
    ],
    [['Ward Lett. 2017 December; 45(4): 401–408', 'Published online 2016 May 2'], 2017],
    [['Volume 2011, Article ID 962025, 9 pages'], 2011],
    [['Received: 4 March 2021', 'Accepted: 1 April 2021'], undefined],
  ])('the year of %j is %s', (lines, year) => {
    expect(with_(lines).year).toBe(year);
  });

  test.each([
    [['doi:10.1000/ward.14 .'], '10.1000/ward.14'],
    [['https://doi.org/10.1000/', 'ward.2021.3'], '10.1000/ward.2021.3'],
    [['DOI 10.1000/ward‑14'], '10.1000/ward-14'],
    [['doi: 10.1000/ward.14', 'https://doi.org/10.1000/WARD.14'], '10.1000/ward.14'],
    [['doi: 10.1000/ward.14', 'doi: 10.1000/ward.14.s001'], '10.1000/ward.14'],
    [['Registered as DOI 10.17605/OSF.IO/QHW86', 'doi.org/10.1000/ward.14'], '10.1000/ward.14'],
    [['doi: 10.5281/zenodo.14'], '10.5281/zenodo.14'],
    [['doi: 10.1000/one', 'doi: 10.1000/two'], undefined],
    [['12. Moss A. Lists. Ward Lett 2010. doi:10.1000/other'], undefined],
    [['References', 'Moss A. Lists. doi:10.1000/other'], undefined],
  ])('the DOI of %j is %s', (lines, doi) => {
    expect(with_(lines).doi).toBe(doi);
  });
});
