import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOvidSource } from '../../../shared/bibliography/ovid-source.ts';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { readOvid } from '../../../shared/bibliography/read-ovid.ts';

const numbered = `Database: Ovid MEDLINE(R)
Search Strategy:
1 palliative care (2041)

<1>
Unique Identifier
  31234567
Database
  Ovid MEDLINE(R)
Author
  Lindqvist, Maja RN, PhD 1;  Ostler, Pia *;  van Dam, Koos MD
Institution
  (1)Care Institute, Umea
  (*)College of Nursing
Title
  Waiting for the van: nights on call in rural palliative care.[Article]
Source
  Journal of Community Nursing.   12(3):115-124, May 2019.
Abstract
  Nurses told of nights without supplies,
  and of families who waited.

  (C) 2019 by the journal
Author Keywords
  palliative care;  night work.
Language
  English.
Local Messages

ISSN
  1234-5679
DOI Number
  10.5555/nights.2019

<2>
Author
  Harrow M
Title
  [Paperwork at the bedside].
Publication Type
  Book
Source
  Ostler, Pia [Ed] (2020). Care at home. (pp. 20-31) xii, 300 pp. Umea: Care Press
`;

const read = (text: string) => readOvid(text, 'ovid.txt');

describe('Ovid', () => {
  it('becomes CSL-JSON, with what has no place kept under its name', () => {
    const { citations, problems } = read(numbered);
    expect(citations).toMatchObject([
      {
        type: 'article-journal',
        title: 'Waiting for the van: nights on call in rural palliative care',
        author: [
          { family: 'Lindqvist', given: 'Maja' },
          { family: 'Ostler', given: 'Pia' },
          { family: 'van Dam', given: 'Koos' },
        ],
        issued: { 'date-parts': [[2019, 5]] },
        'container-title': 'Journal of Community Nursing',
        volume: '12',
        issue: '3',
        page: '115-124',
        PMID: '31234567',
        DOI: '10.5555/nights.2019',
        ISSN: '1234-5679',
        language: 'English',
        keyword: 'palliative care; night work',
        abstract:
          'Nurses told of nights without supplies, and of families who waited.\n(C) 2019 by the journal',
        custom: {
          source: { file: 'ovid.txt', line: 5 },
          fields: {
            'title note': ['[Article]'],
            Institution: ['(1)Care Institute, Umea\n(*)College of Nursing'],
            'Author as written': ['Lindqvist, Maja RN, PhD 1;  Ostler, Pia *;  van Dam, Koos MD'],
          },
        },
      },
      {
        type: 'book',
        title: '[Paperwork at the bedside]',
        'container-title': 'Care at home',
        issued: { 'date-parts': [[2020]] },
        page: '20-31',
        publisher: 'Care Press',
      },
    ]);
    expect(problems).toStrictEqual([
      {
        line: 1,
        message:
          'What stands before the first record was not read, from “Database: Ovid MEDLINE(R)” on.',
      },
    ]);
  });

  it('tells records without numbers by their first field', () => {
    const text =
      'Score\n  ****\nAccession Number\n  1.\nTitle\n  Heard.\nScore\n  **\nAccession Number\n  2.\nTitle\n  Unheard.\n';
    const reading = readCitations({ name: 'x.txt', bytes: new TextEncoder().encode(text) });
    expect(reading.format).toBe('ovid');
    expect(reading.citations.map(({ title }) => title)).toStrictEqual(['Heard', 'Unheard']);
  });

  it('takes the year of an article that is only announced from its status', () => {
    const [citation] = read(
      '<1>\nTitle\n  Heard\nSource\n  Care Quarterly.\nStatus\n  Publish Ahead of Print, POST ACCEPTANCE, 30 November 2015\n',
    ).citations;
    expect(citation).toMatchObject({
      'container-title': 'Care Quarterly',
      issued: { 'date-parts': [[2015, 11, 30]] },
    });
  });

  it.each([
    [
      'Health Psychology. Vol.28(2), Apr 2015, pp. 103-106.',
      {
        journal: 'Health Psychology',
        volume: '28',
        issue: '2',
        date: 'Apr 2015',
        pages: '103-106',
      },
    ],
    [
      'Palliative Medicine. 3 (2) (pp 15-20), 2014. Date of Publication: May 2014.',
      { journal: 'Palliative Medicine', volume: '3', issue: '2', date: '2014', pages: '15-20' },
    ],
    [
      'Journal of Nursing. 12:e115, 2019 May 10.',
      { journal: 'Journal of Nursing', volume: '12', date: '2019 May 10', pages: 'e115' },
    ],
    ['told by nobody, in no form. or other', {}],
  ])('reads the source %s', (line, parts) => {
    const fields = fromOvidSource(line).map(({ tag, value }) => [
      tag.replace('source ', ''),
      value,
    ]);
    expect(Object.fromEntries(fields)).toStrictEqual(parts);
  });

  it('gives citations and problems for any text and any part of a file', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.nat(numbered.length).map((length) => numbered.slice(0, length)),
      fc.nat(numbered.length).map((start) => numbered.slice(start)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text).citations.length).toBeLessThanOrEqual(2 + text.split('\n').length);
      }),
    );
  });

  it.each([
    ['names', 1, 1, `<1>\nAuthor\n  ${'MD '.repeat(100_000)}`],
    ['sources', 1000, 1000, `<1>\nSource\n  ${'a. 1(1) '.repeat(70)}\n`.repeat(1000)],
    ['dates', 1, 1, `<1>\nStatus\n  ${'1 May '.repeat(50_000)}`],
    ['titles', 1, 0, `<1>\nTitle\n  ${'[A'.repeat(50_000)}`],
    ['names of fields', 2, 2, 'Score\n'.repeat(50_000)],
  ])('%s without end are read to the end', (_, entries, faults, text) => {
    // What takes the square of their length does not end within the time of a test.
    const { citations, problems } = read(text);
    expect([citations.length, problems.length]).toEqual([entries, faults]);
  });
});
