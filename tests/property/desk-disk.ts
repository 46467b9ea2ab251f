/** Where the installation of the desk's property test keeps its reviews: in memory, or in the application's database. */
import { ThemeloomDatabase } from '../../renderer/db/database.ts';
import { DexieStorage } from '../../renderer/db/dexie-storage.ts';
import { storeReview } from '../../renderer/db/new-review.ts';
import type { ReviewInfo } from '../../renderer/db/review-info.ts';
import { purgeReview, readOperations } from '../../renderer/db/review-rows.ts';
import { readInfo } from '../../renderer/db/shelf.ts';
import { headOf } from '../../shared/engine/head.ts';
import {
  createMemoryStorage,
  type MemoryDisk,
  memoryReview,
} from '../../shared/engine/memory-storage.ts';
import type { ReviewStorage } from '../../shared/engine/storage.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';

export interface DeskDisk {
  /** Stores a review anew, whatever was there. */
  store(id: ReviewId, who: ReviewerId, operations: readonly Operation[], at: number): Promise<void>;
  info(id: ReviewId): Promise<ReviewInfo | undefined>;
  storage(id: ReviewId): ReviewStorage;
  log(id: ReviewId): Promise<readonly Operation[]>;
  /** As long as anything takes here at least. */
  turn(): Promise<void>;
  close(): Promise<void>;
}

export function memoryDisk(): DeskDisk {
  const disks = new Map<ReviewId, MemoryDisk>();
  const who = new Map<ReviewId, ReviewerId>();
  const diskOf = (id: ReviewId): MemoryDisk => {
    const disk = disks.get(id) ?? { review: undefined };
    disks.set(id, disk);
    return disk;
  };
  return {
    store: async (id, reviewerId, operations, at) => {
      const rows = replay(operations);
      const head = headOf({ operations, snapshot: rows }, at);
      diskOf(id).review = memoryReview({ head, operations, rows });
      who.set(id, reviewerId);
    },
    info: async (id) => {
      const { review } = diskOf(id);
      const reviewerId = who.get(id);
      if (review === undefined || reviewerId === undefined) return undefined;
      return { id, ...review.head, nextSeq: 0, reviewerId, openedAt: 0 };
    },
    storage: (id) => createMemoryStorage(diskOf(id)),
    log: async (id) => [...(diskOf(id).review?.log ?? [])],
    turn: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

let databases = 0;

export function databaseDisk(): DeskDisk {
  databases += 1;
  const db = new ThemeloomDatabase(`desk-${databases}`);
  return {
    store: async (id, reviewerId, operations, at) => {
      if ((await readInfo(db, id)) !== undefined) await purgeReview(db, id);
      const snapshot = replay(operations);
      const texts = new Map();
      await storeReview(db, { id, reviewerId, at, operations, snapshot, texts, originals: texts });
    },
    info: (id) => readInfo(db, id),
    storage: (id) => new DexieStorage(db, id),
    log: (id) => readOperations(db, id),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    close: () => db.delete(),
  };
}
