/** What workers of screens read of the store themselves, without the open review. */
import type { TextBody } from '../../shared/documents/text-body.ts';
import { BugError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { OriginalsAtHand } from '../../shared/refi-qda-out/files.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { originalHashes, readOperations, readOriginal, readTexts } from '../db/review-rows.ts';

/** Texts by text id. */
export type StoredTexts = ReadonlyMap<string, TextBody>;

/** Which review, as it stands in which version. */
export interface StoredVersion {
  readonly database: string;
  readonly reviewId: ReviewId;
  /** The version of the open review: differs whenever its rows or its log do. */
  readonly version: number;
}

/** The rows and texts of a review. */
export interface StoredRows {
  readonly full: Full;
  readonly texts: StoredTexts;
}

/** The same with the whole log. */
export interface StoredLog extends StoredRows {
  readonly operations: readonly Operation[];
}

/** The rows and texts of a review, read by a worker through a connection of its own. */
export function readRows(stored: StoredVersion): Promise<StoredRows> {
  return readWith(stored, async () => ({}));
}

/** The same with the whole log. */
export function readRowsAndLog(stored: StoredVersion): Promise<StoredLog> {
  return readWith(stored, async (db, id) => ({ operations: await readOperations(db, id) }));
}

/** Rows and texts with what `more` reads, all in one transaction: what is read must be of one moment. */
function readWith<T extends object>(
  stored: StoredVersion,
  more: (db: ThemeloomDatabase, id: ReviewId) => Promise<T>,
): Promise<StoredRows & T> {
  return throughOwnConnection(stored, (db, id) =>
    db.transaction('r', [db.meta, db.pages, db.ops, db.texts], async () => {
      const [loaded, texts, rest] = await Promise.all([
        new DexieStorage(db, id).loadAtOnce(),
        readTexts(db, id),
        more(db, id),
      ]);
      if (loaded === undefined) throw new BugError('The review is not in the store');
      return { full: loaded.full, texts, ...rest };
    }),
  );
}

/** The files that documents of a review were read from, each read when it is asked for. */
export async function readOriginalsAtHand(stored: StoredVersion): Promise<OriginalsAtHand> {
  const hashes = await throughOwnConnection(stored, originalHashes);
  return {
    has: (hash) => hashes.has(hash),
    read: (hash) => throughOwnConnection(stored, (db, id) => readOriginal(db, id, hash)),
  };
}

async function throughOwnConnection<T>(
  { database, reviewId }: StoredVersion,
  read: (db: ThemeloomDatabase, id: ReviewId) => PromiseLike<T>,
): Promise<T> {
  const db = new ThemeloomDatabase(database);
  try {
    return await read(db, reviewId);
  } finally {
    db.close();
  }
}

/** What a worker made of the review it read last: kept for the next question about the same version. */
export class LastRead<T> {
  private key = '';
  private made: T | undefined;
  private readonly make: (stored: StoredVersion) => Promise<T>;

  constructor(make: (stored: StoredVersion) => Promise<T>) {
    this.make = make;
  }

  async of(stored: StoredVersion): Promise<T> {
    const key = `${stored.version} ${stored.reviewId}`;
    if (this.made !== undefined && this.key === key) return this.made;
    // Two versions of a large review at once would not fit.
    this.made = undefined;
    const made = await this.make(stored);
    this.key = key;
    this.made = made;
    return made;
  }
}
