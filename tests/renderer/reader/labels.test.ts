import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../renderer/reader/label-lines.ts';
import { type DrawnStripe, placeLabels } from '../../../renderer/reader/labels.ts';

const room = (lines: number | undefined) => ({
  lineHeight: 14,
  foldHeight: 24,
  linesOf: () => lines,
});
const stripe = (top: number, bottom: number, lane = 0): DrawnStripe => ({ top, bottom, lane });

test('names of one line of text stand below each other, each to the right of the stripes beside it', () => {
  const { folds, labels } = placeLabels([stripe(0, 28, 0), stripe(0, 28, 1)], room(2));
  expect(labels).toEqual([
    { top: 0, lines: 2, afterLane: 1 },
    { top: 32, lines: 2, afterLane: -1 },
  ]);
  expect(folds).toEqual([]);
});

test('names that would stand too far below their stripes fold together, and those below go on', () => {
  const four = [0, 1, 2, 3].map((lane) => stripe(0, 28, lane));
  const { folds, labels } = placeLabels([...four, stripe(100, 128)], room(2));
  expect(labels.map((label) => label?.top)).toEqual([0, 32, undefined, undefined, 100]);
  expect(folds).toEqual([{ top: 64, afterLane: -1, members: [2, 3] }]);
});

test('where names have no room all of them fold, near the passages they belong to', () => {
  const { folds, labels } = placeLabels(
    [stripe(0, 28), stripe(40, 60, 1), stripe(400, 428)],
    room(undefined),
  );
  expect(labels).toEqual([undefined, undefined, undefined]);
  expect(folds.map(({ members, top }) => [top, members])).toEqual([
    [0, [0, 1]],
    [400, [2]],
  ]);
});

test('each stripe has a label or is in one fold, and no label lies on another', () => {
  const stripes = fc
    .array(
      fc.record({
        top: fc.integer({ min: 0, max: 900 }),
        height: fc.integer({ min: 14, max: 300 }),
        lane: fc.integer({ min: 0, max: 4 }),
        lines: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 40 },
    )
    .map((list) => list.toSorted((a, b) => a.top - b.top));
  fc.assert(
    fc.property(stripes, (wanted) => {
      const drawn = wanted.map(({ height, lane, top }) => stripe(top, top + height, lane));
      const { folds, labels } = placeLabels(drawn, {
        ...room(1),
        linesOf: (at) => wanted[at]?.lines,
      });
      const told = [
        ...labels.flatMap((label, at) => (label === undefined ? [] : [at])),
        ...folds.flatMap(({ members }) => members),
      ];
      expect(told.toSorted((a, b) => a - b)).toEqual(drawn.map((_, at) => at));
      const boxes = [
        ...labels.flatMap((label) => label ?? []).map(({ lines, top }) => [top, top + lines * 14]),
        ...folds.map(({ top }) => [top, top + 24]),
      ].toSorted(([a = 0], [b = 0]) => a - b);
      for (const [at, [top = 0]] of boxes.entries())
        expect(top).toBeGreaterThanOrEqual(boxes[at - 1]?.[1] ?? 0);
    }),
  );
});

test('a name breaks between words, after hyphens, and within a word that alone is too wide', () => {
  const measure = (text: string): number => text.length * 6;
  const lines = (name: string, width: number) => linesOf(name, width, measure);
  expect(lines('Trust', 60)).toBe(1);
  expect(lines('Language and interpreting', 80)).toBe(2);
  expect(lines('Out-of-hours gap', 60)).toBe(2);
  expect(lines('Krankenhausaufenthaltsdauer', 60)).toBe(3);
  expect(lines('ثقة المريض بالممرضة', 60)).toBe(2);
});
