/**
 * What the list of reviews and the next start need to know of a review without opening it. The head is
 * written by commits, the shelf entry by the functions here: neither ever writes the other's fields.
 */
import type { LogHead } from '../../shared/engine/storage.ts';
import type { DeviceId, OperationId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Layer } from '../../shared/team/view.ts';
import type { ThemeloomDatabase } from './database.ts';
import type { DeviceRows } from './log-rows.ts';

/** Rows `from` to `to`, the last one not included, hold what one operation brought in. */
export interface JoinedRows {
  readonly operation: OperationId;
  readonly from: number;
  readonly to: number;
}

/** The head of a log with where its rows lie. */
export interface StoredHead extends LogHead {
  /** The row that is written next. */
  readonly nextSeq: number;
  /** Rows at the start of the log that hold what came in whole, as from a file. */
  readonly segments?: number;
  /** Whose those rows are, where they are segments. */
  readonly devices?: readonly DeviceRows[];
  /** Rows of the log that were brought in from colleagues. */
  readonly joined?: readonly JoinedRows[];
}

/** What this installation keeps beside a log. Dates are in milliseconds since 1970. */
export interface ShelfEntry {
  /** Who works on the review here. */
  readonly reviewerId: ReviewerId;
  /** Which coding the screens show. */
  readonly layer?: Layer;
  readonly openedAt: number;
  /** When a copy was last saved to a file, and how many operations it held. */
  readonly savedAt?: number;
  readonly savedOperations?: number;
  /** Set while the review lies in the bin. */
  readonly binnedAt?: number;
}

/** Head and shelf entry together, as the list of reviews shows them. */
export interface ReviewInfo extends StoredHead, ShelfEntry {
  readonly id: ReviewId;
}

export const headKey = (id: ReviewId): string => `head:${id}`;
export const shelfKey = (id: ReviewId): string => `shelf:${id}`;

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
  const [heads, shelves] = await Promise.all([
    db.meta.where('key').startsWith(headKey('review:')).toArray(),
    db.meta.where('key').startsWith(shelfKey('review:')).toArray(),
  ]);
  const entries = new Map(shelves.map(({ key, value }) => [key, value as ShelfEntry]));
  const reviews = heads.flatMap(({ key, value }): ReviewInfo[] => {
    const id = key.slice(headKey('review:').length - 'review:'.length) as ReviewId;
    const shelf = entries.get(shelfKey(id));
    return shelf === undefined ? [] : [{ id, ...(value as StoredHead), ...shelf }];
  });
  return reviews.sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
}

export async function readInfo(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<ReviewInfo | undefined> {
  const [head, shelf] = await db.meta.bulkGet([headKey(id), shelfKey(id)]);
  if (head === undefined || shelf === undefined) return undefined;
  return { id, ...(head.value as StoredHead), ...(shelf.value as ShelfEntry) };
}

/** Changes what the shelf keeps of a review; dates never go back. Nothing where it is not here. */
export async function updateShelf(
  db: ThemeloomDatabase,
  id: ReviewId,
  change: (entry: ShelfEntry) => ShelfEntry,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = (await db.meta.get(shelfKey(id)))?.value as ShelfEntry | undefined;
    if (before === undefined) return;
    const after = change(before);
    const saved = Math.max(before.savedAt ?? 0, after.savedAt ?? 0);
    const value: ShelfEntry = {
      ...after,
      openedAt: Math.max(before.openedAt, after.openedAt),
      ...(saved === 0 ? {} : { savedAt: saved }),
    };
    await db.meta.put({ key: shelfKey(id), value });
  });
}
