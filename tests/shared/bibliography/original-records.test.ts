import { describe, expect, it, test } from 'vitest';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';

const recordsIn = (text: string, name = 'export.txt') =>
  readCitations({ name, bytes: new TextEncoder().encode(text) }).citations.map(
    ({ custom }) => custom?.source?.record,
  );

const ris = [
  'TY  - JOUR\nTI  - Waiting\nER  -',
  'TY  - JOUR\nTI  - Heard\nAB  - Told\n  twice\nER  -',
];

describe('the text of each record is kept with it', () => {
  it.each([
    ['RIS', ris],
    ['NBIB', ['PMID- 1\nTI  - Waiting', 'PMID- 2\nTI  - Heard']],
    ['EndNote tagged', ['%0 Journal Article\n%T Waiting', '%0 Book\n%T Heard']],
    ['Web of Science', ['PT J\nTI Waiting\nER', 'PT J\nTI Heard\n   twice\nER']],
    ['Ovid', ['<1>\nTitle\n  Waiting', '<2>\nTitle\n  Heard']],
    ['BibTeX', ['@misc{a, title = {Waiting}}', '@misc{b,\n title = {Heard}\n}']],
  ])('%s', (_, records) => {
    expect(recordsIn(records.join('\n\n'))).toStrictEqual(records);
    const lines = records.map((record) => record.replaceAll('\n', '\r\n'));
    expect(recordsIn(`\ufeff${lines.join('\r\n\r\n')}\r\n`)).toStrictEqual(lines);
  });

  test('CSV: the row', () => {
    const rows = ['Waiting,"Harrow, M"', '"Heard\ntwice",Ostler'];
    expect(recordsIn(`Title,Author\n${rows.join('\n\n')}\n`)).toStrictEqual(rows);
  });

  test('XML: the element, also where all stand on one line', () => {
    const records = ['Waiting', 'Heard &lt; told'].map(
      (title) => `<record attribute="a > b"><titles><title>${title}</title></titles></record>`,
    );
    const text = `<xml><records>${records.join('')}</records></xml>`;
    expect(recordsIn(text)).toStrictEqual(records);
    expect(recordsIn(`\ufeff${text}`)).toStrictEqual(records);
  });

  test('JSON: the element', () => {
    const records = [
      '{"title": "Waiting, [or]"}',
      '{"title":"Heard",\n "author":[{"family":"Ostler"}]}',
    ];
    expect(recordsIn(`[${records.join(' ,\n')} ]`)).toStrictEqual(records);
    expect(recordsIn(` ${records[0]}\n`)).toStrictEqual([records[0]]);
  });

  test('a citation this program wrote keeps the record it was first read from', () => {
    const { citations } = readCitations({
      name: 'a.ris',
      bytes: new TextEncoder().encode(ris.join('\n')),
    });
    expect(recordsIn(JSON.stringify(citations))).toStrictEqual(ris);
  });

  test('records flattened onto one line share it', () => {
    const line = 'TY - JOUR T1 - One voice ER - TY - BOOK T1 - Two voices ER -';
    expect(recordsIn(`${line}\n${ris[0]}`)).toStrictEqual([line, line, ris[0]]);
  });

  test('only its beginning where it is very long', () => {
    const [record] = recordsIn(`TY  - JOUR\nTI  - Heard\nAB  - ${'told '.repeat(10_000)}\nER  - `);
    expect(record).toHaveLength(20_000);
  });
});
