import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { DexieStorage } from '../../../renderer/db/dexie-storage.ts';
import { foldingOf, foldLog } from '../../../renderer/db/fold-log.ts';
import { linesIn, logIn, logRow } from '../../../renderer/db/log-rows.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import type { StoredHead } from '../../../renderer/db/review-info.ts';
import { purgeReview, readMeta, readOperations } from '../../../renderer/db/review-rows.ts';
import type { OpsRow } from '../../../renderer/db/rows.ts';
import { headKey } from '../../../renderer/db/shelf.ts';
import { readAsWritten } from '../../../renderer/db/written-review.ts';
import { writeStored } from '../../../renderer/store/write-stored.ts';
import { logLineOf } from '../../../shared/bundle/log-line.ts';
import { joinSegments } from '../../../shared/log/divide-log.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { inOrder } from '../../../shared/ops/order.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Stamp } from '../../../shared/ops/stamp.ts';
import { undoLimit } from '../../../shared/ops/undo-stack.ts';
import { largeReview } from '../../fixtures/large-review.ts';

const { operations, texts } = largeReview({
  documents: 40,
  codingsPerDocument: 120,
  codes: 20,
  seed: 3,
});
const rows = replay(operations);
const id = rows.review?.id ?? 'review:none';
const reviewerId = [...rows.reviewers.keys()][0] ?? 'reviewer:nobody';

/** The same work done on two machines, in turns of so many operations. */
function onTwoMachines(turn: number): readonly Operation[] {
  return operations.map((operation, index) =>
    Math.floor(index / turn) % 2 === 0
      ? operation
      : {
          ...operation,
          device: 'device:otherlaptop',
          at: operation.at.replace(/[^-]*$/, 'otherlaptop') as Stamp,
        },
  );
}

/** A log as it comes to lie in rows: single commits, what came in together, and segments that are not full. */
async function rowsOf(log: readonly Operation[], sizes: readonly number[]): Promise<OpsRow[]> {
  const laid: OpsRow[] = [];
  let from = 0;
  for (let turn = 0; from < log.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const lines = log.slice(from, from + size).map(logLineOf);
    from += size;
    if (size < 100) laid.push(logRow(id, laid.length, lines));
    else
      for (const segment of await joinSegments({ segments: [], lines }))
        laid.push({ review: id, seq: laid.length, segment });
  }
  return laid;
}

function folded(laid: readonly OpsRow[], { gone, put }: ReturnType<typeof foldingOf>): OpsRow[] {
  const taken = new Set(gone.map(({ seq }) => seq));
  return [...laid.filter(({ seq }) => !taken.has(seq)), ...put].sort((a, b) => a.seq - b.seq);
}

test('X2 however a log lies in rows, folding keeps each operation once, what is last, and the division', async () => {
  const size = fc.oneof(
    fc.constant(1),
    fc.integer({ min: 2, max: 60 }),
    fc.integer({ min: 100, max: 700 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 })),
      fc.array(size, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (turn, sizes, part) => {
        const log = onTwoMachines(turn);
        const before = await rowsOf(log, sizes);
        const from = Math.floor(part * before.length);
        const division = await joinSegments(logIn(before));
        const after = folded(before, foldingOf(before, division, from));
        const idsOf = (some: readonly OpsRow[]) => some.flatMap(linesIn).map((line) => line.id);
        expect(idsOf(after).toSorted()).toEqual(log.map((one) => one.id).toSorted());
        expect(await joinSegments(logIn(after))).toEqual(division);
        expect(after.filter(({ seq }) => seq >= from)).toEqual(
          before.filter(({ seq }) => seq >= from),
        );
        expect(new Set(after.map(({ seq }) => seq)).size).toBe(after.length);
        expect(foldingOf(after, division, from)).toEqual({ gone: [], put: [] });
      },
    ),
    { numRuns: 6 },
  );
});

const codedHere = operations.slice(0, 2900);

/** The same review, coded here from the start, an operation to a row. */
async function inDatabase(): Promise<ThemeloomDatabase> {
  const db = new ThemeloomDatabase(`fold-${Math.random()}`);
  const snapshot = replay(codedHere);
  const review = { operations: codedHere, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId, at: 0 });
  await db.ops.clear();
  await db.ops.bulkAdd(codedHere.map((one, seq) => logRow(id, seq, [logLineOf(one)])));
  const head = await readMeta<StoredHead>(db, headKey(id));
  const value = { ...head, devices: undefined, segments: 0, nextSeq: codedHere.length };
  await db.meta.put({ key: headKey(id), value });
  return db;
}

test('U4 X2 saving again packs only what is not packed yet, gives the same file, and undo reaches as far', async () => {
  const db = await inDatabase();
  const before = await new DexieStorage(db, id).load();
  const first = await writeStored(db, { id });
  const { log } = await readAsWritten(db, id);
  expect(log.segments.map(({ head }) => head.operations)).toEqual([2000]);
  expect(log.lines.length).toBe(codedHere.length - 2000);
  expect(await writeStored(db, { id })).toEqual(first);
  expect(await new DexieStorage(db, id).load()).toEqual(before);
  expect(before?.recent).toEqual(codedHere.slice(-undoLimit));
  expect(inOrder(await readOperations(db, id))).toEqual(codedHere);
});

test('E10 what was read before the review was removed, or written anew, is not written over it', async () => {
  const db = await inDatabase();
  const read = await readAsWritten(db, id);
  const division = await joinSegments(read.log);
  await purgeReview(db, id);
  await foldLog(db, read, division);
  expect(await db.ops.count()).toBe(0);
  const other = logRow(id, 7, operations.slice(3, 4).map(logLineOf));
  await db.ops.put(other);
  await foldLog(db, read, division);
  expect(await db.ops.toArray()).toEqual([other]);
});
