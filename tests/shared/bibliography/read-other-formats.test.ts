import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { ExpectedError } from '../../../shared/errors.ts';

const read = (text: string, name = 'export.txt') =>
  readCitations({ name, bytes: new TextEncoder().encode(text) });

const nights = {
  title: 'Waiting for the van: nights on call in rural palliative care',
  author: [
    { family: 'Lindqvist', given: 'Maja' },
    { family: 'Ostler', given: 'Pia' },
  ],
  'container-title': 'Journal of Community Nursing',
  volume: '12',
  issue: '3',
  page: '115-124',
  DOI: '10.5555/nights.2019',
  ISSN: '1234-5679',
  abstract: 'Nurses told of nights without supplies, and of families who waited.',
};

const webOfScience = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lindqvist, M
   Ostler, P
AF Lindqvist, Maja
   Ostler, Pia
TI Waiting for the van: nights on call in rural
   palliative care
SO Journal of Community Nursing
DT Article
AB Nurses told of nights without supplies, and of
   families who waited.
SN 1234-5679
PD MAY
PY 2019
VL 12
IS 3
BP 115
EP 124
DI 10.5555/nights.2019
TC 7
ER

PT J
AU Harrow, MJ
TI Paperwork at the bedside
PY 2020
EF
`;

const endNoteTagged = `%0 Journal Article
%A Lindqvist, Maja
%A Ostler, Pia
%T Waiting for the van: nights on call in rural palliative care
%J Journal of Community Nursing
%D 2019
%V 12
%N 3
%P 115-124
%R 10.5555/nights.2019
%@ 1234-5679
%X Nurses told of nights without supplies, and of families who waited.
%K palliative care
night work

%0 Book Section
%A Harrow, Mary
%T Paperwork at the bedside
%B Care at home
%D 2020
`;

const endNoteXml = `<?xml version="1.0" encoding="UTF-8"?><xml><records><record>
<database name="care.enl">care.enl</database><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Lindqvist, Maja</style></author>
<author><style face="normal">Ostler, Pia</style></author></authors></contributors>
<titles><title><style face="normal">Waiting for the van: </style><style face="italic">nights on call</style><style face="normal"> in rural palliative care</style></title>
<secondary-title>Journal of Community Nursing</secondary-title></titles>
<pages>115-124</pages><volume>12</volume><number>3</number>
<keywords><keyword>palliative care</keyword><keyword>night work</keyword></keywords>
<dates><year>2019</year></dates><isbn>1234-5679</isbn>
<electronic-resource-num>10.5555/nights.2019</electronic-resource-num>
<abstract>Nurses told of nights without supplies, and of families who waited.</abstract>
<custom3>kept as it is</custom3></record></records></xml>`;

const pubmedXml = `<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://example.org/pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">31234567</PMID>
<DateRevised><Year>2021</Year></DateRevised>
<Article><Journal><ISSN IssnType="Print">1234-5679</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue>
<PubDate><Year>2019</Year><Month>May</Month></PubDate></JournalIssue>
<Title>Journal of Community Nursing</Title><ISOAbbreviation>J Community Nurs</ISOAbbreviation></Journal>
<ArticleTitle>Waiting for the van: <i>nights on call</i> in rural palliative care.</ArticleTitle>
<Pagination><MedlinePgn>115-124</MedlinePgn></Pagination>
<ELocationID EIdType="doi">10.5555/nights.2019</ELocationID>
<Abstract><AbstractText>Nurses told of nights without supplies, and of families who waited.</AbstractText></Abstract>
<AuthorList><Author><LastName>Lindqvist</LastName><ForeName>Maja</ForeName><Initials>M</Initials></Author>
<Author><LastName>Ostler</LastName><ForeName>Pia</ForeName></Author></AuthorList>
<Language>eng</Language></Article></MedlineCitation>
<PubmedData><ReferenceList><Reference><Citation>Harrow 2016</Citation></Reference></ReferenceList></PubmedData>
</PubmedArticle></PubmedArticleSet>`;

const csv = `Key,Title,Author,Publication Year,Publication Title,Volume,Issue,Pages,DOI,ISSN,Abstract Note,Shelf
A1,"Waiting for the van: nights on call in rural palliative care","Lindqvist, Maja; Ostler, Pia",2019,Journal of Community Nursing,12,3,115-124,10.5555/nights.2019,1234-5679,"Nurses told of nights without supplies, and of families who waited.",=1+1

