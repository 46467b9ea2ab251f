/** Reading and writing one review's rows. Nothing but Dexie is awaited inside a transaction. */

import type { BundleContents } from '../../shared/bundle/contents.ts';
import { readWrittenText, type TextBody } from '../../shared/documents/text-body.ts';
import type { LogHead } from '../../shared/engine/storage.ts';
import { BugError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/json.ts';
import type { LogParts } from '../../shared/log/divide-log.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { draftsOf } from './draft-rows.ts';
import { groupPages, groupsUpTo, groupTexts, textIn, textsIn } from './grouped-rows.ts';
import { devicesOf, logRows, operationsIn, packedLog } from './log-rows.ts';
import { pagesOf } from './page-index.ts';
import type { ShelfEntry, StoredHead } from './review-info.ts';
import { headKey, shelfKey } from './shelf.ts';

/** Writes a whole review, as from a file; replaces nothing: the id must be free. */
export async function writeReview(
  db: ThemeloomDatabase,
  review: {
    readonly id: ReviewId;
    readonly head: LogHead;
    readonly shelf: ShelfEntry;
    readonly snapshot: Full;
    readonly operations: readonly Operation[];
    /** The log as it is written down, where that is known. */
    readonly log?: LogParts;
    readonly texts: ReadonlyMap<string, TextBody>;
    readonly originals: ReadonlyMap<string, Uint8Array>;
  },
): Promise<void> {
  const { id } = review;
  const pages = groupPages(id, pagesOf(review.snapshot));
  const log = review.log ?? (await packedLog(review.operations));
  const ops = logRows(id, 0, log);
  const head: StoredHead = {
    ...review.head,
    nextSeq: ops.length,
    segments: ops.length,
    ...(log.lines.length > 0 ? {} : { devices: devicesOf(log) }),
  };
  const texts = groupTexts(
    id,
    [...review.texts].map(([key, body]) => [key, canonicalJson(body)] as const),
  );
  const originals = [...review.originals].map(([key, bytes]) => ({ review: id, id: key, bytes }));
  await db.transaction('rw', [db.pages, db.ops, db.meta, db.texts, db.originals], async () => {
    if ((await db.meta.get(headKey(id))) !== undefined) {
      throw new BugError(`Review ${id} is already in this installation`);
    }
    await db.pages.bulkAdd(pages);
    await db.ops.bulkAdd(ops);
    await db.texts.bulkAdd(texts);
    await db.originals.bulkAdd(originals);
    await db.meta.bulkPut([
      { key: headKey(id), value: head },
      { key: shelfKey(id), value: review.shelf },
    ]);
  });
}

/** The whole log, in the order it was written; what came in together is in the order every device agrees on. */
export async function readOperations(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<readonly Operation[]> {
  const [low, high] = rangeOf(id);
  const operations: Operation[] = [];
  let together: Operation[] = [];
  const settle = (): void => {
    for (const operation of inOrder(together)) operations.push(operation);
    together = [];
  };
  await db.ops
    .where('[review+seq]')
    .between(low, high)
    .each((row) => {
      if (!('segment' in row)) settle();
      for (const operation of operationsIn(row)) together.push(operation);
      if (!('segment' in row)) settle();
    });
  settle();
  return operations;
}

export async function readText(
  db: ThemeloomDatabase,
  id: ReviewId,
  textId: string,
): Promise<TextBody | undefined> {
  const data = await db.transaction('r', db.texts, async () => {
    const row = await db.texts.get([id, textId]);
    if (row !== undefined && 'data' in row) return row.data;
    const [first, last] = groupsUpTo(textId);
    const group = db.texts.where('[review+id]').between([id, first], [id, last], true, true);
    return textIn(await group.last(), textId);
  });
  return data === undefined ? undefined : readWrittenText(data);
}

export async function readTexts(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReadonlyMap<string, TextBody>> {
  const [low, high] = rangeOf(id);
  const rows = await db.texts.where('[review+id]').between(low, high).toArray();
  return new Map([...textsIn(rows)].map(({ data, id: key }) => [key, readWrittenText(data)]));
}

export async function readOriginal(
  db: ThemeloomDatabase,
  id: ReviewId,
  hash: string,
): Promise<Uint8Array | undefined> {
  return (await db.originals.get([id, hash]))?.bytes;
}

/** Which originals of a review are stored. */
export async function originalHashes(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReadonlySet<string>> {
  const [low, high] = rangeOf(id);
  const keys = await db.originals.where('[review+id]').between(low, high).primaryKeys();
  return new Set(keys.map(([, hash]) => hash));
}

export async function readOriginals(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const [low, high] = rangeOf(id);
  const rows = await db.originals.where('[review+id]').between(low, high).toArray();
  return new Map(rows.map((row) => [row.id, row.bytes]));
}

/** Everything of a review. */
export async function readContents(db: ThemeloomDatabase, id: ReviewId): Promise<BundleContents> {
  // In one transaction: a log must not name a text that was written just after the texts were read.
  return db.transaction('r', [db.ops, db.texts, db.originals], async () => {
    const [operations, texts, originals] = await Promise.all([
      readOperations(db, id),
      readTexts(db, id),
      readOriginals(db, id),
    ]);
    return { operations, texts, originals };
  });
}

/** Removes a review for good. */
export async function purgeReview(db: ThemeloomDatabase, id: ReviewId): Promise<void> {
  const [low, high] = rangeOf(id);
  await db.transaction('rw', [db.pages, db.ops, db.meta, db.texts, db.originals], async () => {
    await Promise.all([
      db.pages.where('[review+page]').between(low, high).delete(),
      db.ops.where('[review+seq]').between(low, high).delete(),
      db.texts.where('[review+id]').between(low, high).delete(),
      db.originals.where('[review+id]').between(low, high).delete(),
      // Whatever is kept of a review beside its rows is kept under a key that ends with its id.
      db.meta.filter(({ key }) => key.endsWith(`:${id}`) && !key.startsWith('purged:')).delete(),
      db.meta.filter(({ key, value }) => key === 'lastReview' && value === id).delete(),
      db.meta.where('key').startsWith(draftsOf(id)).delete(),
    ]);
  });
}

export async function readMeta<T>(db: ThemeloomDatabase, key: string): Promise<T | undefined> {
  return (await db.meta.get(key))?.value as T | undefined;
}

export async function writeMeta(db: ThemeloomDatabase, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}

/** Changes a value that another window may have changed since it was read. */
export async function changeMeta<T>(
  db: ThemeloomDatabase,
  key: string,
  change: (value: T | undefined) => T,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get(key);
    await db.meta.put({ key, value: change(row?.value as T | undefined) });
  });
}
