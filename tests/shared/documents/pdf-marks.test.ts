import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../../shared/documents/pdf-annotations.ts';
import { colourName, type PlacedMarks, placeMarks } from '../../../shared/documents/pdf-marks.ts';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf, type PdfPageContent } from '../../fixtures/make-pdf.ts';

/** The corners of a rectangle on a page, as most programs order them. */
const quad = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y1} ${x1} ${y1} ${x0} ${y0} ${x1} ${y0}`;

const marked = (subtype: string, quads: string, more = ''): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 600 800] /QuadPoints [${quads}] /C [1 1 0] ${more} >>`;

const lines: PdfPageContent['texts'] = [
  { x: 72, y: 700, text: 'The nurse wrote her notes by torchlight in the' },
  { x: 72, y: 688, text: 'kitchen, and nobody asked her why she stayed.' },
];

async function placed(pages: readonly PdfPageContent[]): Promise<PlacedMarks & { text: string }> {
  const bytes = makePdf(pages);
  const { body, geometry } = await readPdf(bytes);
  const marks = placeMarks(await readAnnotations(bytes), geometry.pages, body.text);
  return { ...marks, text: body.text };
}

/** The marks with their words instead of their ranges. */
const told = ({ marks, text }: PlacedMarks & { readonly text: string }) =>
  marks.map(({ ranges, ...mark }) => ({
    ...mark,
    words: ranges.map(({ start, end }) => text.slice(start, end)),
  }));

