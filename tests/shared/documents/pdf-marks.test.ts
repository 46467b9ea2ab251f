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
        comment: 'At night?\nYes, at night.',
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
