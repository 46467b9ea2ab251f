import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import {
  type ExportFormat,
  exportFormats,
  fileNameOf,
  writeTable,
} from '../../../shared/export/write-table.ts';
import type { Table } from '../../../shared/tables/table.ts';
import {
  characteristics,
  codebook,
  empty,
  findings,
  matrix,
  options,
  studies,
  themes,
} from './review-tables.ts';

const notice = 'Invented sample data: not from real studies.';

async function textOf(table: Table, format: ExportFormat, sample = false): Promise<string> {
  return strFromU8(await writeTable(table, format, { ...options, sample }));
}

async function partsOf(table: Table, format: 'docx' | 'xlsx', sample = false) {
  const archive = unzipSync(await writeTable(table, format, { ...options, sample }));
  return new Map(Object.entries(archive).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Every text of the file in reading order, markup removed. */
async function visibleText(table: Table, format: ExportFormat, sample = false): Promise<string> {
  if (format === 'docx' || format === 'xlsx') {
    const parts = await partsOf(table, format, sample);
    const main = format === 'docx' ? 'word/document.xml' : 'xl/sharedStrings.xml';
    return wellFormedText(parts.get(main) ?? '');
  }
  return textOf(table, format, sample);
}

/** The character data of an XML document; throws where it is not well-formed. */
function wellFormedText(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  parser.on('text', (data) => {
    text += data;
  });
  parser.write(xml).close();
  return text;
}

async function csvRows(table: Table, sample = false): Promise<string[][]> {
  const text = (await textOf(table, 'csv', sample)).replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** Shared strings and cells of the worksheet: `[reference, attributes, value]`. */
async function sheetOf(table: Table) {
  const parts = await partsOf(table, 'xlsx');
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  return { sheet, strings: strings.map((match) => match[1] ?? ''), parts };
}

describe('equal tables give equal bytes', () => {
  test.each(exportFormats)('two writes of %s are identical', async (format) => {
    const first = await writeTable(themes, format, options);
    const second = await writeTable(structuredClone(themes), format, options);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test('the time zone of the machine changes nothing', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { writeTable, exportFormats } from './shared/export/write-table.ts';
      import { themes, options } from './tests/shared/export/review-tables.ts';
      const hash = createHash('sha256');
      for (const format of exportFormats) hash.update(await writeTable(themes, format, options));
      console.log(hash.digest('hex'));`;
    const hashes = ['Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).trim(),
    );
    const here = createHash('sha256');
    for (const format of exportFormats) here.update(await writeTable(themes, format, options));
    expect(new Set([...hashes, here.digest('hex')]).size).toBe(1);
  });

  test.each(['docx', 'xlsx'] as const)(
    '%s holds the date of the export and no other',
    async (format) => {
      const core = (await partsOf(themes, format)).get('docProps/core.xml') ?? '';
      expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map((match) => match[0])).toEqual([
        '2026-03-14T00:00:00Z',
        '2026-03-14T00:00:00Z',
      ]);
    },
  );

  test('a date that is not an ISO date is refused', async () => {
    await expect(writeTable(themes, 'csv', { ...options, asOf: '14 March' })).rejects.toThrow(
      'ISO date',
    );
  });
});

describe('every format', () => {
  test.each(exportFormats)('%s of an empty table says so and keeps the header', async (format) => {
    const text = await visibleText(empty, format);
    expect(text).toContain('Nothing to show yet');
    expect(text).toContain('Definition');
  });

  test.each(exportFormats)('%s of sample data says once that they are invented', async (format) => {
    const noted = { ...themes, notes: [...themes.notes, notice] };
    expect((await visibleText(noted, format, true)).split(notice)).toHaveLength(2);
    expect(await visibleText(themes, format)).not.toContain(notice);
  });

  test.each(exportFormats)(
    '%s keeps emoji and Arabic, and sets quotes in quotation marks',
    async (format) => {
      const text = await visibleText(themes, format);
      expect(text).toContain('“My wife says there are three of us now 🙂”');
      expect(text).toContain('كنت أخاف من الصوت في الليل');
    },
  );

  test.each(exportFormats)(
    '%s drops characters that XML forbids and keeps the rest',
    async (format) => {
      const text = await visibleText(
        findings('needle\u0000 pain\u0008\uFFFE \uD800fear\u001F 🙂'),
        format,
      );
      expect(text).toContain('needle pain fear 🙂');
    },
  );

  test.each(['docx', 'xlsx'] as const)('each part of %s is well-formed XML', async (format) => {
    const hostile = findings('</w:t> & <b> "x" \u0001 ]]> &amp;', "it's _x0041_ \uDC00");
    for (const table of [hostile, themes, matrix, empty]) {
      const parts = await partsOf({ ...table, title: 'A <title> & "more"' }, format, true);
      for (const xml of parts.values()) expect(() => wellFormedText(xml)).not.toThrow();
    }
  });

  test('file names are plain ASCII', () => {
    const nameOf = (title: string, format: ExportFormat) =>
      fileNameOf({ id: 'themes', title }, format);
    expect(nameOf('Characteristics of included studies', 'docx')).toBe(
      'characteristics-of-included-studies.docx',
    );
    expect(nameOf('Thèmes / études: *1*', 'latex')).toBe('themes-etudes-1.tex');
    expect(nameOf('الموضوعات', 'md')).toBe('themes.md');
  });
});

describe('csv', () => {
  test.each([
    '=HYPERLINK("http://a.example";"x")',
    '+1+2',
    '-2+3',
    '@SUM(A1)',
    '  =1+1',
    '"=1+1',
    '\t=1',
    '\ttabbed',
    '\r=1',
    '＝1+1',
    '\u00A0@x',
  ])('text %j cannot become a formula', async (text) => {
    const row = (await csvRows(findings(text)))[1];
    expect(row).toEqual([`'${text.replaceAll('\r', '\n')}`]);
  });

  test.each(['Fear of needles', 'night -- day', 'a@b.example', '5 = five', '“-quoted”'])(
    'text %j stays as it is',
    async (text) => {
      expect((await csvRows(findings(text)))[1]).toEqual([text]);
    },
  );

  test('text with separators of any country stays one quoted cell', async () => {
    expect(await textOf(findings('one;=2\t"three"'), 'csv')).toBe(
      '"Finding"\r\n"one;=2\t""three"""\r\n',
    );
  });

  test('the byte order mark is there for Excel', async () => {
    const bytes = await writeTable(codebook, 'csv', options);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('numbers stay bare numbers, negative ones too', async () => {
    const [first] = codebook.rows;
    const cells = [
      ...(first?.cells.slice(0, 2) ?? []),
      { paragraphs: [], number: -0.25, from: [] },
    ];
    const text = await textOf({ ...codebook, rows: [{ cells, depth: 0 }] }, 'csv');
    expect(text.trimEnd().endsWith(',-0.25')).toBe(true);
  });

  test('nesting is a column of its own, and the sample notice the last row', async () => {
    const rows = await csvRows(codebook, true);
    expect(rows[0]).toEqual(['Level', 'Code', 'Definition', 'Excerpts']);
    expect(rows.slice(1, 4).map((row) => row[0])).toEqual(['1', '2', '3']);
    expect(rows.at(-1)).toEqual([notice, '', '', '']);
  });
});

describe('xlsx', () => {
  test('a row is as tall as the lines of its text, words that do not fit on the next', async () => {
    // A column of weight 6 takes 40 letters.
    const word = 'responsibilities';
    const sheet = (
      await partsOf(findings('short', `${word} ${word} ${word} ${word} ${word}`), 'xlsx')
    ).get('xl/worksheets/sheet1.xml');
    const heights = [...(sheet ?? '').matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, ht]) => ht);
    expect(heights).toEqual(['17.5', '44.5']);
  });

  test('figures are numbers, text is never a formula', async () => {
    const { sheet, strings } = await sheetOf(findings('=1+1', '12'));
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('=1+1');
    expect(sheet).toMatch(/<c r="A3"[^>]* t="s">/);
    expect((await sheetOf(characteristics)).sheet).toMatch(/<c r="D2" s="\d+"><v>8<\/v><\/c>/);
  });

  test('the header row is frozen, and repeated on each printed page', async () => {
    const { sheet, parts } = await sheetOf(characteristics);
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('orientation="landscape"');
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Characteristics of included stu'!$1:$1</definedName>`,
    );
  });

  test('a text longer than a cell is cut to the limit and says so', async () => {
    const { strings } = await sheetOf(findings('fear '.repeat(8000)));
    const long = strings.find((text) => text.startsWith('fear'));
    expect(long).toHaveLength(32_767);
    expect(long?.endsWith('… (cut: 40000 characters in all)')).toBe(true);
  });

  test('no emoji is cut in half', async () => {
    for (const lead of ['', 'a']) {
      const { strings } = await sheetOf(findings(`${lead}${'🙂'.repeat(20_000)}`));
      expect(strings.every((text) => text.isWellFormed() && !text.includes('\uFFFD'))).toBe(true);
      expect(Math.max(...strings.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    }
  });

  test('text that looks like an escaped letter stays as written', async () => {
    expect((await sheetOf(findings('file_x0041_name'))).strings).toContain('file_x005F_x0041_name');
  });

  test('a title with forbidden characters still names the sheet', async () => {
    const { parts } = await sheetOf({ ...codebook, title: "Codes: [A/B] 'final'" });
    expect(parts.get('xl/workbook.xml')).toMatch(/<sheet [^>]*name="Codes A B (&apos;|')final"/);
  });
});

describe('docx', () => {
  test('the notes below a table stay on one page', async () => {
    const noted = { ...matrix, notes: ['First.', 'Second.', 'Third.'] };
    const xml = (await partsOf(noted, 'docx')).get('word/document.xml') ?? '';
    const below = xml.slice(xml.lastIndexOf('</w:tbl>')).split('<w:p>').slice(1);
    expect(
      below
        .filter((paragraph) => paragraph.includes('<w:t'))
        .map((paragraph) => [
          wellFormedText(`<w:p xmlns:w="w">${paragraph.split('</w:p>')[0]}</w:p>`),
          paragraph.includes('<w:keepNext/>'),
          paragraph.includes('<w:keepLines/>'),
        ]),
    ).toEqual([
      ['First.', true, true],
      ['Second.', true, true],
      ['Third.', false, true],
    ]);
  });

  test('the header row repeats, short rows stay whole, long ones may break', async () => {
    const long = findings('A short finding.', 'fear '.repeat(8000));
    const xml = (await partsOf(long, 'docx')).get('word/document.xml') ?? '';
    const rows = xml.split('<w:tr>').slice(1);
    expect(
      rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(wellFormedText(xml)).toContain('fear '.repeat(8000).trim());
  });

  test('more than five columns turn the page, fewer do not', async () => {
    const orientation = async (table: Table) =>
      /w:orient="(\w+)"/.exec((await partsOf(table, 'docx')).get('word/document.xml') ?? '')?.[1];
    expect(await orientation(characteristics)).toBe('landscape');
    expect(await orientation(codebook)).toBe('portrait');
  });

  test('Arabic paragraphs run from right to left, others do not', async () => {
    const xml = (await partsOf(themes, 'docx')).get('word/document.xml') ?? '';
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const marked = paragraphs.filter((paragraph) => /<w:bidi\/>/.test(paragraph));
    expect(marked).toHaveLength(6);
    expect(marked.every((paragraph) => paragraph.includes('كنت'))).toBe(true);
  });

  test('a matrix too wide for the page is split, each panel with the first column', async () => {
    const xml = (await partsOf(matrix, 'docx')).get('word/document.xml') ?? '';
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    expect(
      tables.every((panel) => wellFormedText(`<a xmlns:w="w">${panel}</a>`).startsWith('Theme')),
    ).toBe(true);
    const columns = tables.map((panel) => panel.match(/<w:gridCol /g)?.length ?? 0);
    expect(columns.reduce((total, count) => total + count - 1, 0)).toBe(70);
    expect(Math.max(...columns)).toBeLessThan(63);
  });
});

describe('html', () => {
  test('markup in text is shown, not obeyed', async () => {
    const html = await textOf(findings('<script>alert("x")</script> & more'), 'html');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
    expect(html).not.toContain('<script');
  });

  test('header cells have a scope, groups a body, Arabic a direction', async () => {
    const html = await textOf(themes, 'html');
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<tbody>/g)).toHaveLength(3);
    expect(html.match(/<th scope="rowgroup" colspan="3">/g)).toHaveLength(3);
    expect(html.match(/<p dir="auto">/g)).toHaveLength(6);
  });
});

test('md: special characters survive a Markdown reader', async () => {
  const text = 'a|b *c* _d_ `e` [f](g) <h> \\ $i$ ~~j~~ &amp; k\n# second line';
  const html = new MarkdownIt({ html: true }).render(await textOf(findings(text), 'md'));
  const cell = /<td[^>]*>(.*?)<\/td>/s.exec(html)?.[1] ?? '';
  const shown = cell.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  expect(shown.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(text);
});

describe('latex', () => {
  test('every special character is escaped', async () => {
    const latex = await textOf(findings('[50%] & #1_a $x$ {y} ~z ^w \\end --- "q" *'), 'latex');
    expect(latex).toContain(
      '{[}50\\%{]} \\& \\#1\\_a \\$x\\$ \\{y\\} \\textasciitilde{}z \\textasciicircum{}w \\textbackslash{}end -{}-{}- \\char34{}q\\char34{} {*} \\\\',
    );
  });

  test('the header repeats, and a review title cannot leave its comment', async () => {
    const bytes = await writeTable(characteristics, 'latex', {
      ...options,
      reviewTitle: 'Dialysis\n\\input{secrets}',
    });
    const lines = strFromU8(bytes).split('\n');
    expect(lines).toContain('\\endhead');
    expect(lines.filter((line) => line.includes('\\input'))).toEqual([
      '% Review: Dialysis \\input{secrets}. Data as of 2026-03-14.',
    ]);
    expect(lines.filter((line) => studies.some((study) => line.startsWith(study)))).toHaveLength(
      12,
    );
  });

  test('signs beyond ASCII are written so that pdfLaTeX sets them, and what they need is said', async () => {
    const latex = await textOf(
      findings('β ≥ 0.5, −2 → H₂O, 10⁻³, ⅓, Ⅳ, “Łódź”, Nguyễn ṩ, ✓, 5\u202Fmg, Đ'),
      'latex',
    );
    expect(latex).toContain(
      '\\ensuremath{\\beta} \\ensuremath{\\geq} 0.5, \\ensuremath{-}2 → H\\textsubscript{2}O, 10\\textsuperscript{\\ensuremath{-}}³, \\textsuperscript{1}⁄\\textsubscript{3}, IV, “Łódź”, Nguy\\~{\\^{e}}n \\.{\\d{s}}, \\ensuremath{\\checkmark}, 5\\,mg, Đ',
    );
    expect(latex.split('\n').slice(2, 4)).toEqual([
      '% Needs \\usepackage{array,booktabs,longtable,amssymb} and \\usepackage[T1]{fontenc}, and LaTeX of 2020 or later.',
      '\\begingroup\\footnotesize',
    ]);
  });

  test('signs for which pdfLaTeX has no command are named with the engines that have them', async () => {
    const latex = await textOf(findings('夜勤 and Ελένη'), 'latex');
    expect(latex.split('\n')[3]).toBe(
      '% pdfLaTeX cannot write 夜 勤 έ: compile with XeLaTeX or LuaLaTeX, fontspec and a typeface that has these signs.',
    );
  });
});

test.each([
  ['Con', 'framework-con.docx'],
  ['LPT1', 'framework-lpt1.docx'],
  ['Nul.', 'framework-nul.docx'],
  ['Console', 'console.docx'],
  ['مصفوفة', 'framework.docx'],
])('a table called %s is no device of Windows', (title, name) => {
  expect(fileNameOf({ id: 'framework', title }, 'docx')).toBe(name);
});
