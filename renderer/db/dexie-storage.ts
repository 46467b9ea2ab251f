/** An engine's storage in the browser engine's database; which page each record lies in is known here alone. */
import { logLineOf } from '../../shared/bundle/log-line.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import {
  type Append,
  isSameHead,
  type ReviewStorage,
  type StoredReview,
  stopError,
} from '../../shared/engine/storage.ts';
import { BugError } from '../../shared/errors.ts';
import { operationsUnpacked } from '../../shared/log/read-segment.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { snapshotOf, snapshotOfBatches } from '../../shared/ops/snapshot.ts';
import { undoLimit } from '../../shared/ops/undo-stack.ts';
import { breathe } from '../../shared/progress.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { isStorageAway, writeFailure } from './failed-write.ts';
import { groupPages, pagesIn } from './grouped-rows.ts';
import { logRow, logRows, operationsIn, packedLog } from './log-rows.ts';
import { recordsOfPages } from './packed-records.ts';
import { indexOf, PageIndex, type Touched } from './page-index.ts';
import { readPages } from './read-pages.ts';
import type { JoinedRows, StoredHead } from './review-info.ts';
import { readOperations, readOriginal, readText } from './review-rows.ts';
import type { OpsRow, PageRow } from './rows.ts';
import { headKey } from './shelf.ts';

/** What a review's rows are read from. */
interface ReadRows {
  readonly head: StoredHead;
  readonly pages: readonly PageRow[];
  readonly recent: readonly OpsRow[];
}

/** The records of each page, which takes its place in the index. */
function* recordsIn(
  { pages }: Pick<ReadRows, 'pages'>,
  index: PageIndex,
): Generator<readonly AnyRecord[]> {
  for (const { page, records } of recordsOfPages(pagesIn(pages))) {
    index.addPage(page, records);
    yield records;
  }
}

async function* recentIn({ recent }: Pick<ReadRows, 'recent'>): AsyncGenerator<Operation> {
  for (const row of recent) {
    if ('segment' in row) yield* operationsUnpacked(row.segment);
    else yield* operationsIn(row);
  }
}

/** In milliseconds: after so much work others have their turn. */
const atATime = 20;

async function* inTurns<T>(all: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  let began = performance.now();
  for await (const each of all) {
    yield each;
    if (performance.now() - began < atATime) continue;
    await breathe();
    began = performance.now();
  }
}

export class DexieStorage implements ReviewStorage {
  private head: StoredHead | undefined;
  private index = new PageIndex();
  private readonly db: ThemeloomDatabase;
  private readonly id: ReviewId;

  constructor(db: ThemeloomDatabase, id: ReviewId) {
    this.db = db;
    this.id = id;
  }

  /** Reads all of it, and lets others have their turn meanwhile; not within a transaction, which that would end. */
  async load(): Promise<StoredReview | undefined> {
    const read = await this.read();
    if (read === undefined) return this.loaded(undefined, new PageIndex());
    const index = new PageIndex();
    const full = await snapshotOfBatches(inTurns(recordsIn(read, index)));
    const recent: Operation[] = [];
    for await (const operation of inTurns(recentIn(read))) recent.push(operation);
    return this.loaded({ head: read.head, full, recent }, index);
  }

  /** The same in one go, as within a transaction. */
  async loadAtOnce(): Promise<StoredReview | undefined> {
    const read = await this.read();
    if (read === undefined) return this.loaded(undefined, new PageIndex());
    const index = new PageIndex();
    const records: AnyRecord[] = [];
    for (const held of recordsIn(read, index)) for (const record of held) records.push(record);
    const recent = read.recent.flatMap(operationsIn);
    return this.loaded({ head: read.head, full: snapshotOf(records), recent }, index);
  }

  private loaded(
    read: (StoredReview & Pick<ReadRows, 'head'>) | undefined,
    index: PageIndex,
  ): StoredReview | undefined {
    this.head = read?.head;
    if (read !== undefined) this.index = index;
    return read;
  }

  async hasMoved(): Promise<boolean> {
    return !isAsKnown(this.known(), await this.db.meta.get(headKey(this.id)));
  }

  async append(append: Append): Promise<void> {
    const before = this.known();
    const { operations, originals, rows, texts } = append;
    const came = operations.slice(0, -1);
    const brought =
      came.length === 0 ? [] : logRows(this.id, before.nextSeq, await packedLog(came));
    const last = before.nextSeq + brought.length;
    const ops = [...brought, logRow(this.id, last, operations.slice(-1).map(logLineOf))];
    const head: StoredHead = {
      ...before,
      ...append.head,
      nextSeq: last + 1,
      ...(brought.length === 0 ? {} : { joined: joinedWith(before, operations, last) }),
    };
    const write = { head, ops, ...this.pagesOf(append), isWhole: rows === 'all' };
    const hasAttachments = texts !== undefined || originals !== undefined;
    const { meta, ops: log, originals: files, pages, texts: bodies } = this.db;
    const tables = [pages, log, meta, ...(hasAttachments ? [bodies, files] : [])];
    let transaction: IDBTransaction | undefined;
    try {
      await this.db.transaction('rw', tables, async ({ idbtrans }) => {
        transaction = idbtrans;
        await this.write(write);
        if (hasAttachments) await this.writeAttachments(append);
      });
    } catch (error) {
      this.index.forget(write.touched);
      // Dexie remembers that it could not open the database: the next try is to open it anew.
      if (isStorageAway(error)) this.db.close({ disableAutoOpen: false });
      throw writeFailure(error, transaction?.error);
    }
    this.head = head;
    this.index = write.index;
  }

  readLog(): Promise<readonly Operation[]> {
    return readOperations(this.db, this.id);
  }

