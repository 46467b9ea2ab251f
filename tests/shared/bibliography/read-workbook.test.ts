import { describe, expect, it } from 'vitest';
import { readReferenceFile } from '../../../shared/bibliography/read-reference-file.ts';
import { isWorkbook, readWorkbook } from '../../../shared/bibliography/workbook.ts';
import { readImportFile } from '../../../shared/import/read-import-file.ts';
import { makeWorkbook, plainRows } from '../../fixtures/make-workbook.ts';

const heading = ['PMID', 'Title', 'Authors', 'Publication date', 'Journal'];
const first = ['', 'Waiting for the van', 'Harrow, Mary; Ostler, Pia', '2019', 'Night Care'];
const cellsOf = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes)).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.cells),
  }));
const book = (name: string, bytes: Uint8Array) => readReferenceFile({ name, bytes });

describe('cells of a workbook', () => {
  it('are their text: shared, rich, with readings left out, dates, numbers as stored, results of formulas', async () => {
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>31234567</v></c>
      <c r="D2" s="1"><v>43831</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c>
      <c r="H2" t="str"><f>A2</f><v>result</v></c><c r="I2"><v>2.5000000000000001E-1</v></c></row>`;
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t xml:space="preserve">Night </t></r><r><rPr><b/></rPr><t>work</t></r></si><si><t>夜勤</t><rPh sb="0" eb="2"><t>ヤキン</t></rPh></si></sst>`;
    const bytes = makeWorkbook([{ name: 'One', rows }], {
      'xl/sharedStrings.xml': shared,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    });
    expect(await readWorkbook(bytes)).toStrictEqual([
      {
        name: 'One',
        rows: [
          {
            line: 2,
            cells: [
              'Night work',
              '夜勤',
              '31234567',
              '2020-01-01',
              '',
              'true',
              '',
              'result',
              '0.25',
            ],
            text: 'Night work\t夜勤\t31234567\t2020-01-01\t\ttrue\t\tresult\t0.25',
            isOpen: false,
          },
        ],
      },
    ]);
  });

  it('have their places where rows and cells do not tell them', async () => {
    const bytes = makeWorkbook([{ name: 'One', rows: plainRows([heading, first]) }]);
    expect(await cellsOf(bytes)).toStrictEqual([{ name: 'One', rows: [heading, first] }]);
  });

  it('that are empty, however far out, cost nothing', async () => {
    const far = `${plainRows([heading, first])}<row r="1048576"><c r="XFD1048576" s="1"/><c r="A1048576"></c></row>`;
    expect(await cellsOf(makeWorkbook([{ name: 'One', rows: far }]))).toStrictEqual([
      { name: 'One', rows: [heading, first] },
    ]);
  });

  it('that are filled far out are refused in words', async () => {
    const wide = '<row r="3"><c r="XFD3"><v>1</v></c></row>';
    const long = '<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row>';
    for (const rows of [wide, long])
      await expect(readWorkbook(makeWorkbook([{ name: 'One', rows }]))).rejects.toThrow(
        expect.objectContaining({ code: 'too-wide' }),
      );
  });
});

describe('references of a workbook', () => {
  it('are those of every sheet with known headings, the others are named', async () => {
    const bytes = makeWorkbook([
      { name: 'About', rows: plainRows([['Exported for a review', 'of care']]) },
      { name: 'Results', rows: plainRows([['Query: night AND care'], heading, first]) },
      {
        name: 'More',
        rows: plainRows([
          ['Title', 'Year', 'Author'],
          ['Beds', '2020', 'Iqbal, N'],
        ]),
      },
    ]);
    const { citations, problems, format } = await book('dimensions.xlsx', bytes);
    expect({
      format,
      problems,
      citations: citations.map(({ title, author, issued }) => ({ title, author, issued })),
    }).toStrictEqual({
      format: 'xlsx',
      problems: [
        {
          message: 'Sheet “About” (1 row) is no table of references and was not read.',
        },
      ],
      citations: [
        {
          title: 'Waiting for the van',
          author: [
            { family: 'Harrow', given: 'Mary' },
            { family: 'Ostler', given: 'Pia' },
          ],
          issued: { 'date-parts': [[2019]] },
        },
        {
          title: 'Beds',
          author: [{ family: 'Iqbal', given: 'N' }],
          issued: { 'date-parts': [[2020]] },
        },
      ],
    });
  });

  it('are asked about where no headings are known, and read as they are told', async () => {
    const bytes = makeWorkbook([
      {
        name: 'Pflege',
        rows: plainRows([
          ['Werk', 'Von'],
          ['Warten', 'Lindqvist, Maja'],
        ]),
      },
    ]);
    const asked = await readImportFile({ name: 'pflege.xlsx', bytes });
    expect(asked).toMatchObject({
      kind: 'failed',
      question: {
        about: 'columns',
        headings: ['Werk', 'Von'],
        sampleRows: [['Warten', 'Lindqvist, Maja']],
      },
    });
    const told = await readImportFile(
      { name: 'pflege.xlsx', bytes },
      { columns: { Werk: 'title', Von: 'author' } },
    );
    expect(told).toMatchObject({
      kind: 'references',
      references: [
        { citation: { title: 'Warten', author: [{ family: 'Lindqvist', given: 'Maja' }] } },
      ],
    });
  });

  it('that is empty, or damaged inside, is refused in words', async () => {
    await expect(book('none.xlsx', makeWorkbook([{ name: 'One', rows: '' }]))).rejects.toThrow(
      expect.objectContaining({ code: 'not-a-bibliography' }),
    );
    const damaged = makeWorkbook([{ name: 'One', rows: plainRows([heading]) }], {
      'xl/workbook.xml': '<workbook',
    });
    await expect(book('bad.xlsx', damaged)).rejects.toThrow(
      expect.objectContaining({ code: 'damaged-file' }),
    );
  });

  it('is told by what is in the archive', () => {
    expect(isWorkbook(makeWorkbook([]))).toBe(true);
    expect(isWorkbook(new TextEncoder().encode('PK\u0003\u0004 and nothing more'))).toBe(false);
  });
});
