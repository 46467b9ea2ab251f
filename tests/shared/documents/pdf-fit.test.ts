import { expect, test } from 'vitest';
import { fitGeometry } from '../../../shared/documents/pdf-fit.ts';
import type { PdfBox, PdfPageGeometry } from '../../../shared/documents/pdf-geometry.ts';

/** A page of these lines, one below the other, as a reading gives it. */
function pageOf(lines: readonly string[]): {
  readonly page: PdfPageGeometry;
  readonly text: string;
} {
  let start = 0;
  const boxes = lines.map((letters, index): PdfBox => {
    const box: PdfBox = {
      start,
      end: start + letters.length,
      x: 50,
      y: 100 + index * 20,
      width: letters.length * 6,
      height: 12,
      writing: 'right',
      letters,
    };
    start = box.end + 1;
    return box;
  });
  return { page: { label: '1', width: 600, height: 800, boxes }, text: lines.join(' ') };
}

const lines = ['The nurses came at six', 'and left before the', 'kettle had boiled.'];

test('the same text gives the same pages', () => {
  const { page, text } = pageOf(lines);
  expect(fitGeometry([page], text, text)).toEqual({ pages: [page], found: 1 });
});

test('lines that another reading put in another order keep their places on the page', () => {
  const { page, text } = pageOf(lines);
  const stored = `${lines[2]}\n\n${lines[0]}\n${lines[1]}`;
  const { found, pages } = fitGeometry([page], text, stored);
  expect(found).toBe(1);
  expect(
    pages[0]?.boxes.map(({ end, letters, start, y }) => [stored.slice(start, end), letters, y]),
  ).toEqual([
    [lines[2], lines[2], 140],
    [lines[0], lines[0], 100],
    [lines[1], lines[1], 120],
  ]);
});

test('of a line that reads differently, the words that are there are placed and the others are not', () => {
  const { page, text } = pageOf(lines);
  const { found, pages } = fitGeometry(
    [page],
    text,
    'The nurses came at six and went before the kettle had boiled.',
  );
  expect(pages[0]?.boxes.map(({ letters }) => letters)).toEqual([
    'The nurses came at six',
    'and',
    'before',
    'the',
    'kettle had boiled.',
  ]);
  expect(found).toBe(46 / 50);
});
