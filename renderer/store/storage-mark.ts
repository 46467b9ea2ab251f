/**
 * A mark outside the database that something is stored here. A browser that empties its database, because the disk
 * was full or its files were damaged, keeps it: then a start is not taken for the first one.
 */
import { longDayInWords } from '../../shared/messages/formats.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { hasDevice, listReviews } from '../db/shelf.ts';

/** How many reviews were here, and when that was last so, in milliseconds since 1970. */
interface StorageMark {
  readonly reviews: number;
  readonly at: number;
}

const markKey = 'themeloom.stored';

/** Notes how many reviews are here. */
export async function noteStored(db: ThemeloomDatabase, now: () => number): Promise<void> {
  const mark: StorageMark = { reviews: (await listReviews(db)).length, at: now() };
  try {
    localStorage.setItem(markKey, JSON.stringify(mark));
  } catch {
    // A browser that gives no room for the mark stores the review all the same.
  }
}

const sentences = {
  none: 'start.storageLost',
  gone: 'start.storageLostAll',
  there: 'start.storageLostDesktop',
} as const;

/** Says that what was stored here is lost; undefined where nothing was, or all of it is there. */
export async function lostStorageSentence(
  db: ThemeloomDatabase,
  {
    kept,
    wasOpen,
  }: {
    /** What lies outside the database: `none` where a browser keeps nothing, `gone` where the desktop’s is gone too. */
    readonly kept: () => Promise<keyof typeof sentences>;
    readonly wasOpen: boolean;
  },
): Promise<string | undefined> {
  const mark = readMark();
  if ((mark === undefined && !wasOpen) || (await hasDevice(db))) return undefined;
  const { at, reviews } = mark ?? { at: 0, reviews: 0 };
  const day = longDayInWords(at);
  return t(sentences[await kept()], { day, reviews });
}

function readMark(): StorageMark | undefined {
  try {
    const mark: unknown = JSON.parse(localStorage.getItem(markKey) ?? 'null');
    if (typeof mark !== 'object' || mark === null) return undefined;
    if (!('at' in mark && 'reviews' in mark)) return undefined;
    const { at, reviews } = mark;
    return typeof at === 'number' && typeof reviews === 'number' ? { at, reviews } : undefined;
  } catch {
    return undefined;
  }
}
