import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBibtexName, splitBibtexNames } from '../../../shared/bibliography/bibtex-names.ts';
import { readBibtex } from '../../../shared/bibliography/read-bibtex.ts';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { texToAddress, texToText } from '../../../shared/bibliography/tex-text.ts';

const read = (text: string) => readBibtex(text, 'library.bib');
const first = (text: string) => {
  const [citation] = read(text).citations;
  if (citation === undefined) throw new Error('no citation');
  return citation;
};

const library = String.raw`% Exported from the group's library
@string{jcn = "Journal of Community " # {Nursing}}
@STRING(care = {Care Press})
@preamble{ "\newcommand{\noop}[1]{}" }
@comment{jabref-meta: databaseType:bibtex;}

@Article{lindqvist2019,
  author   = {Lindqvist, Maja and Pia van der Berg and {Rural Voices Group} and others},
  title    = {{W}aiting for the van: \emph{nights} on call {---} caf\'e, na{\"\i}ve \& {\O}stlandet},
  journal  = jcn,
  year     = 2019,
  month    = "10~" # may,
  volume   = {12},
  number   = {3},
  pages    = {115--124},
  doi      = {https://doi.org/10.5555/nights\_2019},
  issn     = {1234-5679},
  url      = {\url{https://example.org/~lind/a_b}},
  abstract = "Nurses told of {"}nights{"} without supplies
              and of families who waited.",
  keywords = {palliative care, night work},
  shelf    = {B 7},
}

@incollection(harrow2020,
  author = "Mary Harrow",
  title = "Paperwork at the bedside",
  crossref = {homecare},
  date = {2020-02-03/2020-02-05},
  eprint = {31234567}, eprinttype = {pubmed}
)

@book{homecare, editor = {Ostler, Pia}, title = {Care at home}, publisher = care, year = {2018}}
`;

describe('BibTeX', () => {
  it('becomes CSL-JSON, with what has no place kept under its name', () => {
    const { citations, problems } = read(library);
    expect(problems).toStrictEqual([]);
    expect(citations).toMatchObject([
      {
        type: 'article-journal',
        title: 'Waiting for the van: nights on call — café, naïve & Østlandet',
        author: [
          { family: 'Lindqvist', given: 'Maja' },
          { family: 'van der Berg', given: 'Pia' },
          { literal: 'Rural Voices Group' },
        ],
        issued: { 'date-parts': [[2019, 5, 10]] },
        'container-title': 'Journal of Community Nursing',
        volume: '12',
        issue: '3',
        page: '115-124',
        DOI: '10.5555/nights_2019',
        ISSN: '1234-5679',
        URL: 'https://example.org/~lind/a_b',
        keyword: 'palliative care, night work',
        custom: {
          source: { file: 'library.bib', line: 7 },
          fields: {
            'citation key': ['lindqvist2019'],
            'entry type': ['article'],
            'further authors': ['and others'],
            shelf: ['B 7'],
          },
        },
      },
      {
        type: 'chapter',
        title: 'Paperwork at the bedside',
        author: [{ family: 'Harrow', given: 'Mary' }],
        issued: { 'date-parts': [[2020, 2, 3]] },
        'container-title': 'Care at home',
        publisher: 'Care Press',
        PMID: '31234567',
      },
      { type: 'book', title: 'Care at home', issued: { 'date-parts': [[2018]] } },
    ]);
    expect(citations[0]?.abstract).toBe(
      'Nurses told of "nights" without supplies\nand of families who waited.',
    );
    expect(citations[1]?.custom?.fields?.date).toStrictEqual(['2020-02-03/2020-02-05']);
  });

  it('reads BibLaTeX names of fields', () => {
    expect(
      first(
        '@article{a, title={Heard}, subtitle={a study}, date={2011-12}, journaltitle={Care}, location={Umeå}}',
      ),
    ).toMatchObject({
      title: 'Heard: a study',
      issued: { 'date-parts': [[2011, 12]] },
      'container-title': 'Care',
      custom: { fields: { location: ['Umeå'] } },
    });
  });

  it.each([
    ['article', 'article-journal'],
    ['InProceedings', 'paper-conference'],
    ['phdthesis', 'thesis'],
    ['techreport', 'report'],
    ['online', 'webpage'],
    ['inbook', 'chapter'],
    ['misc', 'document'],
  ])('@%s is %s', (type, expected) => {
    expect(first(`@${type}{a, title = {Heard}}`).type).toBe(expected);
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR alone', '\r'],
  ])('reads the same with %s', (_, end) => {
    const withoutRecord = (text: string) =>
      read(text).citations.map(({ author, custom, title }) => [
        author,
        custom?.source?.line,
        title,
      ]);
    expect(withoutRecord(library.replaceAll('\n', end))).toStrictEqual(withoutRecord(library));
  });

  it('reads entries without key, without commas and several on a line', () => {
    const text =
      '@misc{title = {One}} @misc{, title = {Two}} text me@care.org @misc{k 1\n title = {Three}\n year = 2001}';
    const { citations, problems } = read(text);
    expect(citations.map(({ title }) => title)).toStrictEqual(['One', 'Two', 'Three']);
    expect(problems).toStrictEqual([]);
  });

  it('names an entry that is not closed, reads its fields and goes on with the next', () => {
    const { citations, problems } = read(
      '@article{a,\n title = {Heard twice,\n year = {2001},\n}\n\n@article{b,\n title = {Unheard}\n}\n',
    );
    expect(citations).toMatchObject([
      { title: 'Heard twice', issued: { 'date-parts': [[2001]] } },
      { title: 'Unheard', custom: { source: { line: 6 } } },
    ]);
    expect(problems).toStrictEqual([
      {
        line: 1,
        message:
          'This entry is not closed by a brace. It was read up to where the next one begins.',
      },
    ]);
  });

  it('names fields that a brace too many has cut off, words that are no field, and unknown abbreviations', () => {
    const { problems } = read(
      '@article{a,\n title = {Heard}},\n year = {2001},\n}\n@article{b, title = {Told}, journal = jcn,\n year 2002}\n',
    );
    expect(problems).toStrictEqual([
      {
        line: 3,
        message:
          'These lines stand after the end of an entry and were not read, from “year = {” on.',
      },
      {
        line: 5,
        message:
          'The abbreviation “jcn” has no @string that says what it stands for. It was kept as it is.',
      },
      { line: 5, message: 'The rest of this entry is no field and was not read: “year 2002”.' },
    ]);
  });

  it('reports a set, which only names other entries', () => {
    const { citations, problems } = read('@set{s, entryset = {a,b}}\n@misc{a, title = {Heard}}');
    expect(citations).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 1 }]);
  });

  it('passes over entries that a comment or a percent sign switches off', () => {
    const text =
      '@comment{\n@misc{a, title = {Off}}\n}\n%@misc{b, title = {Off}}\n@misc{c, title={On}}';
    expect(read(text).citations.map(({ title }) => title)).toStrictEqual(['On']);
  });
});

