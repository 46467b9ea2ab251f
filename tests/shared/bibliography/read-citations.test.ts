import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The reading without the texts of the records, which original-records.test.ts is about. */
function readFile(file: { readonly name: string; readonly bytes: Uint8Array }) {
  const reading = readCitations(file);
  for (const { custom } of reading.citations) delete custom?.source?.record;
  return reading;
}
const read = (text: string) => readFile({ name: 'search.ris', bytes: utf8(text) });
const first = (text: string) => {
  const [citation] = read(text).citations;
  if (citation === undefined) throw new Error('no citation');
  return citation;
};
const titles = (text: string) => read(text).citations.map((citation) => citation.title);

const standard = [
  'TY  - JOUR',
  'AU  - Harrow, M. J.',
  'AU  - Ostler, Pia',
  'TI  - Waiting to be heard: patients in rural clinics',
  'JO  - Journal of Rural Care',
  'PY  - 2016/03/14/',
  'VL  - 12',
  'IS  - 3',
  'SP  - 41',
  'EP  - 50',
  'DO  - https://doi.org/10.1000/jrc.2016.41',
  'SN  - 1234567X',
  'UR  - https://example.org/41',
  'KW  - waiting',
  'KW  - rural health',
  'AB  - Patients waited twice: for the visit and for an answer.',
  'N1  - Export Date: 2 May 2020',
  'ER  - ',
];

