import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { listReviews, readInfo, updateShelf } from '../../../renderer/db/shelf.ts';

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