describe('names', () => {
  it.each([
    ['von Hippel, Eric', [{ family: 'von Hippel', given: 'Eric' }]],
    ['van den Huevel, Jr., Johan A', [{ family: 'van den Huevel', given: 'Johan A Jr.' }]],
    ['Sherry, John F., Jr.', [{ family: 'Sherry', given: 'John F. Jr.' }]],
    ['Ludwig van Beethoven', [{ family: 'van Beethoven', given: 'Ludwig' }]],
    ['{W.M.P. van der} Aalst', [{ family: 'Aalst', given: 'W.M.P. van der' }]],
    [String.raw`B{\"u}y{\"u}kg{\"u}ng{\"o}r, Orhan`, [{ family: 'Büyükgüngör', given: 'Orhan' }]],
    [String.raw`{\'E}lodie Dupr\'e`, [{ family: 'Dupré', given: 'Élodie' }]],
    ['{Barnes and Noble}', [{ literal: 'Barnes and Noble' }]],
    ['{NHS England}, {North Team}', [{ family: 'NHS England', given: 'North Team' }]],
    ['World Health Organization', [{ literal: 'World Health Organization' }]],
    ['Selvamani', [{ literal: 'Selvamani' }]],
    [
      'Harrow, M.; Ostler, P.',
      [
        { family: 'Harrow', given: 'M.' },
        { family: 'Ostler', given: 'P.' },
      ],
    ],
  ])('reads %s', (text, names) => {
    expect(parseBibtexName(text)).toStrictEqual(names);
  });

  it('are cut at each “and” outside braces', () => {
    expect(
      splitBibtexNames('Harrow, M. and\n {Care and Trust} AND Sanders, Andy and others'),
    ).toStrictEqual({
      names: ['Harrow, M.', '{Care and Trust}', 'Sanders, Andy'],
      others: true,
    });
  });
});

