import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { logRow } from '../../../renderer/db/log-rows.ts';
import { readOperations } from '../../../renderer/db/review-rows.ts';
import { listReviews, readInfo, updateShelf } from '../../../renderer/db/shelf.ts';
import { logLineOf } from '../../../shared/bundle/log-line.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { seededBytes } from '../../../shared/random.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { reviewerId, startReview } from '../../property/random-review.ts';

const old = {
  id: 'review:nights',
  title: 'Nights on the ward',
  sample: false,
  reviewerId: 'reviewer:maren',
  operations: 12,
  nextSeq: 9,
  segments: 2,
  clock: { ms: 1700, counter: 3 },
  layer: 'consensus',
  studies: 4,
  excerpts: 0,
  changedAt: 1700,
  openedAt: 1800,
  savedAt: 1600,
  savedOperations: 10,
  binnedAt: 1900,
};

test('a review of the first version is split into head and shelf entry, and reads as before', async () => {
  const name = `split-${Math.random()}`;
  const before = new Dexie(name);
  before.version(1).stores({ meta: 'key' });
  await before.table('meta').bulkAdd([
    { key: 'review:nights', value: old },
    { key: 'session:review:nights', value: { screen: 'themes' } },
  ]);
  before.close();
  const db = new ThemeloomDatabase(name);
  const { excerpts: _, ...info } = old;
  expect(await readInfo(db, 'review:nights')).toMatchObject(info);
  expect((await listReviews(db)).map(({ id }) => id)).toEqual(['review:nights']);
  expect((await db.meta.toArray()).map(({ key }) => key)).toEqual([
    'head:review:nights',
    'session:review:nights',
    'shelf:review:nights',
  ]);
});

test('M7 work that was taken back in the first version is in the log again, and stays taken back', async () => {
  const name = `split-${Math.random()}`;
  const log = startReview();
  const theirs = new LogWriter(
    { device: 'device:ward0laptop', reviewerId, now: () => 5, random: seededBytes(9) },
    log.snapshot,
  );
  theirs.run(createCode, { name: 'Being told' });
  const own = [...log.operations];
  const [brought] = theirs.operations as [Operation];
  const bare = { ...own[0], kind: 'bring-in', params: {}, changes: [] } as Operation;
  const bringIn: Operation = {
    ...bare,
    id: 'op:bringin',
    at: '000000000000009-000000-kitchen0table',
  };
  const undo: Operation = {
    ...bare,
    kind: 'undo',
    id: 'op:undo',
    at: '000000000000009-000001-kitchen0table',
    params: { of: 'bring-in', ofParams: {} },
    undoes: bringIn.id,
  };
  const row = (seq: number, operations: readonly Operation[]) =>
    logRow('review:nights', seq, operations.map(logLineOf));
  const before = new Dexie(name);
  before.version(1).stores({
    pages: '[review+page]',
    ops: '[review+seq]',
    texts: '[review+id]',
    originals: '[review+id]',
    meta: 'key',
  });
  await before.table('ops').bulkAdd([row(0, own), row(2, [bringIn]), row(3, [undo])]);
  const joined = [{ operation: bringIn.id, from: 1, to: 2 }];
  const info = { ...old, operations: own.length + 2, nextSeq: 4, joined, aside: 1 };
  await before.table('meta').bulkAdd([
    { key: 'review:nights', value: info },
    { key: 'aside:review:nights:op:bringin', value: [row(1, [brought])] },
  ]);
  before.close();
  const db = new ThemeloomDatabase(name);
  const operations = await readOperations(db, 'review:nights');
  expect(operations.map(({ id }) => id)).toEqual([
    ...own.map(({ id }) => id),
    brought.id,
    bringIn.id,
    undo.id,
  ]);
  expect(await readInfo(db, 'review:nights')).toMatchObject({ operations: operations.length });
  expect(rowsDigest(replay(operations))).toBe(rowsDigest(log.snapshot));
  const withoutUndo = operations.filter(({ id }) => id !== undo.id);
  expect(rowsDigest(replay(withoutUndo))).toBe(rowsDigest(theirs.snapshot));
  expect((await db.meta.toArray()).map(({ key }) => key)).toEqual([
    'head:review:nights',
    'shelf:review:nights',
  ]);
});

test('dates of the shelf never go back, and its writer leaves the head alone', async () => {
  const db = new ThemeloomDatabase(`split-${Math.random()}`);
  const head = { title: 'Nights', operations: 3 };
  await db.meta.bulkAdd([
    { key: 'head:review:nights', value: head },
    {
      key: 'shelf:review:nights',
      value: { reviewerId: 'reviewer:maren', openedAt: 20, savedAt: 30 },
    },
  ]);
  await updateShelf(db, 'review:nights', (entry) => ({ ...entry, openedAt: 10, savedAt: 15 }));
  await updateShelf(db, 'review:other', (entry) => ({ ...entry, openedAt: 99 }));
  expect(await readInfo(db, 'review:nights')).toEqual({
    id: 'review:nights',
    ...head,
    reviewerId: 'reviewer:maren',
    openedAt: 20,
    savedAt: 30,
  });
  expect(await db.meta.get('shelf:review:other')).toBe(undefined);
});
