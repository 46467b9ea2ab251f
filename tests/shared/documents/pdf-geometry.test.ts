import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  offsetAt,
  type PdfBox,
  type PdfPageGeometry,
  rectanglesOf,
} from '../../../shared/documents/pdf-geometry.ts';
import { type PdfReading, readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf, type PdfPageContent } from '../../fixtures/make-pdf.ts';
import { column, twoColumnPaper } from './pdf-pages.ts';

const turned: PdfPageContent[] = ([90, 180, 270] as const).map((rotate) => ({
  rotate,
  texts: column(100, 700, ['A line that is turned with', 'its page']),
}));
const along: PdfPageContent[] = [
  { texts: [{ x: 200, y: 300, angle: 90, text: 'This line runs up the page.' }] },
  { texts: [{ x: 200, y: 300, angle: 180, text: 'This one stands on its head.' }] },
];

function pageOf(reading: PdfReading, index: number): PdfPageGeometry {
  const page = reading.geometry.pages[index];
  if (page === undefined) throw new Error(`The fixture has no page ${index}`);
  return page;
}

describe('the geometry of a PDF', () => {
  let paper: PdfReading;
  let turns: PdfReading;
  beforeAll(async () => {
    paper = await readPdf(makePdf(twoColumnPaper()));
    turns = await readPdf(makePdf([...turned, ...along]));
  });

  test('each letter of the text lies in one box, and each box shows its part of the text', () => {
    for (const { body, geometry } of [paper, turns]) {
      const boxes = geometry.pages
        .flatMap((page) => page.boxes)
        .toSorted((a, b) => a.start - b.start);
      let end = 0;
      for (const box of boxes) {
        expect(body.text.slice(box.start, box.end)).toBe(box.letters);
        expect(body.text.slice(end, box.start).trim()).toBe('');
        end = box.end;
      }
      expect(end).toBe(body.text.length);
    }
  });

  test('boxes lie on their page, at the baseline where the text was set', () => {
    for (const { geometry } of [paper, turns]) {
      for (const page of geometry.pages) {
        for (const { x, y, width, height } of page.boxes) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(page.width);
          expect(y + height).toBeLessThanOrEqual(page.height);
        }
      }
    }
    const title = pageOf(paper, 0).boxes[0];
    expect(title).toMatchObject({ letters: 'Time on the ward', x: 60, writing: 'right' });
    expect(title?.y).toBeCloseTo(842 - 760 - 18 * 0.8, 1);
    expect(title?.height).toBeCloseTo(18 * 1.02, 1);
  });

  test('boxes of a turned page stand where the page shows them', () => {
    const shape = (index: number) => {
      const { width, height, boxes } = pageOf(turns, index);
      const [box] = boxes;
      return { page: [width, height], x: box?.x, y: box?.y, writing: box?.writing };
    };
    const length = pageOf(turns, 1).boxes[0]?.width ?? 0;
    expect(shape(0)).toEqual({ page: [842, 595], x: 697.8, y: 100, writing: 'down' });
    expect(shape(1)).toEqual({
      page: [595, 842],
      x: Math.round((495 - length) * 100) / 100,
      y: 697.8,
      writing: 'left',
    });
    expect(shape(2)).toMatchObject({ page: [842, 595], x: 134, writing: 'up' });
    expect(shape(3)).toMatchObject({ x: 192, writing: 'up' });
    expect(shape(4)).toMatchObject({ writing: 'left' });
  });

  test('the hyphen that goes at a line’s end belongs to no box', () => {
    const { text } = paper.body;
    const start = text.indexOf('something');
    const rectangles = rectanglesOf({ start, end: start + 'something'.length }, pageOf(paper, 0));
    expect(rectangles.length).toBe(2);
    const letters = pageOf(paper, 0).boxes.map((box) => box.letters);
    expect(letters).toContain('Nurses on both wards spoke of time as some');
    expect(letters.some((each) => each.endsWith('-'))).toBe(false);
  });

  test('a range over a page end has rectangles on both pages', () => {
    const { text } = paper.body;
    const start = text.indexOf('it was there');
    const range = { start, end: text.indexOf('list was found', start) };
    expect(rectanglesOf(range, pageOf(paper, 0)).length).toBe(1);
    expect(rectanglesOf(range, pageOf(paper, 1)).length).toBe(1);
    expect(rectanglesOf(range, pageOf(paper, 2))).toEqual([]);
  });

  test('a point beside the text takes the end of the line it is level with', () => {
    const page = pageOf(paper, 0);
    const { text } = paper.body;
    const line = page.boxes.find((box) => box.letters.startsWith('had planned it so'));
    if (line === undefined) throw new Error('The line is missing');
    const y = line.y + line.height / 2;
    expect(offsetAt({ x: 20, y }, page)).toBe(line.start);
    expect(offsetAt({ x: line.x + line.width + 2, y }, page)).toBe(line.end);
    expect(text.slice(line.start, line.end)).toBe(line.letters);
    expect(offsetAt({ x: 10, y: 10 }, { ...page, boxes: [] })).toBeUndefined();
  });

  test('a drag past the end of a line stays in its column until it meets the other', () => {
    const line = (start: number, x: number, y: number): PdfBox => ({
      start,
      end: start + 4,
      letters: 'word',
      x,
      y,
      width: 100,
      height: 10,
      writing: 'right',
    });
    const page = {
      label: '1',
      width: 400,
      height: 400,
      boxes: [line(0, 50, 100), line(10, 50, 120), line(20, 200, 120)],
    };
    expect(offsetAt({ x: 190, y: 125 }, page)).toBe(20);
    expect(offsetAt({ x: 190, y: 125 }, page, 0)).toBe(14);
    expect(offsetAt({ x: 205, y: 125 }, page, 0)).toBe(20);
    expect(offsetAt({ x: 190, y: 125 }, page, 99)).toBe(20);
  });

  test('points along a line give offsets that never go back', () => {
    for (const reading of [paper, turns]) {
      for (const page of reading.geometry.pages) {
        for (const box of page.boxes) {
          let last = box.start;
          for (let step = 0; step <= 40; step++) {
            const share = step / 40;
            const [dx, dy] = {
              right: [share, 0.5],
              left: [1 - share, 0.5],
              down: [0.5, share],
              up: [0.5, 1 - share],
            }[box.writing] as [number, number];
            const point = { x: box.x + box.width * dx, y: box.y + box.height * dy };
            const offset = offsetAt(point, { ...page, boxes: [box] }) ?? -1;
            expect(offset).toBeGreaterThanOrEqual(last);
            last = offset;
          }
          expect(last).toBe(box.end);
        }
      }
    }
  });

  test('rectangles of a range lead back to offsets inside the range', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (first, a, b, share) => {
          const { body, geometry } = first ? paper : turns;
          const [start = 0, last = 0] = [a % body.text.length, b % body.text.length].sort(
            (one, other) => one - other,
          );
          const range = { start, end: last + 1 };
          let found = 0;
          for (const page of geometry.pages) {
            for (const { x, y, width, height } of rectanglesOf(range, page)) {
              found += 1;
              const point = { x: x + width * share, y: y + height * 0.5 };
              const upright = { x: x + width * 0.5, y: y + height * share };
              for (const each of [point, upright]) {
                const offset = offsetAt(each, page) ?? -1;
                expect(offset).toBeGreaterThanOrEqual(range.start);
                expect(offset).toBeLessThanOrEqual(range.end);
              }
            }
          }
          // Only blanks and line ends have no place of their own.
          if (found === 0) expect(body.text.slice(range.start, range.end).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
