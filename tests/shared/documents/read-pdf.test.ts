import { describe, expect, test } from 'vitest';
import { explainPdfError } from '../../../shared/documents/pdf-source.ts';
import { placeOf } from '../../../shared/documents/place.ts';
import { pdfGeometry, readPdf } from '../../../shared/documents/read-pdf.ts';
import { pageAt } from '../../../shared/documents/text-body.ts';
import { makePdf, type PdfText } from '../../fixtures/make-pdf.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { twoColumnPaper } from './pdf-pages.ts';
import { type PlacedText, tinyPdf } from './tiny-files.ts';

/** Lines set below each other at 12 points, as a word processor does. */
function column(x: number, top: number, lines: readonly string[]): PlacedText[] {
  return lines.map((text, index) => ({ x, y: top - index * 12, text }));
}

const paragraph = [
  'The nurses on the ward spoke of time as something that was taken from them, and of',
  'the patients as the ones who paid for it. Nobody had planned it so, they said, and no-',
  'body could say when it had begun.',
];

describe('readPdf', () => {
  test('lines are joined into paragraphs at gaps, hyphens at line ends go', async () => {
    const { body } = await readPdf(
      tinyPdf([
        [
          { x: 50, y: 780, size: 18, text: 'Time on the ward' },
          ...column(50, 740, paragraph),
          ...column(50, 690, ['A second paragraph follows after a gap.']),
        ],
      ]),
    );
    expect(shown(body)).toEqual([
      'title: Time on the ward',
      `paragraph: ${paragraph[0]} ${paragraph[1]?.slice(0, -1)}${paragraph[2]}`,
      'paragraph: A second paragraph follows after a gap.',
    ]);
    expectCanonical(body);
  });

  test('a hyphen that the document writes elsewhere in the line stays', async () => {
    const { body } = await readPdf(
      tinyPdf([
        column(50, 700, [
          'Many had lived with a long-term illness for years before they were asked about long-',
          'term goals, and had goals of their own by then.',
        ]),
      ]),
    );
    expect(body.text).toContain('asked about long-term goals');
  });

  test('columns drawn line by line across the page are read one after the other', async () => {
    const left = Array.from({ length: 10 }, (_, i) => `left column, line number ${i} of the text`);
    const right = left.map((text) => text.replace('left', 'right'));
    const drawn = left.flatMap((text, i) => [
      { x: 50, y: 700 - i * 12, text },
      { x: 320, y: 700 - i * 12, text: right[i] ?? '' },
    ]);
    const { body } = await readPdf(tinyPdf([drawn]));
    expect(body.text.replace(/\s+/g, ' ')).toBe([...left, ...right].join(' '));
  });

  test('running heads, page numbers and line numbers stand apart at the end of their page', async () => {
    const words = ['One', 'Two', 'Three', 'Four'];
    const pages = words.map((word, index) => [
      { x: 50, y: 815, text: 'Journal of Care 12 (2024)' },
      { x: 290, y: 20, text: String(index + 7) },
      ...column(50, 700, [`${word} is said here, and it is a line of text.`]),
      ...[0, 1, 2, 3].map((line) => ({
        x: 20,
        y: 700 - line * 12,
        text: String(index * 4 + line + 1),
      })),
    ]);
    const { body, problems } = await readPdf(tinyPdf(pages));
    expect(shown(body)).toEqual(
      words.flatMap((word, index) => [
        `paragraph: ${word} is said here, and it is a line of text.`,
        'furniture: Journal of Care 12 (2024)',
        `furniture: ${index + 7}`,
        `furniture: ${[1, 2, 3, 4].map((line) => index * 4 + line).join(' ')}`,
      ]),
    );
    expect(problems).toEqual([]);
    expect(words.map((word) => pageAt(body, body.text.indexOf(word)))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(pageAt(body, body.text.indexOf('8', body.text.indexOf('Two')))).toBe('2');
  });

  test('A5 numbers beside the turns of a transcript stay at their heads, and places are told by them', async () => {
    const turn = (number: number, y: number, lines: readonly string[]) => [
      { x: 20, y, text: String(number) },
      ...column(50, y, lines),
    ];
    const long = [
      'Rosa: It takes longer to write it down than to do it, and nobody who',
      'reads it in the morning asks what the night was like or who came by.',
    ];
    const { body } = await readPdf(
      tinyPdf([
        [
          ...turn(2, 780, ['Mika: So how was it?']),
          ...turn(3, 750, long),
          ...turn(4, 700, ['Mika: And then?']),
          ...turn(5, 670, long),
        ],
        [...turn(6, 780, ['Mika: I see.']), ...turn(7, 750, [...long, ...long])],
      ]),
    );
    const [first, second] = [long.join(' '), [...long, ...long].join(' ')];
    expect(shown(body)).toEqual([
      'paragraph: 2 Mika: So how was it?',
      `paragraph: 3 ${first}`,
      'paragraph: 4 Mika: And then?',
      `paragraph: 5 ${first}`,
      'paragraph: 6 Mika: I see.',
      `paragraph: 7 ${second}`,
    ]);
    expect(placeOf(body, body.text.indexOf('And then'))).toBe('p. 1, turn 4');
    expect(placeOf(body, body.text.lastIndexOf('the night'))).toBe('p. 2, turn 7');
  });

  test('a sentence that runs over the page break is one paragraph, and each half knows its page', async () => {
    const { body } = await readPdf(
      tinyPdf([
        column(50, 100, [
          'It was only when the second night had passed without a single question that',
        ]),
        column(50, 780, ['she began to write things down.']),
        [],
        column(50, 780, ['Later she stopped.']),
      ]),
    );
    expect(body.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph']);
    expect(pageAt(body, body.text.indexOf('she began'))).toBe('2');
    expect(pageAt(body, body.text.indexOf('question'))).toBe('1');
    expect(pageAt(body, body.text.indexOf('Later'))).toBe('4');
    expectCanonical(body);
  });

  test('turns of a transcript stay apart even without a gap', async () => {
    const turns = [
      'Interviewer: And then?',
      'P2: Nothing.',
      'Interviewer: Nothing?',
      'P2: No.',
      'Interviewer: I see.',
      'P2: Yes.',
    ];
    const { body } = await readPdf(tinyPdf([column(50, 700, turns)]));
    expect(shown(body)).toEqual(turns.map((turn) => `paragraph: ${turn}`));
  });

  test('pieces side by side become the cells of a table row', async () => {
    const { body } = await readPdf(
      tinyPdf([
        [
          { x: 50, y: 700, text: 'Study' },
          { x: 200, y: 700, text: 'Setting' },
          { x: 400, y: 700, text: 'n' },
        ],
      ]),
    );
    expect(shown(body)).toEqual(['table: Study\tSetting\tn']);
  });

  test('a title in the metadata counts, the name of a file or the number of an article does not', async () => {
    const page = [column(50, 700, ['Words.'])];
    expect((await readPdf(tinyPdf(page, { title: 'Being heard' }))).metadata.title).toBe(
      'Being heard',
    );
    for (const title of ['final2.docx', 'print.html', 'about:blank', 'PII: S0277-9536', 'Layout 1'])
      expect([title, (await readPdf(tinyPdf(page, { title }))).metadata]).toEqual([title, {}]);
  });

  test('progress is told page by page, and cancelling stops between pages', async () => {
    const pages = ['One.', 'Two.', 'Three.'].map((text) => column(50, 700, [text]));
    const told: number[] = [];
    const signal = { aborted: false };
    const reading = readPdf(tinyPdf(pages), {
      signal,
      onProgress: ({ done }) => {
        told.push(done);
        signal.aborted = done === 2;
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' });
    expect(told).toEqual([1, 2]);
  });

  test('the bytes given remain the caller’s', async () => {
    const bytes = tinyPdf([column(50, 700, ['Words.'])]);
    const copy = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
  });

  test('a protected file asks for its password, says that one is wrong, and opens with the right one', async () => {
    const locked = makePdf(twoColumnPaper(), { password: 'sesame' });
    await expect(readPdf(locked)).rejects.toMatchObject({
      name: 'ExpectedError',
      code: 'password-needed',
    });
    await expect(readPdf(locked, { password: 'simsim' })).rejects.toMatchObject({
      name: 'ExpectedError',
      code: 'password-wrong',
    });
    const { body } = await readPdf(locked, { password: 'sesame' });
    expect(body).toEqual((await readPdf(makePdf(twoColumnPaper()))).body);
  });

  test('pages without text keep their place, and each is named with what it holds instead', async () => {
    const stamp = { x: 60, y: 20, size: 7, text: 'Downloaded from https://archive.example.org' };
    const { body, problems, geometry } = await readPdf(
      makePdf([
        { texts: column(50, 700, ['Only this page was typed.']) },
        { texts: [], picture: true },
        { texts: [] },
        { texts: [stamp], picture: true },
      ]),
    );
    expect(body.text).toBe(
      'Only this page was typed.\n\n[Page 2: image]\n\n[Page 3: image]\n\n[Page 4: image]\n\nDownloaded from https://archive.example.org',
    );
    expect(body.pages.map(({ label, start, end }) => [label, end - start])).toEqual([
      ['1', 27],
      ['2', 17],
      ['3', 17],
      ['4', 60],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Pages 2, 4 have no text: they are scanned images, of which regions can be coded.',
      'Page 3 has no text: it is empty or a drawing.',
    ]);
    expect(geometry.pages.map(({ boxes }) => boxes.length)).toEqual([1, 1, 1, 2]);
    expectCanonical(body);
  });

  test('labels of a figure in another font do not run on in the sentence above it', async () => {
    const { body } = await readPdf(
      makePdf([
        {
          texts: [
            ...column(50, 700, paragraph.slice(0, 2)).map((text) => ({ ...text, size: 10.2 })),
            { x: 200, y: 640, text: 'Number of mentions', size: 9.6, bold: true },
          ],
        },
        { texts: [{ x: 50, y: 700, text: 'body could say when it had begun.', size: 10.2 }] },
      ]),
    );
    expect(body.text).toContain('and nobody could say when it had begun.');
    expect(body.text).not.toContain('no-');
  });

  test('headings as large as the text are told by their font: close above the text, one above another', async () => {
    const texts: PdfText[] = [];
    const fullLine = 'The families told of nights that seemed to have no end and of nurses';
    let y = 760;
    const write = (text: string, bold = false): void => {
      y -= 12;
      texts.push({ x: 50, y, text, size: 10, bold });
    };
    for (const [heading, below] of [
      ['Methods and setting', 'Recruitment'],
      ['Interviews', undefined],
      ['Analysis', 'Coding in pairs'],
      ['Findings', undefined],
    ] as const) {
      write(heading, true);
      if (below !== undefined) write(below, true);
      for (const each of [fullLine, fullLine, 'who came too late.']) write(each);
    }
    write('Waiting for the van at the gate:', true);
    write('nobody knew when it would come, and nobody asked.');
    const { body } = await readPdf(makePdf([{ texts }]));
    expect(
      body.blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ start, end }) => body.text.slice(start, end)),
    ).toEqual([
      'Methods and setting',
      'Recruitment',
      'Interviews',
      'Analysis',
      'Coding in pairs',
      'Findings',
    ]);
  });

  test('words in bold that begin a paragraph are no heading', async () => {
    const lines = ['Sampling', 'Interviews', 'Analysis'].flatMap((heading, at) => [
      { x: 50, y: 700 - at * 48, text: heading, size: 10, bold: true },
      {
        x: 50,
        y: 688 - at * 48,
        text: 'The families told of nights that had no end and of',
        size: 10,
      },
      { x: 50, y: 676 - at * 48, text: 'nurses who came late.', size: 10 },
    ]);
    const { body } = await readPdf(
      makePdf([
        {
          texts: [
            ...lines,
            { x: 50, y: 540, text: 'Nights that have no end of waiting', size: 10, bold: true },
            { x: 225, y: 540, text: 'were told of by', size: 10 },
            { x: 50, y: 528, text: 'those who had waited longest for somebody.', size: 10 },
          ],
        },
      ]),
    );
    expect(body.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
  });

  test('paragraphs and items of one line each stay apart, whichever of them is the longest', async () => {
    const paragraphs = [
      'The night was long, and nobody came.',
      'Nobody had asked for the van.',
      'It came at last, when the lamps were out.',
      'The families went home.',
    ];
    const items = ['Bread and tea', 'A chair beside the bed', 'A name on the door', 'Time'];
    const long = column(50, 400, [...paragraph, ...paragraph]);
    const { body } = await readPdf(
      makePdf([
        {
          texts: [
            ...paragraphs.map((text, at) => ({ x: 50, y: 780 - at * 24, text })),
            ...items.map((text, at) => ({ x: 50, y: 650 - at * 13.5, text })),
            ...long,
          ],
        },
      ]),
    );
    expect(shown(body).slice(0, 8)).toEqual(
      [...paragraphs, ...items].map((text) => `paragraph: ${text}`),
    );
  });

  test('a file of scanned pages alone is read: its pages can be coded by region', async () => {
    const { body, problems } = await readPdf(makePdf([{ texts: [], picture: true }]));
    expect(body).toEqual({
      text: '[Page 1: image]',
      blocks: [{ start: 0, end: 15, kind: 'picture' }],
      pages: [{ start: 0, end: 15, label: '1' }],
    });
    expect(problems).toEqual([
      { message: 'Page 1 has no text: it is a scanned image, of which regions can be coded.' },
    ]);
  });

  test('the geometry read again from the bytes is that of the first reading', async () => {
    const bytes = makePdf(twoColumnPaper());
    expect(await pdfGeometry(bytes)).toEqual((await readPdf(bytes)).geometry);
  });

  test('a truncated file gives its words or one clear sentence', async () => {
    const bytes = makePdf(twoColumnPaper());
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const outcome = await readPdf(bytes.slice(0, bytes.length * share)).catch((error) => error);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'ExpectedError' });
      else expectCanonical(outcome.body);
    }
  });

  test('what pdf.js throws becomes a sentence for the user', () => {
    const password = Object.assign(new Error('No password given'), { name: 'PasswordException' });
    expect(explainPdfError(password)).toMatchObject({ code: 'password-needed' });
    expect(explainPdfError(new Error('Invalid PDF structure.'))).toMatchObject({
      code: 'damaged-file',
    });
  });
});
