import { expect, test } from 'vitest';
import { runningRight } from '../../../shared/documents/pdf-directions.ts';
import { linesOf } from '../../../shared/documents/pdf-lines.ts';

const item = (str: string, x: number, y: number, width = str.length * 5) => ({
  str,
  dir: 'ltr',
  width,
  height: 10,
  transform: [10, 0, 0, 10, x, y],
  ...(/\p{sc=Hebrew}/u.test(str) ? { glyphs: [...str] } : {}),
});

const english = [item('The carers spoke of long evenings at home and of the office.', 50, 700)];
// A program that draws the words of a line as it comes to them, and not as they stand.
const hebrew = [
  item('תוכורא', 150, 680),
  item('םיברע', 185, 680),
  item('.', 145, 680),
  item('הכיח', 120, 680),
  item('12', 105, 680),
];

test('a line from the right on a page from the left is drawn in any order and stays one line', () => {
  const items = [...english, ...hebrew];
  expect(runningRight(items)).toEqual([false, true, true, true, true, true]);
  const frame = { view: [0, 0, 595, 842], rotate: 0, userUnit: 1 };
  expect(linesOf(items, 0, frame).map(({ text }) => text)).toEqual([
    'The carers spoke of long evenings at home and of the office.',
    'ערבים ארוכות. חיכה 12',
  ]);
});

test('a page that is read from the right is so in each of its lines, one without such letters in none', () => {
  expect(runningRight([...hebrew, item('NVivo', 50, 660)])).toEqual(Array(6).fill(true));
  expect(runningRight(english)).toEqual([false]);
});

test('a year alone, drawn with its stop in front where lines from the right end, is read from there; a decimal is not', () => {
  const frame = { view: [0, 0, 595, 842], rotate: 0, userUnit: 1 };
  const texts = (...items: Parameters<typeof linesOf>[0]) =>
    linesOf(items, 0, frame).map(({ text }) => text);
  expect(texts(...hebrew, item('.2023', 185, 660, 25))).toEqual(['ערבים ארוכות. חיכה 12', '2023.']);
  expect(texts(...hebrew, item('.2023', 50, 660, 25))).toEqual(['ערבים ארוכות. חיכה 12', '.2023']);
  expect(texts(...hebrew, item('.05', 195, 660, 15))).toEqual(['ערבים ארוכות. חיכה 12', '.05']);
});
