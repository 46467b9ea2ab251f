/**
 * What the list of reviews and the next start need to know of a review without opening it. The head is
 * written by commits, the shelf entry by the functions here: neither ever writes the other's fields.
 */
import { maxDriftMs } from '../../shared/ops/stamp.ts';
import type { DeviceId, ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from './database.ts';
import type { ReviewInfo, ShelfEntry, StoredHead } from './review-info.ts';

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

/** Whether this installation ever had a review: its id is made with the first, and stays. */
export async function hasDevice(db: ThemeloomDatabase): Promise<boolean> {
  return (await db.meta.get('device')) !== undefined;
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

/**
 * Changes what the shelf keeps of a review. Dates do not go back, as two windows write them, but where one is over a day
 * later than the new: a clock ran ahead then. Nothing where it is not here.
 */
export async function updateShelf(
  db: ThemeloomDatabase,
  id: ReviewId,
  change: (entry: ShelfEntry) => ShelfEntry,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = (await db.meta.get(shelfKey(id)))?.value as ShelfEntry | undefined;
    if (before === undefined) return;
    const after = change(before);
    const saved = later(before.savedAt ?? 0, after.savedAt ?? 0);
    const value: ShelfEntry = {
      ...after,
      openedAt: later(before.openedAt, after.openedAt),
      ...(saved === 0 ? {} : { savedAt: saved }),
    };
    await db.meta.put({ key: shelfKey(id), value });
  });
}

function later(before: number, after: number): number {
  return before > after + maxDriftMs ? after : Math.max(before, after);
}