describe('TeX', () => {
  it.each([
    [String.raw`\"{o}\"o{\"o}`, 'ööö'],
    [String.raw`\'{\i}\'\i{\'{\i}}`, 'ííí'],
    [String.raw`\c{c}\c c\v{s}\v s\u{g}\H{o}\k{a}\r{a}\.z\=a`, 'ççššğőąåżā'],
    [String.raw`Stra{\ss}e \o{} {\L}\'od\'z \aa \AE gir`, 'Straße ø Łódź åÆgir'],
    [String.raw`a--b---c 1~2 \& \% \$ \# \_ \{x\}`, 'a–b—c 1 2 & % $ # _ {x}'],
    ["``quoted'' and `single'", "“quoted” and ‘single'"],
    [
      String.raw`\emph{a} {\em b} \textbf{c \textit{d}} \unknown{e} \unknown`,
      String.raw`a b c d e \unknown`,
    ],
    [
      String.raw`$\beta$-cyclodextrin, H$_2$O, $p<0.05$, $5 and $6`,
      'β-cyclodextrin, H2O, p<0.05, $5 and $6',
    ],
    [String.raw`\href{https://example.org}{the page}\-s`, 'the page (https://example.org)s'],
    [String.raw`\~{} \^{} { unbalanced`, '~ ^  unbalanced'],
    ['plain é text', 'plain é text'],
  ])('%s', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });

  it('leaves addresses alone but for braces and backslashes', () => {
    expect(texToAddress(String.raw`\url{https://a.org/~b\_c--d\%20{x}}`)).toBe(
      'https://a.org/~b_c--d%20x',
    );
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '@article{',
      '@string{',
      '@comment{',
      'a',
      '=',
      '{',
      '}',
      '"',
      '#',
      ',',
      '(',
      ')',
      '\n',
      ' ',
    ],
    ...['author = {', 'title = ', ' and ', '\\', '\\"', "\\'{", '$', '@', '%', 'crossref = {a}'],
  );

  test('it gives citations and problems with lines of the file', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { problems } = read(text);
        const lines = text.split('\n').length;
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 500 },
    );
  });

  test('cut off anywhere, every entry that has begun with a title is there', () => {
    for (let length = 0; length < library.length; length += 1) {
      const text = library.slice(0, length);
      const begun = text.match(/^@(?:article|incollection|book)[{(]/gim)?.length ?? 0;
      expect(read(text).citations).toHaveLength(begun);
    }
  });

  test.each([
    ['open entries', 60_000, 120_000, '@a{\n'.repeat(60_000)],
    ['open values', 60_000, 120_000, '@a{x={\n'.repeat(60_000)],
    ['open values in lines', 1, 2, `@a{${'x={\n'.repeat(100_000)}`],
    ['braces', 1, 2, `@a{x=${'{'.repeat(500_000)}`],
    ['blanks', 1, 2, `@a{${' '.repeat(200_000)}x ${' '.repeat(200_000)}y`],
    ['comments', 0, 0, '@comment{'.repeat(60_000)],
    ['entries on a line', 60_000, 60_000, '@a{x={y}} '.repeat(60_000)],
    ['names', 1, 1, `@a{k, author={${' and '.repeat(100_000)}}}`],
    ['accents', 1, 0, `@a{k, title={${"\\'{".repeat(100_000)}${'}'.repeat(100_000)}}}`],
    ['dollars', 1, 0, `@a{k, title={${'$'.repeat(200_000)}}}`],
    ['commands', 1, 1, `@a{k, title={${'\\href'.repeat(60_000)}}}`],
    ['joins', 1, 1, `@a{k, title=${'x#'.repeat(100_000)}}`],
  ])('%s without end are read to the end', (_, entries, faults, text) => {
    // What takes the square of their length does not end within the time of a test.
    const { citations, problems } = read(text);
    expect([citations.length, problems.length]).toEqual([entries, faults]);
  });

  test('abbreviations that double themselves do not fill the memory', () => {
    const doubling = Array.from({ length: 60 }, (__, i) => `@string{a${i + 1} = a${i} # a${i}}`);
    const { citations, problems } = read(
      `@string{a0 = "waiting "}\n${doubling.join('\n')}\n@misc{k, title = a60}`,
    );
    expect(citations).toHaveLength(1);
    expect(problems[0]?.message).toContain('too long');
  });
});

test('UTF-16 and a byte-order mark', () => {
  const text = '\ufeff@misc{k, title = {Gehört}}';
  const bytes = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
  expect(readCitations({ name: 'x.bib', bytes })).toMatchObject({
    format: 'bibtex',
    citations: [{ title: 'Gehört' }],
  });
});
