import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { makePdf, type PdfText } from '../../fixtures/make-pdf.ts';
import { column } from './pdf-pages.ts';
import { tinyDocx, wordParagraph } from './tiny-files.ts';

const read = async (name: string, bytes: Uint8Array) => {
  const { title, paper } = await readDocument({ name, bytes });
  return { title, ...paper };
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const body = column(
  60,
  560,
  Array.from(
    { length: 24 },
    () => 'Nurses spoke of time as something that was taken from them, and of',
  ),
);
const front: readonly PdfText[] = [
  { x: 60, y: 805, size: 8, text: 'Ward Letters 12 (2021) 41-60' },
  { x: 60, y: 770, size: 14, text: 'ORIGINAL ARTICLE' },
  { x: 60, y: 730, size: 20, bold: true, text: 'Time that is taken: waiting on' },
  { x: 60, y: 706, size: 20, bold: true, text: 'two hospital wards' },
  { x: 60, y: 670, size: 12, text: 'Marta Lindqvist and Owen Hale' },
  { x: 60, y: 650, size: 9, text: 'Department of Nursing, Northgate University' },
  { x: 60, y: 636, size: 9, text: 'https://doi.org/10.1000/ward.41' },
  { x: 60, y: 600, size: 10, text: 'Abstract. This study asks what becomes of time.' },
];
const paper = (options = {}) => makePdf([{ texts: [...front, ...body] }], options);

describe('W1: the title of a document', () => {
  test('a PDF: its first page before its metadata and its file name', async () => {
    expect(await read('scan0042.pdf', paper({ title: 'Ward Letters Template' }))).toEqual({
      title: 'Time that is taken: waiting on two hospital wards',
      facts: {
        title: 'Time that is taken: waiting on two hospital wards',
        authors: [
          { family: 'Lindqvist', given: 'Marta' },
          { family: 'Hale', given: 'Owen' },
        ],
        year: 2021,
        doi: '10.1000/ward.41',
      },
      from: { title: 'page', authors: 'page', year: 'page', doi: 'page' },
    });
  });

  test('of two years on a page the one in the file name counts; the name of another paper does not', async () => {
    const both = makePdf([
      { texts: [...front, { x: 60, y: 40, size: 7, text: '© 2020 The Authors' }, ...body] },
    ]);
    const years = ['Lindqvist2020.pdf', 'Lindqvist2019.pdf', 'Moss2020.pdf'].map((name) =>
      read(name, both),
    );
    expect((await Promise.all(years)).map(({ facts }) => facts.year)).toEqual([2020, 2021, 2021]);
  });

  test('a PDF that says nothing of itself is called after its file, whose name may say who and when', async () => {
    const plain = makePdf([{ texts: body }]);
    expect(await read('Fritzsch2022.pdf', plain)).toEqual({
      title: 'Fritzsch2022',
      facts: { authors: [{ family: 'Fritzsch' }], year: 2022 },
      from: { authors: 'name', year: 'name' },
    });
    expect(await read('diary.pdf', plain)).toEqual({ title: 'diary', facts: {}, from: {} });
  });

  test('metadata count where the text has them, or where they are a whole title', async () => {
    const titled = (title: string) => read('x1.pdf', makePdf([{ texts: body }], { title }));
    expect((await titled('Template 4')).title).toBe('x1');
    expect((await titled('Nurses spoke of')).title).toBe('Nurses spoke of');
    expect((await titled('What nurses say of time')).title).toBe('What nurses say of time');
  });

  test('Word: the title by style, with the names below it; a section is no title', async () => {
    const docx = (...paragraphs: readonly string[]) => tinyDocx(paragraphs.join(''));
    const { facts } = await read(
      'x.docx',
      docx(
        wordParagraph('Time that is taken', 'Title'),
        wordParagraph('Marta Lindqvist, Owen Hale'),
        wordParagraph('Northgate University'),
        wordParagraph('Abstract', 'Heading1'),
        wordParagraph('This study asks.'),
      ),
    );
    expect(facts).toEqual({
      title: 'Time that is taken',
      authors: [
        { family: 'Lindqvist', given: 'Marta' },
        { family: 'Hale', given: 'Owen' },
      ],
    });
    expect(
      (
        await read(
          'notes.docx',
          docx(wordParagraph('Introduction', 'Heading1'), wordParagraph('Words.')),
        )
      ).title,
    ).toBe('notes');
  });

  test('HTML: what the head declares, else the heading that its title begins with or that a short title says nothing of, else its title', async () => {
    const page = (head: string, heading: string) =>
      utf8(
        `<html><head>${head}</head><body><h1>${heading}</h1><p>Words. We waited until morning, and nobody rang to say where the supplies were.</p>`,
      );
    const titles = [
      page(
        '<meta name="citation_title" content="Time that is taken"><title>Ward Letters</title>',
        'Ward Letters',
      ),
      page('<title>Time that is taken | Ward Letters</title>', 'Time that is taken'),
      page('<title>Time that is taken | Ward Letters</title>', 'Ward Letters Online'),
      page('<title>English</title>', 'Time that is taken'),
      page('<title>Words</title>', 'Ward Letters'),
    ].map((bytes) => read('x.html', bytes));
    expect((await Promise.all(titles)).map(({ title }) => title)).toEqual([
      'Time that is taken',
      'Time that is taken',
      'Time that is taken | Ward Letters',
      'Time that is taken',
      'Words',
    ]);
  });

  test('a megabyte on one line, pages without text and thousands of names are read without a title', async () => {
    const endless = makePdf([
      { texts: [{ x: 60, y: 700, text: 'Nurses waited. '.repeat(60_000) }] },
    ]);
    const names = Array.from({ length: 300 }, (_, row) => ({
      x: 40,
      y: 800 - row * 2.5,
      size: 2,
      text: 'Anna Berg, Owen Hale, '.repeat(10),
    }));
    const files = [endless, makePdf([{ texts: [], picture: true }]), makePdf([{ texts: names }])];
    const found = await Promise.all(files.map((bytes) => read('x2.pdf', bytes)));
    expect(found.map(({ title }) => title)).toEqual(['x2', 'x2', 'x2']);
  });
});
