import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { deviceIdOf } from '../../../renderer/db/shelf.ts';
import { lostStorageSentence, noteStored } from '../../../renderer/store/storage-mark.ts';
import { t } from '../../../shared/messages/messages.ts';

const inBrowser = { kept: async () => 'none' as const, wasOpen: false };

/** The small storage of a browser. */
function stubStorage(): Map<string, string> {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  });
  return entries;
}

afterEach(() => vi.unstubAllGlobals());

test('E12 a start whose database was emptied is told as such, one that lost nothing is not', async () => {
  stubStorage();
  const db = new ThemeloomDatabase(`mark-${Math.random()}`);
  expect(await lostStorageSentence(db, inBrowser)).toBe(undefined);
  await deviceIdOf(db, () => 'device:kitchen0table');
  await noteStored(db, () => Date.UTC(2026, 4, 6, 12));
  expect(await lostStorageSentence(db, inBrowser)).toBe(undefined);
  await db.meta.clear();
  const day = 'May 6, 2026';
  expect([
    await lostStorageSentence(db, inBrowser),
    await lostStorageSentence(db, { ...inBrowser, kept: async () => 'there' }),
    await lostStorageSentence(db, { ...inBrowser, kept: async () => 'gone' }),
  ]).toEqual([
    t('start.storageLost', { day, reviews: 0 }),
    t('start.storageLostDesktop', { day, reviews: 0 }),
    t('start.storageLostAll', { day, reviews: 0 }),
  ]);
});

test('E12 a window that showed a review knows it too, and a damaged mark is passed over', async () => {
  const entries = stubStorage();
  const db = new ThemeloomDatabase(`mark-${Math.random()}`);
  entries.set('themeloom.stored', '{"at":');
  expect(await lostStorageSentence(db, inBrowser)).toBe(undefined);
  expect(await lostStorageSentence(db, { ...inBrowser, wasOpen: true })).toContain(
    'no longer there',
  );
});
