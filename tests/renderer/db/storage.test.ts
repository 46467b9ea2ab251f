/** What every storage of an engine promises: the same tests for the database and for memory. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { DexieStorage } from '../../../renderer/db/dexie-storage.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import { purgeReview } from '../../../renderer/db/review-rows.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { headAfter, headOf } from '../../../shared/engine/head.ts';
import {
  createMemoryStorage,
  type MemoryDisk,
  memoryReview,
} from '../../../shared/engine/memory-storage.ts';
import type { Append, LogHead, ReviewStorage } from '../../../shared/engine/storage.ts';
import { canonicalJson } from '../../../shared/json.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { emptySnapshot } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { startReview, texts } from '../../property/random-review.ts';

const id = 'review:cominghome';

interface Place {
  /** Another storage on the same disk, as another window has. */
  open(): ReviewStorage;
  remove(): Promise<void>;
}

async function inDatabase(log: LogWriter): Promise<Place> {
  const db = new ThemeloomDatabase(`storage-${Math.random()}`);
  const { operations, snapshot } = log;
  const review = { operations, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId: 'reviewer:marenholt', at: 1 });
  return { open: () => new DexieStorage(db, id), remove: () => purgeReview(db, id) };
}

async function inMemory({ operations, snapshot }: LogWriter): Promise<Place> {
  const bodies = [...texts].map(([name, body]) => [name, canonicalJson(body)] as const);
  const head = headOf({ operations, snapshot }, 1);
  const disk: MemoryDisk = {
    review: memoryReview({ head, operations, rows: snapshot, texts: new Map(bodies) }),
  };
  return {
    open: () => createMemoryStorage(disk),
    remove: async () => {
      disk.review = undefined;
    },
  };
}

/** What writing the operations that `log` holds past `from` takes. */
function appendOf(log: LogWriter, head: LogHead, from: number): Append {
  const operations = log.operations.slice(from);
  const { clock, snapshot: next } = log;
  return {
    head: headAfter(head, { operations, next, clock, at: 2 }),
    operations,
    next,
    rows: 'touched',
  };
}

const digestOf = async (storage: ReviewStorage) =>
  rowsDigest((await storage.load())?.full ?? emptySnapshot());

