import { expect, test } from 'vitest';
import type { PdfTextItem } from '../../../shared/documents/pdf-lines.ts';
import { drawnOnce } from '../../../shared/documents/pdf-twice.ts';

const drawn = (x: number, size: number): PdfTextItem => ({
  str: '8',
  dir: 'ltr',
  transform: [size, 0, 0, size, x, 700],
  width: 5,
  height: size,
  fontName: 'f',
});

test('one text in the same place is read once, in another size or place it is another', () => {
  const [first, bold, larger, beside] = [
    drawn(50, 10),
    drawn(50.3, 10),
    drawn(50, 16),
    drawn(60, 10),
  ];
  expect(drawnOnce([first, bold, larger, beside])).toEqual([first, larger, beside]);
});
