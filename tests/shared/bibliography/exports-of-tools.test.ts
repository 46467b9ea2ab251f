import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const table = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\n');

/** What a reader of the table would look for, without where it came from. */
function parts({ custom: _, abstract: __, language: ___, keyword: ____, ...rest }: Citation) {
  return rest;
}

const authors = [
  { family: 'Aasen', given: 'Berit' },
  { family: 'Quist', given: 'Per' },
];
const whole = {
  type: 'article-journal',
  title: 'Keys on a hook',
  author: authors,
  issued: { 'date-parts': [[2021, 4]] },
  'container-title': 'Home Visits',
  volume: '7',
  issue: '2',
  page: '40-52',
  DOI: '10.1000/hv.7',
  PMID: '31234567',
};

describe('tables as tools export them', () => {
  it.each([
    [
      'a screening program with year and month apart',
      [
        [
          'Title',
          'Authors',
          'Published Year',
          'Published Month',
          'Journal',
          'Volume',
          'Issue',
          'Pages',
          'DOI',
          'PMID',
        ],
        [
          'Keys on a hook',
          'Aasen, Berit; Quist, Per',
          '2021',
          'Apr',
          'Home Visits',
          '7',
          '2',
          '40-52',
          '10.1000/hv.7',
          '31234567',
        ],
      ],
    ],
    [
      'names joined by and, numbers for months',
      [
        [
          'key',
          'title',
          'year',
          'month',
          'day',
          'journal',
          'volume',
          'issue',
          'pages',
          'authors',
          'doi',
          'pubmed_id',
        ],
        [
          '1',
          'Keys on a hook',
          '2021',
          '4',
          '',
          'Home Visits',
          '7',
          '2',
          '40-52',
          'Aasen, Berit and Quist, Per',
          '10.1000/hv.7',
          '31234567',
        ],
      ],
    ],
    [
      'a notice above the headings',
      [
        ['About the data: exported on 1 May 2024.'],
        [
          'Rank',
          'DOI',
          'PMID',
          'Title',
          'Source title',
          'PubYear',
          'Publication Date',
          'Volume',
          'Issue',
          'Pagination',
          'Authors',
        ],
        [
          '5',
          '10.1000/hv.7',
          '31234567',
          'Keys on a hook',
          'Home Visits',
          '2021',
          '2021-04',
          '7',
          '2',
          '40-52',
          'Aasen, Berit; Quist, Per',
        ],
      ],
    ],
    [
      'given names first, and pages apart',
      [
        [
          'Lens ID',
          'Title',
          'Date Published',
          'Publication Year',
          'Source Title',
          'Author/s',
          'Volume',
          'Issue Number',
          'Start Page',
          'End Page',
          'PMID',
          'DOI',
        ],
        [
          '0',
          'Keys on a hook',
          '2021-04',
          '2021',
          'Home Visits',
          'Berit Aasen; Per Quist',
          '7',
          '2',
          '40',
          '52',
          '31234567',
          '10.1000/hv.7',
        ],
      ],
    ],
    [
      'numbers behind the names',
      [
        [
          'Authors',
          'Author full names',
          'Title',
          'Year',
          'Source title',
          'Volume',
          'Issue',
          'Page start',
          'Page end',
          'DOI',
          'PubMed ID',
          'Publication Month',
        ],
        [
          'Aasen B.; Quist P.',
          'Aasen, Berit (57212345678); Quist, Per (57187654321)',
          'Keys on a hook',
          '2021',
          'Home Visits',
          '7',
          '2',
          '40',
          '52',
          '10.1000/hv.7',
          '31234567',
          'April',
        ],
      ],
    ],
    [
      'names separated by a bar, headings with dots',
      [
        [
          'id',
          'display_name',
          'publication_year',
          'publication_date',
          'authorships.author.display_name',
          'primary_location.source.display_name',
          'biblio.volume',
          'biblio.issue',
          'biblio.first_page',
          'biblio.last_page',
          'doi',
          'ids.pmid',
        ],
        [
          'W1',
          'Keys on a hook',
          '2021',
          '2021-04',
          'Berit Aasen|Per Quist',
          'Home Visits',
          '7',
          '2',
          '40',
          '52',
          'https://doi.org/10.1000/hv.7',
          'https://pubmed.ncbi.nlm.nih.gov/31234567',
        ],
      ],
    ],
    [
      'names run together',
      [
        [
          'Item Title',
          'Publication Title',
          'Journal Volume',
          'Journal Issue',
          'Item DOI',
          'Authors',
          'Publication Year',
          'Month',
          'Pages',
          'PMID',
        ],
        [
          'Keys on a hook',
          'Home Visits',
          '7',
          '2',
          '10.1000/hv.7',
          'Berit AasenPer Quist',
          '2021',
          '4',
          '40-52',
          '31234567',
        ],
      ],
    ],
    [
      'a PubMed number under Extra',
      [
        [
          'Key',
          'Item Type',
          'Publication Year',
          'Author',
          'Title',
          'Publication Title',
          'Date',
          'Pages',
          'Issue',
          'Volume',
          'DOI',
          'Extra',
        ],
        [
          'A',
          'journalArticle',
          '2021',
          'Aasen, Berit; Quist, Per',
          'Keys on a hook',
          'Home Visits',
          '2021-04',
          '40-52',
          '2',
          '7',
          '',
          'Place: Ostland PMID: 31234567 DOI: 10.1000/hv.7',
        ],
      ],
    ],
  ])('%s', (_, rows) => {
    const reading = readCitations(file('export.csv', table(rows)));
    expect(reading.citations.map(parts)).toStrictEqual([whole]);
    expect(reading.problems).toStrictEqual([]);
  });

  it('date, volume, issue and pages in one cell, initials with a stop at the end', () => {
    const text = table([
      [
        'PMID',
        'Title',
        'Authors',
        'Citation',
        'First Author',
        'Journal/Book',
        'Publication Year',
        'Create Date',
        'DOI',
      ],
      [
        '31234567',
        'Keys on a hook.',
        'Aasen B, Quist P.',
        'Home Visits. 2021 Apr;7(2):40-52. doi: 10.1000/hv.7.',
        'Aasen B',
        'Home Visits',
        '2021',
        '2020/12/01',
        '10.1000/hv.7',
      ],
    ]);
    expect(readCitations(file('pubmed.csv', text)).citations.map(parts)).toStrictEqual([
      {
        ...whole,
        author: [
          { family: 'Aasen', given: 'B' },
          { family: 'Quist', given: 'P' },
        ],
      },
    ]);
  });

  it('tags of two letters as headings, with an article number for pages', () => {
    const text = [
      ['PT', 'AU', 'AF', 'TI', 'SO', 'PD', 'PY', 'VL', 'IS', 'BP', 'EP', 'AR', 'DI', 'PM'],
      [
        'J',
        'Aasen, B; Quist, P',
        'Aasen, Berit; Quist, Per',
        'Keys on a hook',
        'Home Visits',
        'APR',
        '2021',
        '7',
        '2',
        '',
        '',
        'e40',
        '10.1000/hv.7',
        '31234567',
      ],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n');
    const reading = readCitations(file('savedrecs.txt', text));
    expect([reading.format, reading.citations.map(parts)]).toStrictEqual([
      'csv',
      [{ ...whole, page: 'e40' }],
    ]);
  });

  it.each([
    ['EBSCO', ['title', 'contributors', 'publicationDate', 'source', 'pageStart', 'pageEnd']],
    ['JSTOR', ['title', 'authors', 'publicationYear', 'isPartOf', 'pageStart', 'pageEnd']],
    [
      'older Dimensions',
      ['Title', 'Authors', 'PubYear', 'Source title/Anthology title', 'BP', 'EP'],
    ],
    ['Citavi', ['Titel', 'Autor', 'Jahr', 'Zeitschrift/Zeitung', 'First page', 'Last page']],
    ['libraries of Latin America', ['Título', 'Autores', 'Año', 'Fuente', 'BP', 'EP']],
  ])('the headings of %s', (_, headings) => {
    const cells = ['Keys on a hook', 'Aasen, Berit; Quist, Per', '2021', 'Home Visits', '40', '52'];
    const { citations } = readCitations(file('a.csv', table([headings, cells])));
    const { DOI, PMID, volume, issue, ...told } = whole;
    expect(citations.map(parts)).toStrictEqual([{ ...told, issued: { 'date-parts': [[2021]] } }]);
  });

  it('a sponsor is a body, a trial registers by its start', () => {
    const text = table([
      ['NCT Number', 'Study Title', 'Study URL', 'Sponsor', 'Start Date'],
      ['NCT1', 'Keys on a hook', 'https://example.org/1', 'Ostland Pharmaceuticals', '2021-04-01'],
    ]);
    expect(readCitations(file('trials.csv', text)).citations.map(parts)).toStrictEqual([
      {
        type: 'article-journal',
        title: 'Keys on a hook',
        author: [{ literal: 'Ostland Pharmaceuticals' }],
        issued: { 'date-parts': [[2021, 4, 1]] },
        URL: 'https://example.org/1',
      },
    ]);
  });

  it.each([[';'], ['\t'], ['|']])('a short table with %j between its cells', (delimiter) => {
    const rows = [
      ['Title', 'Year'],
      ['Keys', '2021'],
      ['Locks', '2020'],
    ];
    const text = `${rows.map((cells) => cells.join(delimiter)).join('\n')}\n\n`;
    expect(readCitations(file('list.csv', text)).citations.map(({ title }) => title)).toStrictEqual(
      ['Keys', 'Locks'],
    );
  });

  it('titles alone are read, and a table without authors and years says so', () => {
    const { citations, problems } = readCitations(
      file('titles.csv', 'Title\nKeys on a hook\nLocks\n'),
    );
    expect(citations.map(({ title }) => title)).toStrictEqual(['Keys on a hook', 'Locks']);
    expect(problems).toStrictEqual([
      {
        line: 1,
        message:
          'No record of this table has an author or a year. If a column holds it, give that column a heading such as Author or Year and import the table again; in the command line --column says what it holds.',
      },
    ]);
  });

  it.each(['NA', 'N/A', 'None', 'N.PAG', '[S.l.]', '...', 'nan'])('%s is no value', (none) => {
    const text = table([
      ['Title', 'Author', 'Year', 'Journal', 'Volume', 'Pages', 'DOI'],
      ['Keys on a hook', none, '2021', none, none, none, none],
    ]);
    expect(readCitations(file('x.csv', text)).citations.map(parts)).toStrictEqual([
      { type: 'article-journal', title: 'Keys on a hook', issued: { 'date-parts': [[2021]] } },
    ]);
  });
});

describe('RIS and NBIB in the wild', () => {
  const ris = (lines: string) => readCitations(file('x.ris', lines)).citations.map(parts);

  it('a volume, an issue or a page 0 of a table is none', () => {
    const rows = [
      ['Title', 'Author', 'Year', 'Volume', 'Issue', 'First page', 'Last page'],
      ['Keys on a hook', 'Aasen, Berit', '2021', '0', '00', '0', '0'],
      ['Locks', 'Quist, Per', '2020', '10', '1', '100', '120'],
    ];
    const { citations } = readCitations(file('a.csv', table(rows)));
    expect(citations.map(({ volume, issue, page }) => [volume, issue, page])).toStrictEqual([
      [undefined, undefined, undefined],
      ['10', '1', '100-120'],
    ]);
  });

  it('TY need not be first; ER ends a record', () => {
    expect(
      ris(
        'DB  - Test\nTI  - One\nTY  - JOUR\nAU  - Aasen, B.\nER  - \n\nTI  - Two\nTY  - BOOK\nER  - \n',
      ),
    ).toStrictEqual([
      { type: 'article-journal', title: 'One', author: [{ family: 'Aasen', given: 'B.' }] },
      { type: 'book', title: 'Two' },
    ]);
  });

  it('both tags of authors are read in the order of the file, one line a person', () => {
    const text = 'TY  - JOUR\nTI  - One\nA1  - Aasen B., Quist P.\nAU  - Veldt, J.\nER  - \n';
    expect(ris(text)[0]?.author).toStrictEqual([
      { family: 'Aasen B.', given: 'Quist P.' },
      { family: 'Veldt', given: 'J.' },
    ]);
  });

  it('the same persons in two forms are one list, the fuller', () => {
    const text =
      'TY  - JOUR\nTI  - One\nAU  - Aasen B\nAU  - Quist P\nA1  - Aasen, Berit\nA1  - Quist, Per\nER  - \n';
    expect(ris(text)[0]?.author).toStrictEqual(authors);
  });

  it.each(['C5', 'C2', 'C3', 'U2'])('a PubMed number under %s', (tag) => {
    expect(ris(`TY  - JOUR\nTI  - One\n${tag}  - 31234567\nER  - \n`)[0]?.PMID).toBe('31234567');
    expect(ris(`TY  - JOUR\nTI  - One\n${tag}  - L31234567\nER  - \n`)[0]?.PMID).toBeUndefined();
  });

  it('an accession number of no named database is no PubMed number', () => {
    expect(ris('TY  - JOUR\nTI  - One\nAN  - 31234567\nER  - \n')[0]?.PMID).toBeUndefined();
  });

  it('an article number is where the article stands', () => {
    expect(ris('TY  - JOUR\nTI  - One\nC7  - e40\nER  - \n')[0]?.page).toBe('e40');
    const nbib = 'PMID- 31234567\nTI  - One.\nLID - e40 [pii]\nDP  - 2021\n';
    expect(readCitations(file('x.nbib', nbib)).citations[0]?.page).toBe('e40');
    const xml = (pii: string, pages = '') =>
      readCitations(
        file(
          'x.xml',
          `<PubmedArticleSet><PubmedArticle><Article><ArticleTitle>One</ArticleTitle>${pages}<ELocationID EIdType="pii">${pii}</ELocationID></Article></PubmedArticle></PubmedArticleSet>`,
        ),
      ).citations[0]?.page;
    const pages = '<Pagination><MedlinePgn>15-9</MedlinePgn></Pagination>';
    expect([xml('e40'), xml('S0140-6736(19)30123-4'), xml('40', pages)]).toStrictEqual([
      'e40',
      undefined,
      '15-9',
    ]);
  });

  it('CENTRAL: its own tags for year, issue and PubMed number', () => {
    const [found] = ris(
      'TY  - JOUR\nTI  - One\nYR  - 2021\nVL  - 7\nNO  - 2\nXR  - EMBASE 201\nPM  - PUBMED 31234567\nER  - \n',
    );
    expect([found?.issued, found?.issue, found?.PMID]).toStrictEqual([
      { 'date-parts': [[2021]] },
      '2',
      '31234567',
    ]);
  });

  it('“et al.” is nobody, and a chapter stands in its book', () => {
    const nbib =
      'PMID- 31234567\nTI  - One.\nFAU - Aasen, Berit\nAU  - Aasen B\nAU  - et al.\nBTI - A book of keys\nPT  - Book Chapter\n';
    expect(readCitations(file('x.nbib', nbib)).citations.map(parts)).toStrictEqual([
      {
        type: 'chapter',
        title: 'One',
        author: [{ family: 'Aasen', given: 'Berit' }],
        'container-title': 'A book of keys',
        PMID: '31234567',
      },
    ]);
  });

  it('a field of Scopus with a number behind its name', () => {
    const bib =
      '@ARTICLE{A, author={Aasen, B.},\ntitle={One},\nfunding_text 1={Paid by all.},\npublisher={Care Press},\n}';
    const reading = readCitations(file('x.bib', bib));
    expect([reading.citations[0]?.publisher, reading.problems]).toStrictEqual(['Care Press', []]);
  });
});

describe('formats that were refused', () => {
  it('Ovid tagged', () => {
    const text =
      '<1. >\nVN  - Ovid Technologies\nDB  - Ovid MEDLINE(R)\nUI  - 31234567\nAU  - Aasen B\nFA  - Aasen, Berit\nFA  - Quist, Per\nTI  - Keys on a\n      hook.\nSO  - Home Visits. 7(2):40-52, 2021 Apr.\nDO  - 10.1000/hv.7\nYR  - 2021\n\n<2. >\nDB  - APA PsycInfo\nAN  - 2015-1\nTI  - Locks. [References].\nAU  - Veldt, Jonas\nYR  - 2015\n';
    const { citations, format } = readCitations(file('citation.txt', text));
    expect([format, ...citations.map(parts)]).toStrictEqual([
      'ovid-tagged',
      whole,
      {
        type: 'article-journal',
        title: 'Locks',
        author: [{ family: 'Veldt', given: 'Jonas' }],
        issued: { 'date-parts': [[2015]] },
      },
    ]);
  });

  it('RefWorks tagged', () => {
    const text =
      'RT Journal Article\nSR Electronic\nID 1\nA1 Aasen, Berit\nA1 Quist, Per\nT1 Keys on a\n hook\nJF Home Visits\nFD Apr 2021\nYR 2021\nVO 7\nIS 2\nSP 40\nOP 52\nDB PubMed\nAN 31234567\nDO 10.1000/hv.7\n\nRT Book, Whole\nA1 Veldt, J.\nT1 Locks\nAN 31234567\n';
    const { citations, format } = readCitations(file('refworks.txt', text));
    expect([format, ...citations.map(parts)]).toStrictEqual([
      'refworks',
      whole,
      { type: 'book', title: 'Locks', author: [{ family: 'Veldt', given: 'J.' }] },
    ]);
  });

  it('RefWorks of CNKI: some tags in small letters, which words of an abstract are not', () => {
    const text =
      'RT Journal Article\nA1 王伟;李娜\nT1 钥匙\nJF 护理\nYR 2021\nIS 02\nvo 7\nOP 40-52\nAB Keys\nis 34 of them\n';
    const [found] = readCitations(file('cnki.txt', text)).citations;
    expect([found?.volume, found?.issue, found?.page, found?.abstract]).toStrictEqual([
      '7',
      '02',
      '40-52',
      'Keys is 34 of them',
    ]);
  });

  it('the table of Embase with a row for each field', () => {
    const text = [
      'Search query,"(keys OR locks; hooks)"',
      '',
      '"TITLE","Keys on a hook"',
      '"AUTHOR NAMES","Aasen, Berit","Quist, Per"',
      '"AiP/IP ENTRY DATE","2021-05-01"',
      '"SOURCE","Home Visits (2021) 7:2 (40-52). Date of Publication: 1 Apr 2021"',
      '"SOURCE TITLE","Home Visits"',
      '"PUBLICATION YEAR","2021"',
      '"VOLUME","7"',
      '"ISSUE","2"',
      '"FIRST PAGE","40"',
      '"LAST PAGE","52"',
      '"ABSTRACT","Keys were',
      'told of, and TITLE, as well."',
      '"MEDLINE PMID","31234567"',
      '"DOI","10.1000/hv.7"',
      '-----------------',
      '"TITLE","Locks"',
      '"AUTHOR NAMES","Veldt J."',
      '"PUBLICATION YEAR","2015"',
    ].join('\n');
    const { citations, format, problems } = readCitations(file('records.csv', text));
    expect([format, problems, citations[0]?.abstract, citations[1]?.custom?.source?.line]).toEqual([
      'embase-rows',
      [],
      'Keys were\ntold of, and TITLE, as well.',
      18,
    ]);
    expect(citations.map(parts)).toStrictEqual([
      { ...whole, issued: { 'date-parts': [[2021]] } },
      {
        type: 'article-journal',
        title: 'Locks',
        author: [{ family: 'Veldt', given: 'J.' }],
        issued: { 'date-parts': [[2015]] },
      },
    ]);
    const columns = 'TITLE,AUTHOR NAMES,PUBLICATION YEAR\nSource of light,Veldt J.,2015\n';
    expect(readCitations(file('a.csv', columns)).format).toBe('csv');
  });

  it('the plain text of the Cochrane Library', () => {
    const text =
      'Record #1 of 2\nID: CN-01\nAU: Aasen, Berit\nAU: Quist, Per\nTI: Keys on a hook\nSO: Home Visits\nYR: 2021\nVL: 7\nNO: 2\nPG: 40-52\nPM: PUBMED 31234567\nXR: EMBASE 201\nPT: Journal article\nDOI: 10.1000/hv.7\nAB: Methods: told\nof keys.\n\n\nRecord #2 of 2\nID: CN-02\nAU: Veldt J\nTI: Locks\nYR: 2015\n';
    const { citations, format, problems } = readCitations(file('citation-export.txt', text));
    expect([format, problems, citations[0]?.abstract]).toStrictEqual([
      'cochrane',
      [],
      'Methods: told of keys.',
    ]);
    expect(citations.map(parts)).toStrictEqual([
      { ...whole, issued: { 'date-parts': [[2021]] } },
      {
        type: 'article-journal',
        title: 'Locks',
        author: [{ family: 'Veldt', given: 'J' }],
        issued: { 'date-parts': [[2015]] },
      },
    ]);
  });

  it('Refer without %0, records set apart by a blank line', () => {
    const text = '%T Keys\n%A Aasen, B.\n%D 1891\n\n%T Locks\n%A Quist, P.\n%D 1892\n';
    expect(readCitations(file('x.enw', text)).citations.map(({ title }) => title)).toStrictEqual([
      'Keys',
      'Locks',
    ]);
  });

  it('Zotero RDF is refused by its name', () => {
    const text = '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>';
    expect(() => readCitations(file('x.rdf', text))).toThrow('Zotero RDF');
  });
});

describe('what databases write into fields of other things', () => {
  const ris = (...lines: readonly string[]) =>
    readCitations(file('a.ris', ['TY  - JOUR', 'TI  - Nights', ...lines, 'ER  - ', ''].join('\n')))
      .citations[0];
  const nbib = (...lines: readonly string[]) =>
    readCitations(file('a.nbib', ['OWN - ERIC', 'TI  - Nights', ...lines].join('\n'))).citations[0];

  it.each([
    'PMID  - 31234567',
    'L2  - https://pubmed.ncbi.nlm.nih.gov/31234567/',
    'C1  - PUBMED-31234567',
    'AN  - MEDLINE:31234567',
  ])('a PubMed number in %s', (line) => {
    expect(ris(line)?.PMID).toBe('31234567');
  });

  it('a conference is no issue, and a short number is', () => {
    expect(ris('CP  - 3rd Congress on Night Work')).not.toHaveProperty('issue');
    expect(ris('CP  - Suppl 1')?.issue).toBe('Suppl 1');
    const paper = readCitations(
      file('a.ris', 'TY  - CPAPER\nTI  - Nights\nCP  - NWC 2019\nER  - \n'),
    );
    expect(paper.citations[0]).not.toHaveProperty('issue');
  });

  it('the month of an article without an issue is its date, unless there is another', () => {
    expect(ris('C6  - NOV 2022')?.issued).toStrictEqual({ 'date-parts': [[2022, 11]] });
    expect(ris('PY  - 2023', 'C6  - NOV 2022')?.issued).toStrictEqual({ 'date-parts': [[2023]] });
    expect(ris('C6  - PMC1234567')).not.toHaveProperty('issued');
  });

  it('ERIC: DOI and address as identifiers, an ISSN behind its name, an article number', () => {
    expect(
      nbib(
        'SO  - v9 Article 10 2019',
        'DP  - 2019',
        'AID - http://dx.doi.org/10.1000/n.1',
        'LID - http://eric.example/?id=EJ1',
        'ISSN- EISSN-2229-0443',
      ),
    ).toMatchObject({
      DOI: '10.1000/n.1',
      URL: 'http://eric.example/?id=EJ1',
      ISSN: '2229-0443',
      page: '10',
    });
  });

  it('Web of Science: the number of a record of MEDLINE is PubMed’s', () => {
    const text = (number: string) => `PT J\nAU Aasen, B\nTI Nights\nUT ${number}\nER\n`;
    const pmid = (number: string) => readCitations(file('a.ciw', text(number))).citations[0]?.PMID;
    expect([pmid('MEDLINE:31234567'), pmid('WOS:000123456700001')]).toStrictEqual([
      '31234567',
      undefined,
    ]);
  });

  it.each(['art_number', 'article-number', 'articleno', 'eid'])(
    'BibTeX: an article number as %s',
    (field) => {
      const text = `@article{a, title={Nights}, author={Aasen, B}, ${field} = {e105}}`;
      expect(readCitations(file('a.bib', text)).citations[0]?.page).toBe('e105');
    },
  );

  it('BibTeX: a PubMed number in a note that says so', () => {
    const pmid = (note: string) =>
      readCitations(file('a.bib', `@article{a, title={Nights}, note = {${note}}}`)).citations[0]
        ?.PMID;
    expect([pmid('PMID: 31234567'), pmid('31234567')]).toStrictEqual(['31234567', undefined]);
  });

  it('italics of publishers are no words', () => {
    expect(ris('T1  - x', 'T2  - <it>Wards</it> Today')?.['container-title']).toBe('Wards Today');
  });
});

describe('Ovid tagged, of databases other than MEDLINE', () => {
  const tagged = (...lines: readonly string[]) =>
    readCitations(file('a.txt', ['<1. >', 'VN  - Ovid Technologies', ...lines, ''].join('\n')));

  it('names without roles, degrees and marks, which are kept as they were written', () => {
    const { citations } = tagged(
      'TI  - Nights. [Article]',
      'AU  - Aasen, Berit [Author, Reprint Author; E-mail: b@example.org]',
      'AU  - Quist, Per A. Ph.D., FACSM',
      'AU  - Ruiz, Ana MD, MPH 1,2,*',
      'AU  - HALE, Mughees.',
      'AU  - Dahl, MA',
      'AU  - Lind MD',
    );
    expect(citations[0]?.title).toBe('Nights');
    expect(citations[0]?.author).toStrictEqual([
      { family: 'Aasen', given: 'Berit' },
      { family: 'Quist', given: 'Per A.' },
      { family: 'Ruiz', given: 'Ana' },
      { family: 'HALE', given: 'Mughees' },
      { family: 'Dahl', given: 'MA' },
      { family: 'Lind', given: 'MD' },
    ]);
    expect(citations[0]?.custom?.fields?.['AU as written']).toHaveLength(4);
  });

  it.each([
    ['Acta Clinica August 2011;43(8):647-653', ['Acta Clinica', [2011, 8], '43', '8', '647-653']],
    ['Acta Clinica January/February 2010;14(1):56', ['Acta Clinica', [2010, 1], '14', '1', '56']],
    [
      'Journal of Home Studies 12, Winter 2007: 7-14.',
      ['Journal of Home Studies', [2007], '12', undefined, '7-14'],
    ],
    [
      'Journal of Home Affairs, 2013(1): 3-28.',
      ['Journal of Home Affairs', [2013], undefined, '1', '3-28'],
    ],
    ['Waters. 2007 15 June; 433-441.', ['Waters', [2007, 6, 15], undefined, undefined, '433-441']],
    [
      'Gazette of Wards. 1288(3), Nov. 16, 2004.',
      ['Gazette of Wards', [2004, 11, 16], '1288', '3', undefined],
    ],
    [
      'Hale, Ann [Ed]; Dahl, Bo [Ed]. (2012). Care at night. (pp. 11-31). xvii, 254 pp. Umea, Sweden: Hill Press; SE.',
      ['Care at night', [2012], undefined, undefined, '11-31'],
    ],
  ])('the source “%s”', (source, [journal, date, volume, issue, page]) => {
    const [found] = tagged('TI  - Nights', 'AU  - Aasen, Berit', `SO  - ${source}`).citations;
    expect([
      found?.['container-title'],
      found?.issued?.['date-parts'][0],
      found?.volume,
      found?.issue,
      found?.page,
    ]).toStrictEqual([journal, date, volume, issue, page]);
  });

  it('a file whose lines begin with a blank', () => {
    const text =
      ' <7. >\n VN  - Ovid Technologies\n TI  - Nights\n AU  - Aasen, Berit\n YR  - 2015\n';
    const { citations, format, problems } = readCitations(file('a.txt', text));
    expect([format, citations.length, problems]).toStrictEqual(['ovid-tagged', 1, []]);
  });
});