  readText(id: string): Promise<TextBody | undefined> {
    return readText(this.db, this.id, id);
  }

  readOriginal(hash: string): Promise<Uint8Array | undefined> {
    return readOriginal(this.db, this.id, hash);
  }

  private known(): StoredHead {
    if (this.head === undefined) throw new BugError(`${this.id} was not loaded`);
    return this.head;
  }

  private async read() {
    const { db, id } = this;
    return db.transaction('r', db.meta, db.pages, db.ops, async () => {
      const head = (await db.meta.get(headKey(id)))?.value as StoredHead | undefined;
      if (head === undefined) return undefined;
      const device = (await db.meta.get('device'))?.value;
      const [pages, recent] = await Promise.all([
        readPages(db, id),
        Promise.all(
          ownRanges(head, device).map(([from, to]) =>
            db.ops.where('[review+seq]').between([id, from], [id, to]).toArray(),
          ),
        ),
      ]);
      return { head, pages, recent: recent.flat() };
    });
  }

  /** The pages to write, and the index that holds when they are written. */
  private pagesOf({ next, operations, rows }: Append): Pages {
    const index = rows === 'all' ? indexOf(next) : this.index;
    const touched: Touched =
      rows === 'all'
        ? { pages: new Set(index.pages()), placed: [] }
        : index.touch(
            operations.flatMap(({ changes }) => changes),
            next,
          );
    const pages = [...touched.pages].map((page) => ({ page, data: index.write(page, next) }));
    return { index, touched, pages };
  }

  /** Inside a transaction. */
  private async write(write: Pages & Written): Promise<void> {
    const { db, id } = this;
    const before = this.known();
    const [low, high] = rangeOf(id);
    const onDisk = Promise.all([
      db.meta.get(headKey(id)),
      db.ops
        .where('[review+seq]')
        .between([id, before.nextSeq - 1], high, true, true)
        .primaryKeys(),
      db.pages.where('[review+page]').between(low, high).limit(1).primaryKeys(),
    ]).then(([row, [last, ...later], page]) => {
      // A head whose rows are gone would be written on as if they were there.
      if (row === undefined || last === undefined || page.length === 0) throw stopError('gone');
      const isNext = last[1] === before.nextSeq - 1 && later.length === 0;
      if (!isNext || !isAsKnown(before, row)) throw stopError('moved');
    });
    if (write.isWhole) {
      await onDisk;
      await db.pages.where('[review+page]').between(low, high).delete();
    }
    await Promise.all([
      onDisk,
      db.pages.bulkPut(
        write.isWhole
          ? groupPages(id, write.pages)
          : write.pages.map((page) => ({ review: id, ...page })),
      ),
      db.ops.bulkPut(write.ops),
      db.meta.put({ key: headKey(id), value: write.head }),
    ]);
  }

  /** Inside a transaction. Books take long to hand over: in batches, the interface goes on between them. */
  private async writeAttachments({ originals, texts }: Append): Promise<void> {
    const { db, id: review } = this;
    for (const batch of inBatches(texts, ({ length }) => length))
      await db.texts.bulkPut(batch.map(([id, data]) => ({ review, id, data })));
    for (const batch of inBatches(originals, ({ length }) => length))
      await db.originals.bulkPut(batch.map(([id, bytes]) => ({ review, id, bytes })));
  }
}

interface Pages {
  readonly index: PageIndex;
  readonly touched: Touched;
  readonly pages: readonly { readonly page: string; readonly data: string }[];
}

interface Written {
  readonly head: StoredHead;
  readonly ops: readonly OpsRow[];
  readonly isWhole: boolean;
}

function isAsKnown(known: StoredHead, row: { readonly value: unknown } | undefined): boolean {
  const there = row?.value as StoredHead | undefined;
  return there !== undefined && there.nextSeq === known.nextSeq && isSameHead(there, known);
}

/**
 * The rows of the log from which undo may need operations, without what colleagues' files brought in. One
 * operation to a row, except that of the device's segments at the start the last two, of which the last
 * may be short, hold at least as many as undo reaches.
 */
export function ownRanges(
  {
    devices,
    joined = [],
    nextSeq,
    segments = 0,
  }: Pick<StoredHead, 'devices' | 'joined' | 'nextSeq' | 'segments'>,
  device?: unknown,
): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  let to = nextSeq;
  let wanted = undoLimit;
  const start = (devices ?? [{ device, from: 0, to: segments }]).map((rows) =>
    rows.device === device ? { from: rows.from, to: Math.max(rows.from, rows.to - 2) } : rows,
  );
  for (const hole of [...start, ...joined].reverse()) {
    const from = Math.max(hole.to, to - wanted);
    if (to > from) ranges.unshift([from, to]);
    wanted -= to - from;
    if (wanted <= 0) break;
    to = hole.from;
  }
  return ranges;
}

/**
 * The holes of a log once `operations` fill the rows from its next up to `to`, the last of them in the row after: of
 * those before, as many as undo may come to. Every commit writes them, so none may pile up.
 */
export function joinedWith(
  head: Pick<StoredHead, 'devices' | 'joined' | 'nextSeq' | 'segments'>,
  operations: readonly Pick<Operation, 'id'>[],
  to: number,
): readonly JoinedRows[] {
  const { joined = [], nextSeq } = head;
  const operation = operations.at(-1)?.id;
  if (operation === undefined) return joined;
  const all = [...joined, { operation, from: nextSeq, to }];
  const reached = ownRanges({ ...head, joined: all, nextSeq: to + 1 })[0]?.[0] ?? 0;
  return all.filter((rows) => rows.to >= reached);
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
