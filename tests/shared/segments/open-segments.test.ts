import { describe, expect, it } from 'vitest';
import { isOfSegments, openSegments } from '../../../shared/segments/open-segments.ts';
import { readSegments } from '../../../shared/use-cases/bring-segments.ts';
import { makeWorkbook } from '../../fixtures/make-workbook.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing = { document: '', group: '', coder: '', comment: '', place: '' };
const read = async (name: string, content: Uint8Array | string) => {
  const file = { name, bytes: typeof content === 'string' ? bytes(content) : content };
  return readSegments(await openSegments(file));
};

describe('a file of coded segments', () => {
  it('Z40 is a table as MAXQDA heads it, in English and in German', async () => {
    const english =
      'Colour,Comment,Document group,Document name,Code,Beginning,End,Weight score,Segment,Modified by,Modified on,Area,Coverage %\n' +
      '●,Ask,Wards,Interview A,Handover > Risks,2,2,50,"Nobody told me",Ana,2/3/2026 10:00,14,1.20\n';
    expect(await read('segments.csv', english)).toEqual({
      origin: 'MAXQDA',
      rows: [
        {
          ...{ line: 2, document: 'Interview A', group: 'Wards', codes: ['Handover > Risks'] },
          ...{ quote: 'Nobody told me', coder: 'Ana', comment: 'Ask', place: '2' },
        },
      ],
      left: [],
    });
    const german =
      'Farbe;Kommentar;Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Gewicht;Segment;Bearbeitet von;Bearbeitet am;Fläche;Abdeckungsgrad\n' +
      ';;Stationen;Gespräch A;Übergabe\\Risiken;2;2;0;Niemand sagte es;Ana;03.02.2026;14;1,2\n';
    expect((await read('Segmente.csv', german)).rows).toEqual([
      {
        ...{ line: 2, document: 'Gespräch A', group: 'Stationen', codes: ['Übergabe\\Risiken'] },
        ...{ quote: 'Niemand sagte es', coder: 'Ana', comment: '', place: '2' },
      },
    ]);
  });

  it('Z40 is found below a title, on the sheet that has it', async () => {
    const cells = (values: readonly string[]): string =>
      `<row>${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`;
    const workbook = makeWorkbook([
      { name: 'About', rows: cells(['Made', 'by hand']) + cells(['on', 'Monday']) },
      {
        name: 'Segments',
        rows:
          cells(['All segments']) +
          cells(['File', 'Excerpt', 'Codes', 'Mood']) +
          cells(['a.txt', 'Nobody told me', 'Risks; Nights', 'low']),
      },
    ]);
    expect(await read('book.xlsx', workbook)).toEqual({
      origin: '',
      rows: [
        {
          ...nothing,
          line: 3,
          document: 'a.txt',
          codes: ['Risks', 'Nights'],
          quote: 'Nobody told me',
        },
      ],
      left: ['Mood'],
    });
  });

  it('Z40 is references of a code in a workbook, grouped by file below each other', async () => {
    const row = (value: string): string =>
      `<row><c t="inlineStr"><is><t>${value}</t></is></c></row>`;
    const lines = [
      '&lt;Files\\\\Talk&gt; - § 1 reference coded [2.31% Coverage]',
      'Reference 1 - 0.86% Coverage',
      'Nobody told me',
      '&lt;Files\\\\Ward&gt; - § 1 reference coded [1% Coverage]',
      'Reference 1 - 1% Coverage',
      'Bed four had moved',
    ];
    const workbook = makeWorkbook([{ name: 'Risks', rows: lines.map(row).join('') }]);
    const opened = await openSegments({ name: 'Being alone.xlsx', bytes: workbook });
    expect(opened.kind === 'references' ? opened.rows : opened).toEqual([
      {
        ...nothing,
        line: 2,
        document: 'Files\\\\Talk',
        codes: ['Being alone'],
        quote: 'Nobody told me',
      },
      {
        ...nothing,
        line: 5,
        document: 'Files\\\\Ward',
        codes: ['Being alone'],
        quote: 'Bed four had moved',
      },
    ]);
  });

  it('Z40 is references of a code as NVivo writes them, in any language and with several codes', async () => {
    const text = [
      'Name: Risks',
      '',
      '<Files\\\\Wards\\\\Interview A> - § 2 references coded  [2.31% Coverage]',
      '',
      'Reference 1 - 0.86% Coverage',
      '',
      'Nobody told me',
      'that bed four had moved.',
      '',
      'References 2-3 - 1.45% Coverage',
      '',
      'Then the day shift came.',
      '',
      '<Dateien\\\\Interview B> - § 1 Referenz kodiert  [0,50% Abdeckung]',
      '',
      'Referenz 1 - 0,50% Abdeckung',
      '',
      'Es war still.',
    ].join('\r\n');
    const row = { ...nothing, codes: ['Risks'] };
    const wards = 'Files\\\\Wards\\\\Interview A';
    expect(await read('Risks.txt', text)).toEqual({
      origin: 'NVivo',
      rows: [
        { ...row, line: 5, document: wards, quote: 'Nobody told me\nthat bed four had moved.' },
        { ...row, line: 10, document: wards, quote: 'Then the day shift came.' },
        { ...row, line: 16, document: 'Dateien\\\\Interview B', quote: 'Es war still.' },
      ],
      left: [],
    });
    const unnamed = text.split('\r\n').slice(2).join('\n');
    expect((await read('Night work.txt', unnamed)).rows.map(({ codes }) => codes)).toEqual([
      ['Night work'],
      ['Night work'],
      ['Night work'],
    ]);
  });

  it('Z40 is not taken for one where it lists publications, codes or words alone', async () => {
    const told = async (text: string) => isOfSegments({ name: 'x.csv', bytes: bytes(text) });
    expect(await told('Document,Code,Segment\nA,B,C\n')).toBe(true);
    expect(await told('Document,Code,Text,DOI\nA,B,C,10.1/x\n')).toBe(false);
    expect(await told('Code,Memo\nA,B\n')).toBe(false);
    expect(await told('Nobody told me, and that was it.\n')).toBe(false);
    await expect(read('x.txt', 'Nobody told me.\n')).rejects.toThrow(
      'There is no table of coded segments in this file.',
    );
  });
});
