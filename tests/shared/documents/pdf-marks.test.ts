import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf, type PdfPageContent, type PdfText } from '../../fixtures/make-pdf.ts';
import { column } from './pdf-pages.ts';

const textOf = async (page: PdfPageContent): Promise<string> =>
  (await readPdf(makePdf([page]))).body.text;

describe('what is drawn over something else', () => {
  test('an accent drawn over the letter before it, or over the one behind it, belongs to that letter', async () => {
    const texts: PdfText[] = [
      { x: 50, y: 700, text: 'gar' },
      { x: 62, y: 700, text: '\u00b8on' },
      { x: 50, y: 650, text: 'Mu' },
      { x: 58.5, y: 650, text: '\u00a8ller' },
      { x: 50, y: 600, text: '`' },
      { x: 50, y: 600, text: 'a demain' },
    ];
    // The first has no letter that takes a cedilla, so nothing is lost of it.
    expect(await textOf({ texts })).toBe('gar¸on\n\nMüller\n\nà demain');
  });

  test('text drawn twice in one place, or a little aside to look bold, is there once', async () => {
    const texts: PdfText[] = [
      { x: 50, y: 700, size: 16, text: 'Waiting' },
      { x: 50.4, y: 700, size: 16, text: 'Waiting' },
      { x: 50, y: 650, text: 'no, no' },
      { x: 90, y: 650, text: 'no, no' },
    ];
    expect(await textOf({ texts })).toBe('Waiting\n\nno, no no, no');
  });

  test('small raised numbers are superscripts, apart from the word before them', async () => {
    const texts: PdfText[] = [
      { x: 50, y: 700, text: 'Nobody slept' },
      { x: 108, y: 704, size: 6, text: '12,13' },
      { x: 130, y: 700, text: 'for 20 hours.' },
    ];
    expect(await textOf({ texts })).toBe('Nobody slept¹²,¹³ for 20 hours.');
  });
});

describe('gaps that part no words', () => {
  const spaced = (letters: string, x: number): string =>
    `BT /F1 10 Tf 3 Tc 1 0 0 1 ${x} 700 Tm (${letters}) Tj ET`;

  test('a letter-spaced word is one word, two of them are two', async () => {
    expect(await textOf({ texts: [], operators: spaced('ABSTRACT', 50) })).toBe('ABSTRACT');
    expect(await textOf({ texts: [], operators: spaced('Case A', 50) })).toBe('Case A');
  });

  test('letters that are no word stay apart', async () => {
    expect(await textOf({ texts: [], operators: spaced('ABCD', 50) })).toBe('A B C D');
  });
});

describe('what looks like furniture or a heading', () => {
  const lines = [
    'almost nothing of what was said in those weeks, which',
    'they had kept for themselves until somebody asked them',
    'about it in the kitchen, late, and with the door closed.',
  ];

  test('the first line of a text beside a page number stays in its paragraph', async () => {
    const pages = [1, 2, 3].map((number) => ({
      texts: [
        { x: 540, y: 790, text: String(number) },
        ...column(50, 790, [`On day ${number} ${lines[0]}`, ...lines.slice(1)]),
      ],
    }));
    const { body } = await readPdf(makePdf(pages));
    expect(body.blocks.map(({ kind, start, end }) => [kind, body.text.slice(start, end)])).toEqual(
      [1, 2, 3].flatMap((number) => [
        ['paragraph', `On day ${number} ${lines.join(' ')}`],
        ['furniture', String(number)],
      ]),
    );
  });

  test('two paragraphs of a line each stay two; a sentence over widely set lines is one', async () => {
    const set = (...texts: readonly string[]): Promise<string> =>
      textOf({ texts: texts.map((text, at) => ({ x: 50, y: 700 - at * 18, text })) });
    expect(await set('The first was short.', 'The second was, too.')).toBe(
      'The first was short.\n\nThe second was, too.',
    );
    expect(await set('A sentence that is too long for its line and', 'goes on below.')).toBe(
      'A sentence that is too long for its line and goes on below.',
    );
  });

  test('a short text above long references in small type is no heading', async () => {
    const references = Array.from(
      { length: 12 },
      (_each, at) =>
        `Author ${at} and others. A title that is long enough for its line. Journal of Wards ${at}.`,
    );
    const page = {
      texts: [
        ...column(50, 780, [...lines, ...lines, ...lines], { size: 11 }),
        ...column(50, 560, references, { size: 7 }),
      ],
    };
    const { body } = await readPdf(makePdf([page]));
    expect(body.blocks[0]?.kind).toBe('paragraph');
  });
});