const expected = {
  type: 'article-journal',
  title: 'Waiting to be heard: patients in rural clinics',
  author: [
    { family: 'Harrow', given: 'M. J.' },
    { family: 'Ostler', given: 'Pia' },
  ],
  issued: { 'date-parts': [[2016, 3, 14]] },
  'container-title': 'Journal of Rural Care',
  volume: '12',
  issue: '3',
  page: '41-50',
  DOI: '10.1000/jrc.2016.41',
  ISSN: '1234-567X',
  URL: 'https://example.org/41',
  abstract: 'Patients waited twice: for the visit and for an answer.',
  keyword: 'waiting; rural health',
  custom: {
    source: { file: 'search.ris', line: 1 },
    fields: { N1: ['Export Date: 2 May 2020'] },
  },
};

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe('RIS', () => {
  it('becomes CSL-JSON, with what has no place kept under its tag', () => {
    expect(read(standard.join('\n'))).toStrictEqual({
      format: 'ris',
      encoding: 'utf-8',
      citations: [expected],
      problems: [],
    });
  });

  it.each([
    ['CRLF', standard.join('\r\n')],
    ['CR alone', standard.join('\r')],
    ['a byte-order mark', `\ufeff${standard.join('\n')}`],
    ['leading blanks', standard.map((line) => `  ${line}`).join('\n')],
    [
      'lower-case tags',
      standard.map((line) => line.slice(0, 2).toLowerCase() + line.slice(2)).join('\n'),
    ],
    ['one blank before the dash', standard.map((line) => line.replace('  - ', ' - ')).join('\n')],
    ['a typographic dash', standard.map((line) => line.replace('  - ', '  – ')).join('\n')],
    [
      'T1, A1, JF, Y1, N2',
      standard
        .map((line) =>
          line
            .replace(/^TI/, 'T1')
            .replace(/^AU/, 'A1')
            .replace(/^JO/, 'JF')
            .replace(/^PY/, 'Y1')
            .replace(/^AB/, 'N2'),
        )
        .join('\n'),
    ],
    ['the whole record on one line', standard.join(' ').replaceAll('  - ', ' - ')],
    ['one line in the standard spacing', standard.join(' ').trim()],
  ])('reads the same record with %s', (_, text) => {
    expect(read(text).citations).toStrictEqual([expected]);
    expect(read(text).problems).toStrictEqual([]);
  });

  it.each([
    ['utf-16le', utf16(`\ufeff${standard.join('\r\n')}`, false)],
    ['utf-16be', utf16(standard.join('\n'), true)],
  ])('reads %s', (encoding, bytes) => {
    const reading = readFile({ name: 'search.ris', bytes });
    expect(reading.encoding).toBe(encoding);
    expect(reading.citations).toStrictEqual([expected]);
  });

  it('reads latin-1', () => {
    const text = 'TY  - JOUR\nTI  - Pflege in der N\xe4he\nAU  - M\xfcller, J\xf6rg\nER  - \n';
    const reading = readCitations({
      name: 'alt.ris',
      bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)),
    });
    expect(reading.encoding).toBe('windows-1252');
    expect(reading.citations[0]).toMatchObject({
      title: 'Pflege in der Nähe',
      author: [{ family: 'Müller', given: 'Jörg' }],
    });
  });

  it('keeps a record whose ER is missing and names the gap', () => {
    const reading = read('TY  - JOUR\nTI  - First voice\nTY  - JOUR\nTI  - Second voice\nER  - \n');
    expect(reading.citations.map(({ title }) => title)).toStrictEqual([
      'First voice',
      'Second voice',
    ]);
    expect(reading.problems).toStrictEqual([
      {
        line: 1,
        message:
          'This record has no ER line at its end. It was read up to where the next one begins.',
      },
    ]);
  });

  it('keeps a record whose TY is missing', () => {
    const reading = read('JF  - Care\nT1  - Told twice\nPY  - 2001\nER  - \n');
    expect(reading.citations[0]).toMatchObject({ type: 'article-journal', title: 'Told twice' });
    expect(reading.problems).toHaveLength(1);
  });

  it('refuses many records of which not one has a title, and keeps them where one has', () => {
    const untitled = 'TY  - JOUR\nAU  - Lind, S.\nER  - \n'.repeat(5000);
    expect(() => read(untitled)).toThrow(/^None of the 5000 records .* has a title/);
    const titled = read(`${untitled}TY  - JOUR\nTI  - Told once\nER  - \n`);
    expect(titled.citations).toHaveLength(5001);
  });

  it('keeps a record without title, with a problem at its line', () => {
    const reading = read('\nTY  - JOUR\nAU  - Lind, S.\nER  - \n');
    expect(reading.citations[0]?.title).toBe('');
    expect(reading.problems).toStrictEqual([
      { line: 2, message: 'This record has no title. It was kept without one.' },
    ]);
  });

  it('joins wrapped lines, and does not take a wrapped line for a field', () => {
    const text =
      'TY  - JOUR\nTI  - Living with\n      uncertainty\nAB  - Women with\nER - positive tumours spoke of\nco-design and trust.\nKW  - care\ntrust\nER  - \n';
    expect(first(text)).toMatchObject({
      title: 'Living with uncertainty',
      abstract: 'Women with ER - positive tumours spoke of co-design and trust.',
      keyword: 'care; trust',
    });
  });

  it('strips HTML and entities from titles, not comparisons', () => {
    const text =
      'TY  - JOUR\nTI  - <p>Care &amp; <i>trust</i>: H<sub>2</sub>O&#8217;s p <0.05 and x > 3</p>\nER  - \n';
    expect(first(text).title).toBe('Care & trust: H2O’s p <0.05 and x > 3');
  });

  it('reads several flattened records, and a known tag inside an abstract once seen stays text', () => {
    const text =
      'TY - JOUR T1 - One voice SP - 3 N2 - Nurses in the SP - group waited ER - TY - BOOK T1 - Two voices ER -';
    expect(titles(text)).toStrictEqual(['One voice', 'Two voices']);
    expect(first(text).abstract).toBe('Nurses in the SP - group waited');
  });

  it('reads flattened records one to a line, wrapped ones and ones without ER', () => {
    const reading = read(
      'TY - JOUR T1 - One voice PY - 2001\nTY - JOUR T1 - Two voices\nheard PY - 2002 ER -\n',
    );
    expect(reading.citations).toMatchObject([
      { title: 'One voice', issued: { 'date-parts': [[2001]] }, custom: { source: { line: 1 } } },
      {
        title: 'Two voices heard',
        issued: { 'date-parts': [[2002]] },
        custom: { source: { line: 2 } },
      },
    ]);
    expect(reading.problems.map(({ line }) => line)).toStrictEqual([1]);
  });

  it('keeps tagged lines after ER with the record before and reports other text between records', () => {
    const text =
      '1.\nTY  - JOUR\nTI  - Heard\nER  - \nNL  - J Care\n\n2.\nTY  - JOUR\nTI  - Unheard\nER  - \nProvider: X\n';
    const reading = read(text);
    expect(reading.citations[0]?.custom?.fields).toStrictEqual({ NL: ['J Care'] });
    expect(reading.problems.map(({ line }) => line)).toStrictEqual([11]);
  });

  it('reports a year that cannot be read and keeps the field', () => {
    const reading = read('TY  - JOUR\nTI  - Heard\nPY  - 10 15\nER  - \n');
    expect(reading.citations[0]?.issued).toBeUndefined();
    expect(reading.citations[0]?.custom?.fields).toStrictEqual({ PY: ['10 15'] });
    expect(reading.problems[0]?.message).toContain('10 15');
  });

  it('never takes a script or a file path as link', () => {
    const citation = first(
      'TY  - JOUR\nTI  - Heard\nUR  - javascript:alert(1)\nL1  - file:///a.pdf\nER  - \n',
    );
    expect(citation.URL).toBeUndefined();
    expect(citation.custom?.fields).toStrictEqual({
      UR: ['javascript:alert(1)'],
      L1: ['file:///a.pdf'],
    });
  });
});

