import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedWith, ownRanges } from '../../../renderer/db/dexie-storage.ts';
import { undoLimit } from '../../../shared/ops/undo-stack.ts';

const joinAt = (from: number, to: number) => ({ operation: `op:${from}`, from, to }) as const;
const rowsOf = (ranges: ReturnType<typeof ownRanges>) =>
  ranges.reduce((rows, [from, to]) => rows + to - from, 0);

test('U4 undo reaches as many own steps past work that was brought in', () => {
  const joined = [joinAt(1200, 1900), joinAt(2000, 2900)];
  const ranges = ownRanges({ nextSeq: 3000, joined });
  expect(ranges).toEqual([
    [900, 1200],
    [1900, 2000],
    [2900, 3000],
  ]);
  expect(rowsOf(ranges)).toBe(undoLimit);
});

test('U4 a short log is read from its start, or from the last two of the segments it came in', () => {
  expect(ownRanges({ nextSeq: 40 })).toEqual([[0, 40]]);
  expect(ownRanges({ nextSeq: 40, segments: 10, joined: [joinAt(20, 30)] })).toEqual([
    [8, 20],
    [30, 40],
  ]);
  expect(ownRanges({ nextSeq: 9, segments: 1, joined: [joinAt(1, 9)] })).toEqual([[0, 1]]);
});

test('U4 of the segments a review came in with, those of this device are read', () => {
  const devices = [
    { device: 'device:hers', from: 0, to: 5 },
    { device: 'device:mine', from: 5, to: 9 },
    { device: 'device:his', from: 9, to: 12 },
  ] as const;
  const head = { nextSeq: 40, segments: 12, devices };
  expect(ownRanges(head, 'device:mine')).toEqual([
    [7, 9],
    [12, 40],
  ]);
  expect(ownRanges(head, 'device:new')).toEqual([[12, 40]]);
});

test('U4 what lies too far back for undo is not kept in the head, and undo reaches the same rows', () => {
  const came = fc.record({ own: fc.nat({ max: 400 }), rows: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.array(came, { maxLength: 25 }), (segments, steps) => {
      const devices = [
        { device: 'device:hers', from: 0, to: Math.floor(segments / 2) },
        { device: 'device:mine', from: Math.floor(segments / 2), to: segments },
      ] as const;
      let head: Parameters<typeof joinedWith>[0] = { devices, segments, nextSeq: segments };
      const all: ReturnType<typeof joinAt>[] = [];
      for (const { own, rows } of steps) {
        const from = head.nextSeq + own;
        all.push(joinAt(from, from + rows));
        const joined = joinedWith({ ...head, nextSeq: from }, [{ id: `op:${from}` }], from + rows);
        head = { ...head, joined, nextSeq: from + rows + 1 };
        for (const device of ['device:mine', 'device:new'])
          expect(ownRanges(head, device)).toEqual(ownRanges({ ...head, joined: all }, device));
        expect(joined.length).toBeLessThanOrEqual(undoLimit + 1);
      }
    }),
  );
  const alternating = Array.from({ length: 3000 }, (_, index) => index * 3);
  let head = { nextSeq: 0, joined: [] as ReturnType<typeof joinedWith> };
  for (const from of alternating)
    head = {
      joined: joinedWith({ ...head, nextSeq: from + 1 }, [{ id: `op:${from}` }], from + 2),
      nextSeq: from + 3,
    };
  expect(head.joined.length).toBeLessThanOrEqual(undoLimit + 1);
});