describe.each([
  ['the database', inDatabase],
  ['memory', inMemory],
] as const)('%s', (_, place) => {
  async function opened() {
    const log = startReview();
    const disk = await place(log);
    const storage = disk.open();
    const loaded = await storage.load();
    if (loaded === undefined) throw new Error('The review was not stored');
    return { disk, log, storage, head: loaded.head, written: log.operations.length };
  }

  test('gives back head, rows and log as they were stored', async () => {
    const { head, log, storage } = await opened();
    expect(head).toMatchObject({
      title: 'Coming home',
      sample: false,
      studies: 3,
      operations: log.operations.length,
      tip: log.operations.at(-1)?.id,
      changedAt: 1,
    });
    expect(await digestOf(storage)).toBe(rowsDigest(log.snapshot));
    expect(await storage.readLog()).toEqual(log.operations);
  });

  test('keeps what is appended, for a storage opened later too', async () => {
    const { disk, head, log, storage, written } = await opened();
    const code = log.run(createCode, { name: 'Asking twice' });
    const first = appendOf(log, head, written);
    await storage.append(first);
    log.run(createCode, { name: 'Being sent on' });
    await storage.append(appendOf(log, first.head, written + 1));
    const later = disk.open();
    const loaded = await later.load();
    expect(loaded?.head).toMatchObject({ operations: written + 2, clock: log.clock, changedAt: 2 });
    expect(loaded?.recent.at(-2)).toEqual(code);
    expect(rowsDigest(loaded?.full ?? emptySnapshot())).toBe(rowsDigest(log.snapshot));
    expect(await later.readLog()).toEqual(log.operations);
  });

  test('keeps texts and originals with the operations that name them', async () => {
    const { disk, head, log, storage, written } = await opened();
    const body = {
      text: 'A later page.',
      blocks: [{ start: 0, end: 13, kind: 'paragraph' as const }],
      pages: [],
    };
    const original = new TextEncoder().encode('As it was typed.');
    log.run(createCode, { name: 'Asking twice' });
    await storage.append({
      ...appendOf(log, head, written),
      texts: new Map([[textIdOf(body), canonicalJson(body)]]),
      originals: new Map([['00', original]]),
    });
    const later = disk.open();
    expect(await later.readText(textIdOf(body))).toEqual(body);
    expect(await later.readOriginal('00')).toEqual(original);
    expect([await later.readText('no-such-text'), await later.readOriginal('01')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('writes every row where any may differ, and leaves none of those before', async () => {
    const { disk, head, log, storage, written } = await opened();
    const other = startReview(2);
    log.run(createCode, { name: 'Asking twice' });
    await storage.append({
      ...appendOf(log, head, written),
      next: other.snapshot,
      rows: 'all',
    });
    expect(await digestOf(disk.open())).toBe(rowsDigest(other.snapshot));
  });

  test('work that was brought in is in the log, and undo does not reach it', async () => {
    const { disk, head, log, storage, written } = await opened();
    const theirs = new LogWriter(
      {
        device: 'device:ward0laptop',
        reviewerId: 'reviewer:ines',
        now: () => 5,
        random: seededBytes(9),
      },
      log.snapshot,
    );
    theirs.run(createCode, { name: 'Being told' });
    const [brought] = theirs.operations as [Operation];
    log.run(createCode, { name: 'Asking twice' });
    const own = log.operations.slice(written);
    await storage.append({
      ...appendOf(log, head, written),
      operations: [brought, ...own],
    });
    const later = disk.open();
    expect((await later.load())?.recent.slice(-1)).toEqual(own);
    expect((await later.load())?.recent).not.toContainEqual(brought);
    expect((await later.readLog()).slice(written)).toEqual([brought, ...own]);
  });

  test('refuses to write where another window wrote since, and nothing is changed', async () => {
    const { disk, head, log, storage, written } = await opened();
    const other = disk.open();
    await other.load();
    log.run(createCode, { name: 'Asking twice' });
    const stale = appendOf(log, head, written);
    const theirs = startReview();
    theirs.run(createCode, { name: 'Being told' });
    await other.append(appendOf(theirs, head, written));
    await expect(storage.append(stale)).rejects.toMatchObject({ code: 'moved' });
    expect(await digestOf(disk.open())).toBe(rowsDigest(theirs.snapshot));
    expect(await disk.open().readLog()).toEqual(theirs.operations);
    // Read anew, it can be written again.
    const loaded = await storage.load();
    theirs.run(createCode, { name: 'Being sent on' });
    await storage.append(appendOf(theirs, loaded?.head ?? head, written + 1));
    expect(await disk.open().readLog()).toEqual(theirs.operations);
  });

  test('refuses to write where the review is gone, and nothing comes back half', async () => {
    const { disk, head, log, storage, written } = await opened();
    await disk.remove();
    log.run(createCode, { name: 'Asking twice' });
    await expect(storage.append(appendOf(log, head, written))).rejects.toMatchObject({
      code: 'gone',
    });
    expect([await disk.open().load(), await disk.open().readLog()]).toEqual([undefined, []]);
  });
});

test('a failed write leaves the pages as they were, and the next one stores every record', async () => {
  const log = startReview();
  const db = new ThemeloomDatabase(`storage-${Math.random()}`);
  const { operations, snapshot } = log;
  const review = { operations: [...operations], snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId: 'reviewer:marenholt', at: 1 });
  const storage = new DexieStorage(db, id);
  const head = (await storage.load())?.head;
  if (head === undefined) throw new Error('The review was not stored');
  const written = log.operations.length;
  log.run(createCode, { name: 'Asking twice' });
  const fail = () => {
    throw new Error('The disk is full');
  };
  db.ops.hook('creating', fail);
  await expect(storage.append(appendOf(log, head, written))).rejects.toMatchObject({
    code: 'not-saved',
  });
  db.ops.hook('creating').unsubscribe(fail);
  expect(await digestOf(new DexieStorage(db, id))).toBe(rowsDigest(snapshot));
  await storage.append(appendOf(log, head, written));
  expect(await digestOf(new DexieStorage(db, id))).toBe(rowsDigest(log.snapshot));
});

test('a failed write takes no room: what is written afterwards lies in the page that had room before', async () => {
  const log = startReview();
  const db = new ThemeloomDatabase(`storage-${Math.random()}`);
  const { operations, snapshot } = log;
  const review = { operations: [...operations], snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId: 'reviewer:marenholt', at: 1 });
  const storage = new DexieStorage(db, id);
  const head = (await storage.load())?.head;
  if (head === undefined) throw new Error('The review was not stored');
  const written = log.operations.length;
  const other = new LogWriter({ ...log.context, random: seededBytes(99) }, snapshot, log.clock);
  other.operations.push(...operations);
  for (let at = 0; at < 300; at += 1) other.run(createCode, { name: `Thread ${at}` });
  const fail = () => {
    throw new Error('The disk is full');
  };
  db.ops.hook('creating', fail);
  await expect(storage.append(appendOf(other, head, written))).rejects.toMatchObject({
    code: 'not-saved',
  });
  db.ops.hook('creating').unsubscribe(fail);
  log.run(createCode, { name: 'Asking twice' });
  await storage.append(appendOf(log, head, written));
  const pages = (await db.pages.toArray()).flatMap((row) => ('pages' in row ? [] : [row.page]));
  expect(pages).toEqual(['code/0']);
});

test('gives the same whether others have their turn meanwhile or not', async () => {
  const log = startReview();
  const db = new ThemeloomDatabase(`storage-${Math.random()}`);
  const { operations, snapshot } = log;
  const review = { operations, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id, reviewerId: 'reviewer:marenholt', at: 1 });
  const [turns, once] = [await new DexieStorage(db, id).load(), await loadedWithin(db)];
  expect(turns).toEqual(once);
  expect(turns?.full).toEqual(snapshot);
});

/** As workers read it: nothing may be waited for but the database. */
function loadedWithin(db: ThemeloomDatabase) {
  return db.transaction('r', [db.meta, db.pages, db.ops], () =>
    new DexieStorage(db, id).loadAtOnce(),
  );
}
