/** Reading and writing one review's rows. Nothing but Dexie is awaited inside a transaction. */

import type { BundleContents } from '../../shared/bundle/contents.ts';
import { type LogLine, logLineOf } from '../../shared/bundle/log-line.ts';
import { readWrittenText, type TextBody } from '../../shared/documents/text-body.ts';
import { BugError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/json.ts';
import type { Change } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { allRecords, type Snapshot, snapshotOf } from '../../shared/ops/snapshot.ts';
import type { Clock, Stamp } from '../../shared/ops/stamp.ts';
import { undoLimit } from '../../shared/ops/undo-stack.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { AnyRecord } from '../../shared/records/records.ts';
import type { Layer } from '../../shared/team/blinding.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import type { JoinedRows } from './joined-rows.ts';
import { logRow, logRows, operationsIn } from './log-rows.ts';
import { unpackRecords } from './packed-records.ts';
import { PageIndex } from './page-index.ts';

/** What the list of reviews and the next start need to know of a review without opening it. */
export interface ReviewInfo {
  readonly id: ReviewId;
  readonly title: string;
  readonly sample: boolean;
  readonly reviewerId: ReviewerId;
  /** Operations in the log, and rows they take. */
  readonly operations: number;
  readonly nextSeq: number;
  /** Rows at the start of the log that hold what came in whole, as from a file. */
  readonly segments?: number;
  readonly clock: Clock;
  /** A stamp far ahead of this machine's clock that the log holds. */
  readonly ahead?: Stamp;
  /** Rows of the log that were brought in from colleagues. */
  readonly joined?: readonly JoinedRows[];
  /** Operations that were brought in and set aside again. */
  readonly aside?: number;
  /** Which coding the screens show. */
  readonly layer?: Layer;
  readonly studies: number;
  readonly excerpts: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly openedAt: number;
  /** When a copy was last saved to a file, and how many operations it held. */
  readonly savedAt?: number;
  readonly savedOperations?: number;
  /** Set while the review lies in the bin. */
  readonly binnedAt?: number;
}

export const infoKey = (id: ReviewId): string => `review:${id}`;

/** This installation's id, made on first use. */
export async function deviceIdOf(db: ThemeloomDatabase, fresh: () => DeviceId): Promise<DeviceId> {
  return db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('device');
    if (typeof row?.value === 'string') return row.value as DeviceId;
    const device = fresh();
    await db.meta.put({ key: 'device', value: device });
    return device;
  });
}

export async function listReviews(db: ThemeloomDatabase): Promise<readonly ReviewInfo[]> {
  const rows = await db.meta.where('key').startsWith('review:').toArray();
  return rows
    .map((row) => row.value as ReviewInfo)
    .sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
}

export async function readInfo(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReviewInfo | undefined> {
  return (await db.meta.get(infoKey(id)))?.value as ReviewInfo | undefined;
}

/** Changes parts of a review's info; the parts a commit owns are left alone. */
export async function updateInfo(
  db: ThemeloomDatabase,
  id: ReviewId,
  change: (info: ReviewInfo) => ReviewInfo,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const info = (await db.meta.get(infoKey(id)))?.value as ReviewInfo | undefined;
    if (info !== undefined) await db.meta.put({ key: infoKey(id), value: change(info) });
  });
}

export interface LoadedReview {
  readonly info: ReviewInfo;
  readonly snapshot: Snapshot;
  readonly pages: PageIndex;
  /** The newest operations, oldest first: enough for the undo stacks. */
  readonly recent: readonly Operation[];
}

