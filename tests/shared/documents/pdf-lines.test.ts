import { describe, expect, test } from 'vitest';
import { readableLetters } from '../../../shared/documents/pdf-letters.ts';
import { linesOf, type PdfTextItem } from '../../../shared/documents/pdf-lines.ts';

const frame = { view: [0, 0, 600, 800], rotate: 0, userUnit: 1 };

const item = (
  str: string,
  x: number,
  width: number,
  more: Partial<PdfTextItem> & { readonly y?: number; readonly size?: number } = {},
): PdfTextItem => {
  const { y = 500, size = 10, ...rest } = more;
  return { str, dir: 'ltr', width, height: size, transform: [size, 0, 0, size, x, y], ...rest };
};
const texts = (items: readonly PdfTextItem[]): string[] =>
  linesOf(items, 0, frame).map(({ text }) => text);

describe('readableLetters', () => {
  test.each([
    ['the ﬁrst oﬃce ﬂoor', 'the first office floor'],
    ['ﺍﻟﻌﺮﺑﻴﺔ', 'العربية'],
    ['na¨\u0131ve', 'naïve'],
    ['r´esum´e and voil`a', 'résumé and voilà'],
    ['the `quoted` word', 'the `quoted` word'],
    ['fac¸ade', 'façade'],
    ['de\u001cnition', 'definition'],
    ['p \u0014 0.01', 'p \ufffd 0.01'],
    ['\u0014', '≤'],
    ['\u000f', '•'],
    ['thin\u2009and\u00a0hard', 'thin and hard'],
    ['constructor', 'constructor'],
    [' two  blanks ', ' two blanks '],
  ])('%j is read as %j', (drawn, read) => {
    expect(readableLetters(drawn)).toBe(read);
  });
});

describe('linesOf', () => {
  test('runs side by side are a line; a gap is a blank, a wide one parts cells', () => {
    const runs = [
      item('Half', 50, 20),
      item('way', 70, 18),
      item('there', 91, 22),
      item('7', 300, 5),
    ];
    expect(texts(runs)).toEqual(['Halfway there', '7']);
  });

  test('each run keeps its place, and the blank between two belongs to none', () => {
    const [line] = linesOf([item('It was', 50, 30), item('late', 84, 20)], 3, frame);
    expect(line?.spans).toEqual([
      {
        start: 0,
        end: 6,
        page: 3,
        place: { x: 50, y: 292, width: 30, height: 10.2, writing: 'right' },
      },
      {
        start: 7,
        end: 11,
        page: 3,
        place: { x: 84, y: 292, width: 20, height: 10.2, writing: 'right' },
      },
    ]);
  });

  test('an accent drawn in a run of its own joins its letter', () => {
    expect(texts([item('a na¨', 50, 25), item('\u0131ve view', 71, 40)])).toEqual(['a naïve view']);
  });

  test('a raised mark does not make its line small', () => {
    const [line] = linesOf(
      [
        item('reject H', 50, 40),
        item('0 and identify the support for H', 90, 120, { y: 498, size: 7 }),
      ],
      0,
      frame,
    );
    expect(line).toMatchObject({
      text: 'reject H0 and identify the support for H',
      size: 10,
      y: 500,
    });
  });

  test('right-to-left words drawn from the left are read from the right, a foreign phrase among them forwards', () => {
    const runs = [
      item('עולם', 50, 30, { dir: 'rtl' }),
      item('open', 85, 25),
      item('source', 114, 30),
      item('שלום', 150, 30, { dir: 'rtl' }),
    ];
    const [line] = linesOf(runs, 0, frame);
    expect(line?.text).toBe('שלום open source עולם');
    expect(line?.spans.map(({ place }) => place.writing)).toEqual([
      'left',
      'right',
      'right',
      'left',
    ]);
  });

  test('upright columns of letters are lines that run down', () => {
    const column = (str: string, x: number) => item(str, x, 10, { dir: 'ttb', height: 30 });
    const lines = linesOf([column('日本語', 500), column('縦書き', 480)], 0, frame);
    expect(lines.map(({ text, angle }) => [text, angle])).toEqual([
      ['日本語', 270],
      ['縦書き', 270],
    ]);
    expect(lines[0]?.spans[0]?.place).toEqual({
      x: 495,
      y: 300,
      width: 10,
      height: 30,
      writing: 'down',
    });
    // The column to the left comes below in the turned sense.
    expect((lines[1]?.y ?? 0) < (lines[0]?.y ?? 0)).toBe(true);
  });
});
