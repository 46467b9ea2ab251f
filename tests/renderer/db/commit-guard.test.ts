/** The database changed behind an engine's back: noticed by the next commit, before it is acknowledged. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { DexieStorage } from '../../../renderer/db/dexie-storage.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import { purgeReview } from '../../../renderer/db/review-rows.ts';
import { headKey } from '../../../renderer/db/shelf.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { ownLock } from '../../../shared/engine/begin-review.ts';
import { ReviewEngine } from '../../../shared/engine/engine.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/messages.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { seededBytes } from '../../../shared/random.ts';
import { device, reviewerId, startReview, texts } from '../../property/random-review.ts';

const id = 'review:cominghome';

async function store(): Promise<ThemeloomDatabase> {
  const db = new ThemeloomDatabase(`guard-${Math.random()}`);
  const { operations, snapshot } = startReview();
  const review = { operations, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId, at: 1 });
  return db;
}

async function open(db: ThemeloomDatabase, seed = 7): Promise<ReviewEngine> {
  let now = Date.UTC(2026, 0, 5);
  const engine = await ReviewEngine.open({
    id,
    device,
    reviewerId,
    storage: new DexieStorage(db, id),
    lock: ownLock,
    version: 0,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(seed),
    report: (error) => {
      throw error;
    },
  });
  if (engine === undefined) throw new Error('The review was not stored');
  return engine;
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'kept',
    (error: unknown) => (error instanceof ExpectedError ? error.code : String(error)),
  );

/** What can happen to a database, and what the next commit answers. */
const harms = {
  'every table is cleared': ['gone', (db) => Promise.all(db.tables.map((table) => table.clear()))],
  'the log is cleared': ['gone', (db) => db.ops.clear()],
  'the rows are cleared': ['gone', (db) => db.pages.clear()],
  'the head is cleared': ['gone', (db) => db.meta.delete(headKey(id))],
  'the last row of the log is gone': [
    'gone',
    async (db) => db.ops.delete((await db.ops.toCollection().primaryKeys()).at(-1) ?? ['', 0]),
  ],
  'the review is deleted for good': ['gone', (db) => purgeReview(db, id)],
  'the database is deleted': ['gone', (db) => Dexie.delete(db.name)],
  'a second engine commits': [
    'moved',
    async (db) => (await open(db, 8)).commit(createCode, { name: 'There' }),
  ],
  'a row stands after the last one of the head': [
    'moved',
    (db) => db.ops.put({ review: id, seq: 9999, data: '[]' }),
  ],
} satisfies Readonly<
  Record<string, readonly ['gone' | 'moved', (db: ThemeloomDatabase) => PromiseLike<unknown>]>
>;

test.each(Object.entries(harms))(
  'E10 is noticed before anything is acknowledged: %s',
  async (_, [code, harm]) => {
    const db = await store();
    const engine = await open(db);
    await engine.commit(createCode, { name: 'Kept' });
    await harm(db);
    const before = await dump(db);
    expect(await codeOf(engine.commit(createCode, { name: 'Refused' }))).toBe(code);
    expect(engine.state).toMatchObject({ readOnly: true, stopped: code });
    expect(await dump(db)).toEqual(before);
    expect(await codeOf(engine.commit(createCode, { name: 'Later' }))).toBe('read-only');
    expect(await codeOf(engine.undo())).toBe('read-only');
    const { full } = await engine.holdInMemory();
    expect([...full.codes.values()].map(({ name }) => name).slice(-2)).toEqual(['Kept', 'Refused']);
  },
);

/** Everything that is stored, without what is not the review's. */
async function dump(db: ThemeloomDatabase): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}

test('E10 two engines in any order: what is acknowledged is in the log, what is not is nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (turns) => {
      const db = await store();
      const engines = [await open(db, 8), await open(db, 9)] as const;
      const expected: string[] = [];
      for (const [at, isFirst] of turns.entries()) {
        const name = `Code ${at}`;
        const done = await codeOf(engines[isFirst ? 0 : 1].commit(createCode, { name }));
        if (done === 'kept') expected.push(name);
      }
      const log = await (await open(db)).readLog();
      const rows = replay(log);
      expect([...rows.codes.values()].map(({ name }) => name).slice(-expected.length)).toEqual(
        expected,
      );
      expect(rowsDigest((await open(db)).state.full)).toBe(rowsDigest(rows));
      // Whoever wrote first goes on; the other is told at its first try.
      expect(new Set(turns).size < 2 || expected.length < turns.length).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('E11 a database that a newer version wrote is refused in words, and keeps its rows', async () => {
  const db = await store();
  const { name } = db;
  db.close();
  const newer = new Dexie(name);
  newer.version(4).stores({ pages: '[review+page]', meta: 'key', somethingNew: 'id' });
  await newer.table('somethingNew').put({ id: 1 });
  newer.close();
  const here = new ThemeloomDatabase(name);
  await expect(here.open()).rejects.toMatchObject({
    code: 'newer',
    message: t('start.newerDatabase'),
  });
  await newer.open();
  expect([newer.verno, await newer.table('somethingNew').count()]).toEqual([4, 1]);
});

test('E11 a newer version that takes the database over under an open review stops it', async () => {
  const db = await store();
  const engine = await open(db);
  const newer = new Dexie(db.name);
  newer.version(4).stores({ pages: '[review+page]', meta: 'key' });
  await newer.open();
  expect(await codeOf(engine.commit(createCode, { name: 'Refused' }))).toBe('newer');
  expect(engine.state).toMatchObject({ readOnly: true, stopped: 'newer' });
});