A2,"Paperwork
at the bedside","Harrow, Mary",2020,,,,,,,,
`;

describe.each([
  ['web-of-science', webOfScience],
  ['endnote-tagged', endNoteTagged],
  ['endnote-xml', endNoteXml],
  ['pubmed-xml', pubmedXml],
  ['csv', csv],
] as const)('%s', (format, text) => {
  test('gives title, authors, journal, year, DOI, ISSN and abstract', () => {
    const { citations, format: told, problems } = read(text);
    expect(told).toBe(format);
    expect(problems).toEqual([]);
    expect(citations[0]).toMatchObject(nights);
    expect(citations[0]?.issued?.['date-parts'][0]?.[0]).toBe(2019);
  });

  test('reads the same with CR LF and with CR alone', () => {
    const [lf] = read(text).citations;
    for (const end of ['\r\n', '\r']) {
      expect(read(text.replaceAll('\n', end)).citations[0]).toMatchObject({
        title: lf?.title,
        author: lf?.author,
        abstract: lf?.abstract,
      });
    }
  });

  test('cut off anywhere, it gives what was whole before, or says why nothing', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        try {
          const { citations } = read(text.slice(0, length));
          if (length === text.length) expect(citations[0]).toMatchObject(nights);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpectedError);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('Web of Science: a record without its end is read, and what has no place is kept', () => {
  const { citations } = read(webOfScience);
  expect(citations.map(({ title }) => title)).toEqual([nights.title, 'Paperwork at the bedside']);
  expect(citations[0]?.custom?.fields).toMatchObject({ TC: ['7'] });
  expect(citations[1]?.custom?.source).toMatchObject({ file: 'export.txt', line: 25 });
});

test('EndNote tagged: further lines go on with a field, and a chapter is one', () => {
  const [first, second] = read(endNoteTagged).citations;
  expect(first?.keyword).toBe('palliative care; night work');
  expect(second).toMatchObject({ type: 'chapter', 'container-title': 'Care at home' });
});

test('EndNote XML: styles are read as one text, other fields are kept', () => {
  const [citation] = read(endNoteXml).citations;
  expect(citation?.keyword).toBe('palliative care; night work');
  expect(citation?.custom?.fields).toMatchObject({ custom3: ['kept as it is'] });
});

test('PubMed XML: number and journal are the article’s, the references it cites are left out', () => {
  const [citation] = read(pubmedXml).citations;
  expect(citation).toMatchObject({ PMID: '31234567', language: 'eng' });
  expect(citation?.issued).toEqual({ 'date-parts': [[2019, 5]] });
  expect(JSON.stringify(citation?.custom?.fields)).not.toContain('Harrow 2016');
});

test('CSV: cells with line ends count lines right, unknown columns are kept as text', () => {
  const { citations } = read(csv);
  expect(citations.map(({ title }) => title)).toEqual([nights.title, 'Paperwork at the bedside']);
  expect(citations[0]?.custom?.fields).toMatchObject({ Key: ['A1'], Shelf: ['=1+1'] });
  expect(citations[1]?.custom?.source?.line).toBe(4);
});

test('CSV: semicolons, tabs, lists in brackets and Embase’s source cell', () => {
  const table = [
    ['Title', 'Author Names', 'Source', 'keywords'],
    [
      'Care at home',
      "['Harrow, Mary', 'Ostler, Pia']",
      'Palliative Care (2014) 3:2 (15-20). Date',
      "['home', 'night']",
    ],
  ];
  for (const delimiter of [';', '\t']) {
    const [citation] = read(table.map((row) => row.join(delimiter)).join('\n')).citations;
    expect(citation).toMatchObject({
      title: 'Care at home',
      author: [
        { family: 'Harrow', given: 'Mary' },
        { family: 'Ostler', given: 'Pia' },
      ],
      'container-title': 'Palliative Care',
      issued: { 'date-parts': [[2014]] },
      volume: '3',
      issue: '2',
      page: '15-20',
      keyword: 'home; night',
    });
  }
});

test('XML with entities of its own, or nested without end, is refused', () => {
  const bomb = endNoteXml.replace(
    '<xml>',
    '<!DOCTYPE xml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml>',
  );
  expect(() => read(bomb.replace('Maja', '&b;'))).toThrow(ExpectedError);
  const deep = endNoteXml.replace('<custom3>', `<custom3>${'<i>'.repeat(1000)}`);
  expect(() => read(deep)).toThrow(ExpectedError);
});

test('XML that breaks off gives the records before and says where', () => {
  const second = endNoteXml.slice(endNoteXml.indexOf('<record>'), endNoteXml.indexOf('</records>'));
  const broken = endNoteXml.replace('</records></xml>', second.slice(0, 300));
  const { citations, problems } = read(broken);
  expect(citations).toHaveLength(1);
  expect(problems.at(-1)?.message).toContain('damaged from this line on');
});

test('Web of Science: pages, indices and article numbers as Inspec and others write them', () => {
  const record = (lines: string) => read(`PT J\nTI Nights\n${lines}\nER\n`).citations[0];
  expect(record('BR 467\nEP 472')?.page).toBe('467-472');
  expect(record('SP 467\nEP 47 2')?.page).toBe('467-472');
  expect(record('AR e0815')?.page).toBe('e0815');
  expect(record('BP 1\nEP 9\nAR 7')).toMatchObject({
    page: '1-9',
    custom: { fields: { AR: ['7'] } },
  });
  expect(read('PT J\nTI Films of LiNbO/sub 3/ and Sr/sup 2+/\nER\n').citations[0]?.title).toBe(
    'Films of LiNbO3 and Sr2+',
  );
});

test('PubMed XML: a book is one', () => {
  const book = `<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>2</PMID><Book><BookTitle>Care at home</BookTitle></Book></BookDocument></PubmedBookArticle></PubmedArticleSet>`;
  expect(read(book).citations[0]).toMatchObject({ type: 'book', title: 'Care at home' });
});

test('RIS: an issue written behind the volume', () => {
  expect(read('TY  - JOUR\nTI  - Nights\nVL  - 50(2)\nER  - \n').citations[0]).toMatchObject({
    volume: '50',
    issue: '2',
  });
});

test('addresses that are no web pages stay fields', () => {
  const text = '%0 Journal Article\n%T Nights\n%U javascript:alert(1)\n%U https://example.org/1\n';
  expect(read(text).citations[0]).toMatchObject({
    URL: 'https://example.org/1',
    custom: { fields: { '%U': ['javascript:alert(1)'] } },
  });
});
