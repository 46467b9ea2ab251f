import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  joinedRegion,
  overlapShare,
  passageKey,
  regionBetween,
  samePassage,
  sharedRegion,
} from '../../../shared/anchor/region.ts';

const corner = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
});
const region = fc
  .tuple(corner, corner)
  .map(([from, to]) => regionBetween(from, to))
  .filter((found) => found !== undefined);

test('A4 a region lies within its page whichever way it was drawn; a mere press is none', () => {
  expect(regionBetween({ x: 0.5, y: 0.75 }, { x: 0.25, y: 1.4 })).toEqual({
    left: 0.25,
    top: 0.75,
    width: 0.25,
    height: 0.25,
  });
  expect(regionBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBe(undefined);
  fc.assert(
    fc.property(region, ({ height, left, top, width }) => {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1.0001);
    }),
  );
});

test('A4 what two regions share lies in both, and both lie in what joins them', () => {
  fc.assert(
    fc.property(region, region, (a, b) => {
      const at = { start: 3, end: 9 };
      const joined = joinedRegion(a, b);
      expect(overlapShare({ ...at, region: a }, { ...at, region: joined })).toBeCloseTo(1, 1);
      const shared = sharedRegion(a, b);
      expect(sharedRegion(b, a)).toEqual(shared);
      if (shared !== undefined) expect(sharedRegion(shared, a)).toEqual(shared);
    }),
  );
});

test('A4 passages are the same where text and region are; of text alone, where the text is', () => {
  const here = { start: 3, end: 9, region: { left: 0, top: 0, width: 0.5, height: 0.5 } };
  const there = { ...here, region: { ...here.region, left: 0.4 } };
  expect(samePassage(here, { ...here })).toBe(true);
  expect(samePassage(here, there)).toBe(false);
  expect(samePassage(here, { start: 3, end: 9 })).toBe(false);
  expect(samePassage({ start: 3, end: 9 }, { start: 3, end: 9 })).toBe(true);
  expect(passageKey(here)).not.toBe(passageKey(there));
  expect(overlapShare(here, there)).toBeCloseTo(0.2, 5);
  expect(overlapShare({ start: 0, end: 10 }, { start: 5, end: 9 })).toBe(1);
});