describe('NBIB', () => {
  const record = [
    'PMID- 30000001',
    'TI  - Waiting to be heard in',
    '      rural clinics.',
    'LID - 10.1000/jrc.7 [doi]',
    'FAU - Harrow, Mary Jane',
    'AU  - Harrow MJ',
    'AU  - Ostler P',
    'CN  - Rural Voices Group',
    'DP  - 2016 Mar 14',
    'JT  - Journal of rural care',
    'IS  - 1234-5678 (Print)',
    'PT  - Journal Article',
  ];
  const citation = {
    type: 'article-journal',
    title: 'Waiting to be heard in rural clinics',
    author: [
      { family: 'Harrow', given: 'Mary Jane' },
      { family: 'Ostler', given: 'P' },
      { literal: 'Rural Voices Group' },
    ],
    issued: { 'date-parts': [[2016, 3, 14]] },
    'container-title': 'Journal of rural care',
    DOI: '10.1000/jrc.7',
    PMID: '30000001',
    ISSN: '1234-5678',
    custom: {
      source: { file: 'search.ris', line: 1 },
      fields: { IS: ['1234-5678 (Print)'], PT: ['Journal Article'] },
    },
  };

  it('becomes CSL-JSON, each author once', () => {
    const reading = read(record.join('\n'));
    expect(reading).toMatchObject({ format: 'nbib', problems: [] });
    expect(reading.citations).toStrictEqual([citation]);
  });

  it('is one record where a converter doubled the line ends', () => {
    expect(titles(record.filter((line) => !line.startsWith(' ')).join('\n\n'))).toHaveLength(1);
  });

  it('begins a record at each PMID, with or without a blank line', () => {
    const two = 'PMID- 1\nTI  - One.\nPMID- 2\nTI  - Two.\n\nPMID- 3\nTI  - Three.';
    expect(titles(two)).toStrictEqual(['One', 'Two', 'Three']);
  });
});

describe('CSL-JSON', () => {
  it('is taken over, digits as text become dates, other variables are kept, lines are told', () => {
    const text =
      '[\n {"id":"h16","type":"article-journal","title":"Heard","volume":12,\n  "author":[{"family":"Vries","given":"A","non-dropping-particle":"de"}],"issued":{"date-parts":[["2016",3]]},"note":"[kept]"},\n {"type":"book","title":"Unheard","issued":{"raw":"May 2001"}}\n]';
    expect(read(text).citations).toStrictEqual([
      {
        type: 'article-journal',
        title: 'Heard',
        author: [{ family: 'de Vries', given: 'A' }],
        issued: { 'date-parts': [[2016, 3]] },
        volume: '12',
        custom: {
          source: { file: 'search.ris', line: 2 },
          fields: { id: ['h16'], note: ['[kept]'] },
        },
      },
      {
        type: 'book',
        title: 'Unheard',
        issued: { 'date-parts': [[2001, 5]] },
        custom: { source: { file: 'search.ris', line: 4 } },
      },
    ]);
  });

  it('comes back as it was after being written and read again', () => {
    const { citations } = read(standard.join('\n'));
    expect(read(JSON.stringify(citations)).citations).toStrictEqual(citations);
  });

  it('reports elements that are no references', () => {
    expect(read('[{"title":"Heard"},\n7]').problems).toStrictEqual([
      { line: 2, message: 'This element is not a reference and was not read.' },
    ]);
  });

  it('says so where the JSON is cut off', () => {
    expect(() => read('[{"title":"Heard"')).toThrow(
      expect.objectContaining({ code: 'damaged-file' }),
    );
  });
});

describe('other files', () => {
  it('names MODS XML and asks for RIS', () => {
    expect(() =>
      read('<?xml version="1.0"?><modsCollection><mods></mods></modsCollection>'),
    ).toThrow(
      expect.objectContaining({
        code: 'format-not-read',
        message: expect.stringContaining('MODS XML'),
      }),
    );
  });

  it.each(['', 'Interviewer: What happened then?\nP3: We waited.\n', '%PDF-1.7\n\0\0\u0001'])(
    'refuses what is no bibliography',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'not-a-bibliography' }));
    },
  );
});
