import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  columnFields,
  csvColumns,
  guessColumns,
} from '../../../shared/bibliography/csv-columns.ts';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { readCsv } from '../../../shared/bibliography/read-csv.ts';
import { sniffFormat } from '../../../shared/bibliography/sniff.ts';
import { ExpectedError } from '../../../shared/errors.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const german = `Werk;Verfasst von;Jahr;Zeitschrift;Von;Bis;Fach
Warten auf den Wagen;Lindqvist, Maja;2019;Pflege;115;124;=1+1
Papier am Bett;Harrow, Mary;2020;Pflege;7;;B 7
`;

const columns = {
  Werk: 'title',
  'Verfasst von': 'author',
  Jahr: 'date',
  Zeitschrift: 'container',
  Von: 'firstPage',
  Bis: 'lastPage',
  Fach: 'keep',
} as const;

describe('a table whose headings say nothing', () => {
  it('is one by its name, and only several rows of the same length are a table', () => {
    expect(sniffFormat(german)).toBeUndefined();
    expect(sniffFormat(german, 'pflege.CSV')).toBe('csv');
    expect(sniffFormat(german, 'pflege.txt')).toBeUndefined();
    expect(sniffFormat('one line, with a comma', 'notes.csv')).toBeUndefined();
    expect(sniffFormat('We waited, she said,\nall night.', 'notes.csv')).toBeUndefined();
  });

  it('asks what its columns hold', () => {
    expect(() => readCitations(file('pflege.csv', german))).toThrow(
      expect.objectContaining({ code: 'columns-unknown' }),
    );
  });

  it('shows its headings and first rows', () => {
    expect(csvColumns(german)).toStrictEqual({
      headings: ['Werk', 'Verfasst von', 'Jahr', 'Zeitschrift', 'Von', 'Bis', 'Fach'],
      sampleRows: [
        ['Warten auf den Wagen', 'Lindqvist, Maja', '2019', 'Pflege', '115', '124', '=1+1'],
        ['Papier am Bett', 'Harrow, Mary', '2020', 'Pflege', '7', '', 'B 7'],
      ],
    });
  });

  it('is read as it was told, formulas as text', () => {
    expect(readCitations(file('pflege.csv', german), { columns })).toMatchObject({
      format: 'csv',
      problems: [],
      citations: [
        {
          title: 'Warten auf den Wagen',
          author: [{ family: 'Lindqvist', given: 'Maja' }],
          issued: { 'date-parts': [[2019]] },
          'container-title': 'Pflege',
          page: '115-124',
          custom: { fields: { Fach: ['=1+1'] } },
        },
        { title: 'Papier am Bett', page: '7', custom: { source: { line: 3 } } },
      ],
    });
  });

  it('keeps a column that nobody named', () => {
    const { citations } = readCsv(german, 'pflege.csv', { Werk: 'title' });
    expect(citations[1]?.custom?.fields).toStrictEqual({
      'Verfasst von': ['Harrow, Mary'],
      Jahr: ['2020'],
      Zeitschrift: ['Pflege'],
      Von: ['7'],
      Fach: ['B 7'],
    });
  });
});

it('guesses columns by their headings, whatever their case', () => {
  expect(guessColumns(['TITLE', ' Author Names ', 'Cohort', '__proto__'])).toStrictEqual(
    Object.fromEntries([
      ['TITLE', 'title'],
      [' Author Names ', 'author'],
      ['Cohort', 'keep'],
      ['__proto__', 'keep'],
    ]),
  );
  expect(columnFields.slice(0, 3)).toStrictEqual(['type', 'title', 'author']);
});

it('knows the headings of German programs', () => {
  expect(guessColumns(['Titel', 'Autor', 'Jahr', 'Zeitschrift/Zeitung', 'Seiten von-bis'])).toEqual(
    {
      Titel: 'title',
      Autor: 'author',
      Jahr: 'date',
      'Zeitschrift/Zeitung': 'container',
      'Seiten von-bis': 'page',
    },
  );
});

it('takes the better of two columns for the same part and keeps the other', () => {
  const [citation] = readCsv(
    'Authors,Author full names,Title\nHarrow M,"Harrow, Mary",Heard\n',
    'scopus.csv',
  ).citations;
  expect(citation).toMatchObject({
    author: [{ family: 'Harrow', given: 'Mary' }],
    custom: { fields: { Authors: ['Harrow M'] } },
  });
});

it('names columns without heading, and headings that come again, by their number', () => {
  expect(csvColumns('Title,,Note,Note\nHeard,1,2,3\n').headings).toStrictEqual([
    'Title',
    'column 2',
    'Note',
    'Note (column 4)',
  ]);
});

it('reads a first line that names the delimiter, mixed line ends and quotation marks inside cells', () => {
  const text =
    'sep=;\r\nTitle;Author;Note\nThe 5" pipe;Harrow, M.;"a ""b""\r\nc"\r\nUnheard;Ostler, P.;\n';
  const { citations, format } = readCitations(file('x.csv', text));
  expect(format).toBe('csv');
  expect(citations).toMatchObject([
    { title: 'The 5" pipe', custom: { source: { line: 3 }, fields: { Note: ['a "b"\nc'] } } },
    { title: 'Unheard', custom: { source: { line: 5 } } },
  ]);
});

it('reports a quotation mark without end', () => {
  const { problems } = readCsv(
    'Title,Author,Year\nFirst,Veldt,2019\n"Heard,Harrow,2020\nUnheard,Ostler,2021\n',
    'x.csv',
  );
  expect(problems).toStrictEqual([
    {
      line: 3,
      message:
        'A quotation mark of this line has no end. Lines after it have become part of its cell.',
    },
  ]);
});

test('any text called a table gives citations or says why not', () => {
  const cells = fc.array(
    fc.constantFrom('Title', 'Author', '"', ',', ';', '\n', '\r\n', 'x', '\t'),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(cells, (parts) => {
      try {
        const { citations, problems } = readCitations(file('x.csv', parts.join('')));
        const lines = parts.join('').split('\n').length;
        for (const { custom } of citations) expect(custom?.source?.line).toBeLessThanOrEqual(lines);
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines);
      } catch (error) {
        if (!(error instanceof ExpectedError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
