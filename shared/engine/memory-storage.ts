import { readWrittenText } from '../documents/text-body.ts';
import { changedId } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import { allRecords, type Full, findRecord, snapshotOf } from '../ops/snapshot.ts';
import type { RecordId } from '../records/ids.ts';
import type { AnyRecord } from '../records/record-types.ts';
import { isSameHead, type LogHead, type ReviewStorage, stopError } from './storage.ts';

/** A review in memory: what several storages share as windows share a database. */
export interface MemoryReview {
  head: LogHead;
  readonly log: Operation[];
  /** Ids of operations that came in from colleagues. */
  readonly brought: Set<string>;
  readonly rows: Map<RecordId, AnyRecord>;
  readonly texts: Map<string, string>;
  readonly originals: Map<string, Uint8Array>;
}

/** Where storages in memory look for their review; undefined once it is gone. */
export interface MemoryDisk {
  review: MemoryReview | undefined;
}

/** A review of its own in memory. */
export function memoryReview(review: {
  readonly head: LogHead;
  readonly operations: readonly Operation[];
  readonly rows: Full;
  readonly texts?: ReadonlyMap<string, string>;
  readonly originals?: ReadonlyMap<string, Uint8Array>;
}): MemoryReview {
  return {
    head: review.head,
    log: [...review.operations],
    brought: new Set(),
    rows: new Map([...allRecords(review.rows)].map((record) => [record.id, record])),
    texts: new Map(review.texts),
    originals: new Map(review.originals),
  };
}

/** A storage that keeps what it is given as long as `disk` lasts. */
export function createMemoryStorage(disk: MemoryDisk): ReviewStorage {
  let head: LogHead | undefined;
  const hasMoved = (): boolean =>
    disk.review === undefined || head === undefined || !isSameHead(disk.review.head, head);
  return {
    load: async () => {
      const { review } = disk;
      head = review?.head;
      if (review === undefined) return undefined;
      return {
        head: review.head,
        full: snapshotOf(review.rows.values()),
        recent: review.log.filter(({ id }) => !review.brought.has(id)),
      };
    },
    hasMoved: async () => hasMoved(),
    append: async (append) => {
      const { review } = disk;
      if (review === undefined) throw stopError('gone');
      if (hasMoved()) throw stopError('moved');
      const { next, operations } = append;
      if (append.rows === 'all') review.rows.clear();
      const ids =
        append.rows === 'all'
          ? [...allRecords(next)].map(({ id }) => id)
          : operations.flatMap(({ changes }) => changes.map(changedId));
      for (const id of ids) {
        const record = findRecord(next, id);
        if (record !== undefined) review.rows.set(id, record);
      }
      for (const { id } of operations.slice(0, -1)) review.brought.add(id);
      for (const operation of operations) review.log.push(operation);
      for (const [id, data] of append.texts ?? []) review.texts.set(id, data);
      for (const [id, bytes] of append.originals ?? []) review.originals.set(id, bytes);
      review.head = append.head;
      head = append.head;
    },
    readLog: async () => [...(disk.review?.log ?? [])],
    readText: async (id) => {
      const data = disk.review?.texts.get(id);
      return data === undefined ? undefined : readWrittenText(data);
    },
    readOriginal: async (hash) => disk.review?.originals.get(hash),
  };
}
