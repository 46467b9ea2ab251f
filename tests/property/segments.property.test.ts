import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLineOf } from '../../shared/bundle/log-line.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { divide, fullSegment, joinSegments } from '../../shared/log/divide-log.ts';
import {
  eachOperationOf,
  linesOfSegment,
  operationsUnpacked,
  readSegment,
} from '../../shared/log/read-segment.ts';
import { packSegment, type Segment } from '../../shared/log/segment.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import type { Stamp } from '../../shared/ops/stamp.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { runStep, session, startReview, texts } from './random-review.ts';

const originals = new Map<string, Uint8Array>();

/** A log of two devices: every third operation was done on the other one. */
const logs = session(40).map((steps): readonly Operation[] => {
  const log = startReview();
  for (const step of steps) runStep(log, step);
  return log.operations.map((operation, index) =>
    index % 3 === 1
      ? {
          ...operation,
          device: 'device:otherlaptop',
          at: operation.at.replace(/[^-]*$/, 'otherlaptop') as Stamp,
        }
      : operation,
  );
});

/** Cuts a log into segments and lines at any places, some of it twice, in any order. */
async function cutAnywhere(
  operations: readonly Operation[],
  cuts: readonly number[],
): Promise<{ segments: readonly Segment[]; lines: ReturnType<typeof logLineOf>[] }> {
  const segments: Segment[] = [];
  const lines: ReturnType<typeof logLineOf>[] = [];
  for (const device of ['device:otherlaptop', operations[0]?.device]) {
    const own = operations.filter((operation) => operation.device === device).map(logLineOf);
    for (let index = 0; index < cuts.length; index += 1) {
      const from = (cuts[index] ?? 0) % own.length;
      const piece = own.slice(from, from + 1 + (index % 7) * 3);
      if (index % 4 === 0) lines.push(...piece);
      else if (piece.length > 0) segments.push(await packSegment(piece));
    }
    lines.push(...own.reverse());
  }
  return { segments: segments.reverse(), lines };
}

test('O1 split anywhere, joined in any order and any number of times, a log is the same segments', async () => {
  await fc.assert(
    fc.asyncProperty(logs, fc.array(fc.nat(), { maxLength: 12 }), async (operations, cuts) => {
      const once = await joinSegments({ segments: [], lines: operations.map(logLineOf) });
      expect(await joinSegments(await cutAnywhere(operations, cuts))).toEqual(once);
      expect(await joinSegments({ segments: [...once, ...once].reverse(), lines: [] })).toEqual(
        once,
      );
      expect(inOrder(once.flatMap((segment) => [...eachOperationOf(segment)]))).toEqual(operations);
      const unpacked: Operation[] = [];
      for (const segment of once)
        for await (const operation of operationsUnpacked(segment)) unpacked.push(operation);
      expect(inOrder(unpacked)).toEqual(operations);
    }),
    { numRuns: 30 },
  );
});

test('M4 merging files is the union of their segments, the same as a file written from the joined log', async () => {
  await fc.assert(
    fc.asyncProperty(logs, fc.nat({ max: 99 }), fc.nat({ max: 99 }), async (operations, x, y) => {
      const start = 4 + (x % (operations.length - 3));
      const mine = operations.slice(0, start);
      const theirs = operations.filter(
        ({ device }, index) => index < 4 || device === operations[y % operations.length]?.device,
      );
      const read = await Promise.all(
        [mine, theirs].map(async (log) =>
          readBundle(await writeBundle({ operations: log, texts, originals })),
        ),
      );
      const joined = joinLogs(mine, theirs).operations;
      const merged = await writeBundle({ operations: joined, texts, originals }, { read });
      expect(merged).toEqual(await writeBundle({ operations: joined, texts, originals }));
    }),
    { numRuns: 20 },
  );
});

test('X4 a segment with any byte changed, or torn anywhere, is refused with one sentence', async () => {
  const operations = startReview().operations;
  const lines = operations.map(logLineOf);
  const { head } = await packSegment(lines);
  const bytes = new TextEncoder().encode(lines.map(({ json }) => `${json}\n`).join(''));
  expect((await readSegment(bytes, head, 'sound')).operations).toEqual(operations);
  const outcome = (spoilt: Uint8Array) =>
    readSegment(spoilt, head, 'spoilt').catch((error: unknown) => error);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(await outcome(changed)).toMatchObject({ code: 'damaged' });
        expect(await outcome(bytes.subarray(0, at))).toBeInstanceOf(ExpectedError);
      },
    ),
    { numRuns: 200 },
  );
});

test('X2 what a device adds changes its last segment only, and those that are full are copied', async () => {
  const { operations } = largeReview({
    documents: 3,
    codingsPerDocument: 1600,
    codes: 5,
    seed: 3,
  });
  const lines = operations.map(logLineOf);
  const before = await joinSegments({ segments: [], lines: lines.slice(0, -1) });
  const after = await joinSegments({ segments: before, lines: lines.slice(-1) });
  expect(after.map(({ head }) => head.operations)).toEqual([2000, 2000, lines.length - 4000]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(after).toEqual(await joinSegments({ segments: [], lines }));
  expect(after.flatMap(linesOfSegment)).toEqual(lines);
});

test('X2 a segment is closed by the operation that makes it as large as one may be', () => {
  const line = (id: number, length: number) => ({
    order: `${String(id).padStart(15, '0')}-000000-a`,
    id: `op:${id}`,
    json: 'é'.repeat(length),
  });
  const half = fullSegment.bytes / 4;
  const sizes = [half, half - 2, 5, half * 3, 5, 5].map((length, id) => line(id, length));
  expect([...divide(sizes)].map((group) => group.length)).toEqual([3, 1, 2]);
});

test('X2 a file that holds the beginning of a device’s work leaves the full segments of another as they are', async () => {
  const { operations } = largeReview({ documents: 2, codingsPerDocument: 2100, codes: 5, seed: 3 });
  const lines = operations.map(logLineOf);
  const whole = await joinSegments({ segments: [], lines });
  const beginning = await joinSegments({ segments: [], lines: lines.slice(0, 700) });
  const joined = await joinSegments({ segments: [...beginning, ...whole], lines: lines.slice(-1) });
  expect(joined.map((segment, index) => segment === whole[index])).toEqual(whole.map(() => true));
  expect(joined.length).toBe(whole.length);
});