/** Reads a review's rows; of its log only what undo can reach, however long the log is. */
export async function loadReview(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<LoadedReview | undefined> {
  const [low, high] = rangeOf(id);
  const read = await db.transaction('r', db.meta, db.pages, db.ops, async () => {
    const info = (await db.meta.get(infoKey(id)))?.value as ReviewInfo | undefined;
    if (info === undefined) return undefined;
    return Promise.all([
      info,
      db.pages.where('[review+page]').between(low, high).toArray(),
      Promise.all(
        ownRanges(info).map(([from, to]) =>
          db.ops.where('[review+seq]').between([id, from], [id, to]).toArray(),
        ),
      ),
    ]);
  });
  if (read === undefined) return undefined;
  const [info, pageRows, opRows] = read;
  const pages = new PageIndex();
  const records: AnyRecord[] = [];
  for (const row of pageRows) {
    const page = unpackRecords(row.data);
    pages.addPage(row.page, page);
    for (const record of page) records.push(record);
  }
  const recent: Operation[] = [];
  for (const row of opRows.flat()) {
    for (const operation of operationsIn(row)) recent.push(operation);
  }
  return { info, snapshot: snapshotOf(records), pages, recent };
}

/**
 * The rows of the log from which undo may need operations, without what colleagues' files brought in. One
 * operation to a row, except that of the segments at the start the last two, of which the last may be
 * short, hold at least as many as undo reaches.
 */
export function ownRanges({
  joined = [],
  nextSeq,
  segments = 0,
}: Pick<ReviewInfo, 'joined' | 'nextSeq' | 'segments'>): readonly (readonly [
  from: number,
  to: number,
])[] {
  const ranges: [number, number][] = [];
  let to = nextSeq;
  let wanted = undoLimit;
  for (const hole of [{ from: 0, to: Math.max(0, segments - 2) }, ...joined].reverse()) {
    const from = Math.max(hole.to, to - wanted);
    if (to > from) ranges.unshift([from, to]);
    wanted -= to - from;
    if (wanted <= 0) break;
    to = hole.from;
  }
  return ranges;
}

/** As much as is handed to the database at once, in characters or bytes. */
const batchSize = 1_000_000;

function* inBatches<T>(
  entries: ReadonlyMap<string, T> | undefined,
  sizeOf: (value: T) => number,
): Generator<readonly (readonly [string, T])[]> {
  let batch: (readonly [string, T])[] = [];
  let size = 0;
  for (const entry of entries ?? []) {
    batch.push(entry);
    size += sizeOf(entry[1]);
    if (size < batchSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** One commit: log, touched pages, clock and texts, all or nothing. */
export async function writeCommit(
  db: ThemeloomDatabase,
  commit: {
    readonly info: ReviewInfo;
    readonly operation: Operation;
    readonly seq: number;
    readonly pages: readonly { readonly page: string; readonly data: string }[];
    /** Canonical JSON of the bodies. */
    readonly texts?: ReadonlyMap<string, string>;
    readonly originals?: ReadonlyMap<string, Uint8Array>;
  },
): Promise<void> {
  const review = commit.info.id;
  const pages = commit.pages.map(({ page, data }) => ({ review, page, data }));
  const op = logRow(review, commit.seq, [logLineOf(commit.operation)]);
  const meta = { key: infoKey(review), value: commit.info };
  if (commit.texts === undefined && commit.originals === undefined) {
    await db.transaction('rw', db.pages, db.ops, db.meta, async () => {
      await Promise.all([db.pages.bulkPut(pages), db.ops.add(op), db.meta.put(meta)]);
    });
    return;
  }
  await db.transaction('rw', [db.pages, db.ops, db.meta, db.texts, db.originals], async () => {
    await Promise.all([db.pages.bulkPut(pages), db.ops.add(op), db.meta.put(meta)]);
    // Books take long to hand over: in batches, the interface goes on between them.
    for (const batch of inBatches(commit.texts, ({ length }) => length))
      await db.texts.bulkPut(batch.map(([id, data]) => ({ review, id, data })));
    for (const batch of inBatches(commit.originals, ({ length }) => length))
      await db.originals.bulkPut(batch.map(([id, bytes]) => ({ review, id, bytes })));
  });
}

/** Writes a whole review, as from a file; replaces nothing: the id must be free. */
export async function writeReview(
  db: ThemeloomDatabase,
  review: {
    readonly info: ReviewInfo;
    readonly snapshot: Snapshot;
    readonly operations: readonly Operation[];
    /** The operations as they are written down, where that is known. */
    readonly lines?: readonly LogLine[];
    readonly texts: ReadonlyMap<string, TextBody>;
    readonly originals: ReadonlyMap<string, Uint8Array>;
  },
): Promise<void> {
  const { id } = review.info;
  const index = new PageIndex();
  const creations: Change[] = [...allRecords(review.snapshot)].map((create) => ({ create }));
  index.touch(creations, review.snapshot);
  const pages = [...index.pages()].map((page) => ({
    review: id,
    page,
    data: index.write(page, review.snapshot),
  }));
  const ops = logRows(id, 0, review.lines ?? review.operations.map(logLineOf));
  const info: ReviewInfo = { ...review.info, nextSeq: ops.length, segments: ops.length };
  const texts = [...review.texts].map(([key, body]) => ({
    review: id,
    id: key,
    data: canonicalJson(body),
  }));
  const originals = [...review.originals].map(([key, bytes]) => ({ review: id, id: key, bytes }));
  await db.transaction('rw', [db.pages, db.ops, db.meta, db.texts, db.originals], async () => {
    if ((await db.meta.get(infoKey(id))) !== undefined) {
      throw new BugError(`Review ${id} is already in this installation`);
    }
    await db.pages.bulkAdd(pages);
    await db.ops.bulkAdd(ops);
    await db.texts.bulkAdd(texts);
    await db.originals.bulkAdd(originals);
    await db.meta.put({ key: infoKey(id), value: info });
  });
}

/** The whole log, in the order it was written. */
export async function readOperations(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<readonly Operation[]> {
  const [low, high] = rangeOf(id);
  const operations: Operation[] = [];
  await db.ops
    .where('[review+seq]')
    .between(low, high)
    .each((row) => {
      for (const operation of operationsIn(row)) operations.push(operation);
    });
  return operations;
}

export async function readText(
  db: ThemeloomDatabase,
  id: ReviewId,
  textId: string,
): Promise<TextBody | undefined> {
  const row = await db.texts.get([id, textId]);
  return row === undefined ? undefined : readWrittenText(row.data);
}

export async function readTexts(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReadonlyMap<string, TextBody>> {
  const [low, high] = rangeOf(id);
  const rows = await db.texts.where('[review+id]').between(low, high).toArray();
  return new Map(rows.map((row) => [row.id, readWrittenText(row.data)]));
}

export async function readOriginal(
  db: ThemeloomDatabase,
  id: ReviewId,
  hash: string,
): Promise<Uint8Array | undefined> {
  return (await db.originals.get([id, hash]))?.bytes;
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
      db.meta.bulkDelete([infoKey(id), `session:${id}`, `knows:${id}`]),
      db.meta.where('key').startsWith(`aside:${id}:`).delete(),
    ]);
  });
}

export async function readMeta<T>(db: ThemeloomDatabase, key: string): Promise<T | undefined> {
  return (await db.meta.get(key))?.value as T | undefined;
}

export async function writeMeta(db: ThemeloomDatabase, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}