describe('highlights and comments in a PDF', () => {
  it('beyond those that are read of one page are counted', async () => {
    const one = marked('Highlight', quad(206, 698, 290, 709));
    const annotations = Array.from({ length: 5002 }, () => one);
    const { left, marks } = await placed([{ texts: lines, annotations }, { texts: lines }]);
    expect([marks.length, left]).toEqual([5000, 2]);
  });

  it('lie on whole words, over a line end in one piece, with colour, author, comment and answers', async () => {
    const page = {
      texts: lines,
      annotations: [
        marked(
          'Highlight',
          `${quad(206, 698, 290, 709)} ${quad(72, 686, 103, 697)}`,
          '/T (R. Ader) /Contents (At night?)',
        ),
        '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /IRT @1 /T (Piet) /Contents (Yes, at night.) >>',
        marked('Underline', quad(138, 686, 196, 697), '/C [0 0.6 0]'),
      ],
    };
    expect(told(await placed([page]))).toEqual([
      {
        kind: 'highlight',
        colour: 'yellow',
        author: 'R. Ader',
        comment: 'At night?\nPiet: Yes, at night.',
        words: ['torchlight in the kitchen'],
      },
      {
        kind: 'underline',
        colour: 'green',
        author: '',
        comment: '',
        words: ['nobody asked'],
      },
    ]);
  });

  it('are found on a turned page, and on the page they are on', async () => {
    const first = { texts: [{ x: 72, y: 700, text: 'Nothing is marked here.' }] };
    const turned = {
      texts: lines,
      rotate: 90 as const,
      annotations: [marked('Highlight', quad(70, 698, 113, 709))],
    };
    expect(told(await placed([first, turned]))).toMatchObject([{ words: ['The nurse'] }]);
  });

  it('that lie on no words keep their comment, notes keep their page, and what is empty or hidden is none', async () => {
    const page = {
      texts: lines,
      annotations: [
        marked('Highlight', quad(72, 100, 200, 111), '/Contents (This figure.)'),
        '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /T (R. Ader) /Contents (Who is she?) >>',
        '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] >>',
        marked('Highlight', quad(72, 698, 113, 709), '/F 2'),
        '<< /Type /Annot /Subtype /Link /Rect [72 698 113 709] /A << /S /URI /URI (https://example.org) >> >>',
        '<< /Type /Annot /Subtype /Highlight /Rect [0 0 600 800] /QuadPoints [1 2 3] >>',
      ],
    };
    const { marks, notes, wordless } = await placed([page]);
    expect({ marks, notes, wordless }).toEqual({
      marks: [],
      notes: [{ page: '1', author: 'R. Ader', comment: 'Who is she?' }],
      wordless: [{ page: '1', author: '', comment: 'This figure.' }],
    });
  });

  it('say an answer to an answer with the names of others, and no tick, and nothing twice', async () => {
    const note = (more: string): string =>
      `<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] ${more} >>`;
    const page = {
      texts: lines,
      annotations: [
        marked('Highlight', quad(72, 698, 113, 709), '/T (Ada) /Contents (Who is she?)'),
        note('/IRT @1 /T (Piet) /Contents (The night nurse.)'),
        note('/IRT @2 /T (Ada) /Contents (I see.)'),
        note(
          '/IRT @1 /T (Piet) /StateModel (Review) /State (Accepted) /Contents (Accepted by Piet)',
        ),
        // Two that answer each other, and one that answers what is on no page.
        note('/IRT @6 /T (Ada) /Contents (Round.)'),
        note('/IRT @5 /T (Piet) /Contents (And round.)'),
        note('/IRT 2 0 R /T (Ada) /Contents (Alone.)'),
      ],
    };
    const found = await placed([page]);
    expect(told(found)).toMatchObject([
      {
        author: 'Ada',
        comment: 'Who is she?\nPiet: The night nurse.\nI see.',
        words: ['The nurse'],
      },
    ]);
    expect(found.notes).toEqual([
      { page: '1', author: 'Ada', comment: 'Round.' },
      { page: '1', author: 'Piet', comment: 'And round.' },
      { page: '1', author: 'Ada', comment: 'Alone.' },
    ]);
  });

  it('are of him who answered where nothing else was written', async () => {
    const page = {
      texts: lines,
      annotations: [
        marked('Highlight', quad(72, 698, 113, 709), '/T (Ada)'),
        '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /IRT @1 /T (Piet) /Contents (Why this?) >>',
      ],
    };
    expect(told(await placed([page]))).toMatchObject([{ author: 'Piet', comment: 'Why this?' }]);
  });

  it('are kept where words are struck to be replaced, with what replaces them, and where something was drawn', async () => {
    const page = {
      texts: lines,
      annotations: [
        '<< /Type /Annot /Subtype /Caret /Rect [110 690 116 700] /T (Ada) /Contents (doctor) >>',
        marked('StrikeOut', quad(92, 698, 119, 709), '/IRT @1 /RT /Group'),
        '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /IRT @1 /T (Ada) /Contents (Really.) >>',
        '<< /Type /Annot /Subtype /Square /Rect [70 680 300 720] /T (Ada) /Contents (All of this.) >>',
        '<< /Type /Annot /Subtype /Square /Rect [70 680 300 720] /T (Ada) >>',
      ],
    };
    const found = await placed([page]);
    expect(told(found)).toMatchObject([
      { kind: 'strikeout', author: 'Ada', comment: 'doctor\nReally.', words: ['nurse'] },
    ]);
    expect(found.notes).toEqual([{ page: '1', author: 'Ada', comment: 'All of this.' }]);
  });

  it('lie on the letters that are marked where words stand without blanks', () => {
    const text = '护士在夜里用手电筒写下了她的笔记，没有人问她为什么留下。';
    const page = {
      ...{ label: '1', width: 600, height: 800 },
      boxes: [
        {
          ...{ x: 0, y: 0, width: text.length * 10, height: 12 },
          ...{ start: 0, end: text.length, writing: 'right' as const, letters: text },
          edges: [...Array(text.length + 1).keys()].map((at) => at / text.length),
        },
      ],
    };
    const mark = {
      ...{ kind: 'highlight' as const, page: 0, colour: undefined, author: '', comment: '' },
      rectangles: [{ x: 20, y: 0, width: 30, height: 12 }],
    };
    expect(
      told({ ...placeMarks({ annotations: [mark], left: 0 }, [page], text), text }),
    ).toMatchObject([{ words: ['在夜里'] }]);
  });

  it('have the colour that a reader would call it', () => {
    const named = ([red, green, blue]: readonly [number, number, number]) =>
      colourName([red, green, blue]);
    // Those of Zotero, and a grey, then the yellow of Acrobat, Preview and Foxit.
    const colours = [
      [255, 212, 0],
      [255, 102, 102],
      [95, 178, 54],
      [46, 168, 229],
      [162, 138, 229],
      [229, 110, 238],
      [241, 152, 55],
      [170, 170, 170],
      [255, 209, 0],
      [250, 205, 90],
      [255, 255, 0],
    ] as const;
    expect([...colours.map(named), colourName(undefined)]).toEqual([
      'yellow',
      'red',
      'green',
      'blue',
      'purple',
      'pink',
      'orange',
      'grey',
      'yellow',
      'orange',
      'yellow',
      'yellow',
    ]);
  });
});
