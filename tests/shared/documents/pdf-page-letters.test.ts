import { expect, test } from 'vitest';
import { type PdfPageGeometry, rectanglesOf } from '../../../shared/documents/pdf-geometry.ts';
import { placingLetters } from '../../../shared/documents/pdf-page-letters.ts';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';

const line = 'Illness will fill it, mmm';
/** Widths of Helvetica in thousandths of the size, as its metrics have them. */
const widths: Readonly<Record<string, number>> = {
  I: 278,
  l: 222,
  n: 556,
  e: 556,
  s: 500,
  ' ': 278,
  w: 722,
  i: 222,
  f: 278,
  t: 278,
  ',': 278,
  m: 833,
};

function reachOf(letters: string, size: number): number {
  return [...letters].reduce((sum, letter) => sum + ((widths[letter] ?? 0) * size) / 1000, 0);
}

async function placed(rotate: 0 | 90): Promise<readonly [PdfPageGeometry, string]> {
  const bytes = makePdf([{ rotate, texts: [{ x: 60, y: 700, text: line, size: 20 }] }]);
  const { body, geometry } = await readPdf(bytes);
  const [page] = geometry.pages;
  if (page === undefined) throw new Error('The fixture has no page');
  return [await placingLetters(bytes, {}, (place) => place(page, 0)), body.text];
}

test('each letter is placed where the page draws its glyph', async () => {
  const [page, text] = await placed(0);
  for (const word of ['Illness', 'will', 'fill', 'it,', 'mmm']) {
    const start = text.indexOf(word);
    const [rectangle] = rectanglesOf({ start, end: start + word.length }, page);
    expect(rectangle?.x).toBeCloseTo(60 + reachOf(line.slice(0, line.indexOf(word)), 20), 1);
    expect(rectangle?.width).toBeCloseTo(reachOf(word, 20), 1);
  }
});

test('each letter of a page that the file turns is placed along its line', async () => {
  const [page, text] = await placed(90);
  const start = text.indexOf('mmm');
  const [rectangle] = rectanglesOf({ start, end: start + 3 }, page);
  expect(rectangle?.y).toBeCloseTo(60 + reachOf(line.slice(0, line.indexOf('mmm')), 20), 1);
  expect(rectangle?.height).toBeCloseTo(reachOf('mmm', 20), 1);
});
