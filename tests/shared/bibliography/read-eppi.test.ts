import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { eppiReport } from '../import/eppi-file.ts';

const read = (text: string, name = 'report.json') =>
  readCitations({ name, bytes: new TextEncoder().encode(text) });

describe('the JSON report of EPPI-Reviewer', () => {
  it('is read as references, with its codes kept under their kind and set', () => {
    const text = eppiReport(
      [
        {
          title: 'Nights on call',
          codes: [11, [22, 'Hospital wards only'], 32, 34, 999],
          more: {
            ...{ Month: 'Mar', StandardNumber: '1234-5679', DOI: '10.1000/nights.1' },
            ...{ Abstract: 'Who is awake.', Keywords: 'eppi-reviewer4\r\nnight work\r\ncarers' },
          },
        },
      ],
      2,
    );
    const { citations, format, problems } = read(text);
    const [citation] = citations;
    const { source, fields } = citation?.custom ?? {};
    expect([format, problems, source?.file, source?.line]).toEqual([
      ...['eppi', [], 'report.json'],
      text.slice(0, text.indexOf('"ItemId"')).split('\n').length - 1,
    ]);
    expect(source?.record?.startsWith('{\n      "ItemId": 48000000,')).toBe(true);
    expect({ ...citation, custom: fields }).toEqual({
      type: 'article-journal',
      title: 'Nights on call',
      author: [
        { family: 'Harrow', given: 'Maren' },
        { family: 'van der Linde', given: 'Piet J' },
        { family: 'Ostler', given: 'P' },
      ],
      issued: { 'date-parts': [[2016, 3]] },
      'container-title': 'Journal of Night Work',
      ...{ volume: '12', issue: '3', page: '41-50', ISSN: '1234-5679', DOI: '10.1000/nights.1' },
      ...{ abstract: 'Who is awake.', keyword: 'night work; carers' },
      custom: {
        ItemId: ['48000000'],
        ShortTitle: ['Harrow (2016)'],
        TypeName: ['Journal, Article'],
        ItemStatus: ['I'],
        'EPPI-Reviewer: include, Screen on Title & Abstract': ['INCLUDE on title & abstract'],
        'EPPI-Reviewer: exclude, Screen on Full Text': ['EXCLUDE on setting\nHospital wards only'],
        'EPPI-Reviewer: code, Map': ['Country: Kenya', 'Map: Rural'],
        'EPPI-Reviewer: unknown': ['999'],
      },
    });
  });

  it('says what of it has no place here', () => {
    const passage = { Text: 'awake', TextFrom: 1, TextTo: 6 };
    const { citations, problems } = read(
      eppiReport([
        {
          title: 'Nights on call',
          more: {
            ItemStatus: 'S',
            Codes: [{ AttributeId: 34, ItemAttributeFullTextDetails: [passage, passage] }, 7],
            Outcomes: [{ OutcomeId: 1 }],
          },
        },
        { title: 'Evening calls' },
      ]),
    );
    expect([citations.length, problems]).toEqual([
      2,
      [
        {
          message:
            '1 record is deleted or a duplicate in EPPI-Reviewer (status D or S) and was read like the others.',
        },
        {
          message:
            'Not taken over from EPPI-Reviewer: 2 coded passages of full texts and 1 outcome.',
        },
      ],
    ]);
  });

  it('reads references of other kinds, with names of bodies, and passes over what is none', () => {
    const [chapter] = read(
      `{"References":[7,${JSON.stringify({
        ...{ ItemId: 1, Title: 'Rooms at night', TypeName: 'Book, Chapter', Year: 2014 },
        ...{ ParentTitle: 'Houses', Publisher: 'Hill Press', Authors: 'Night Work Group ; ' },
      })}],"CodeSets":null}`,
    ).citations;
    expect([chapter?.type, chapter?.author, chapter?.publisher, chapter?.issued]).toEqual([
      ...['chapter', [{ literal: 'Night Work Group' }], 'Hill Press'],
      { 'date-parts': [[2014]] },
    ]);
    expect(read('{"References":[7],"CodeSets":[]}').problems).toEqual([
      { line: 1, message: 'This element is not a reference and was not read.' },
    ]);
  });

  it.each([
    eppiReport([{ title: 'Nights on call' }]).slice(0, -200),
    '{"CodeSets":[],"References":{}}',
    '{"CodeSets":[{"SetName":"Map"}]}',
  ])('is refused where it is broken: %#', (text) => {
    expect(() => read(text)).toThrow(
      '“report.json” looks like the JSON report of EPPI-Reviewer, but it is damaged, cut off, or without a list of references. Nothing was read. Export it again.',
    );
  });

  it('reads names in any form, and leaves out what stands for others', () => {
    const Authors =
      'Smith John; Ostler P J;; De Souza Maria Clara; O’Neil; Smith, John, Jr.; 王 小明; et al.; ';
    const text = JSON.stringify({ CodeSets: [], References: [{ Title: 'Nights', Authors }] });
    expect(read(text).citations[0]?.author).toEqual([
      { family: 'Smith', given: 'John' },
      { family: 'Ostler', given: 'P J' },
      { family: 'De Souza', given: 'Maria Clara' },
      { literal: 'O’Neil' },
      { family: 'Smith', given: 'John Jr.' },
      { family: '王', given: '小明' },
    ]);
  });

  it('has the code that decides where two sets have one of the same number, and its number where it has no name', () => {
    const decides = { AttributeId: 5, AttributeName: 'EXCLUDE', AttributeType: 'Exclude' };
    const describes = { AttributeId: 5, AttributeName: 'Rural' };
    const sets = (...codes: readonly object[]) =>
      codes.map((code, at) => ({
        ...{ SetName: `Set ${at + 1}`, Attributes: { AttributesList: [code] } },
      }));
    const kept = (...codes: readonly object[]) =>
      read(
        JSON.stringify({
          CodeSets: sets(...codes, { AttributeId: 6, AttributeName: ' ' }),
          References: [{ Title: 'Nights', Codes: [{ AttributeId: 5 }, { AttributeId: 6 }] }],
        }),
      ).citations[0]?.custom?.fields;
    const nameless = { 'EPPI-Reviewer: code, Set 3': ['Set 3: 6'] };
    expect([kept(decides, describes), kept(describes, decides)]).toEqual([
      { 'EPPI-Reviewer: exclude, Set 1': ['EXCLUDE'], ...nameless },
      { 'EPPI-Reviewer: exclude, Set 2': ['EXCLUDE'], ...nameless },
    ]);
  });

  it('reads a code set that is nested three thousand deep', () => {
    const depth = 3000;
    const opened = '{"AttributeName":"On","Attributes":{"AttributesList":['.repeat(depth);
    const code = `${opened}{"AttributeId":5,"AttributeName":"Deepest"}${']}}'.repeat(depth)}`;
    const text = `{"CodeSets":[{"SetName":"Map","Attributes":{"AttributesList":[${code}]}}],"References":[{"Title":"Nights","Codes":[{"AttributeId":5}]}]}`;
    expect(read(text).citations[0]?.custom?.fields).toEqual({
      'EPPI-Reviewer: code, Map': ['On: Deepest'],
    });
  });
});
