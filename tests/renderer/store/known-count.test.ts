import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { saveInWorker } from '../../../renderer/store/bundle-task.ts';
import { deleteForGood } from '../../../renderer/store/delete-for-good.ts';
import { keepCount, knownCount, noteCount } from '../../../renderer/store/known-count.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../../renderer/store/recovery.ts';
import { binReview, createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import type { Platform } from '../../../shared/platform/platform.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { InlineWorker } from './inline-workers.ts';

const small = new Map<string, string>();

function start(platform: Platform): void {
  const db = new ThemeloomDatabase(`known-${Math.random()}`);
  const given = startServices(platform, { db });
  given.desk.keep((opening) => keepCount(given, opening));
}

const newPlatform = () => createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });

beforeEach(() => {
  small.clear();
  vi.stubGlobal('Worker', InlineWorker);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => small.get(key) ?? null,
    setItem: (key: string, value: string) => small.set(key, value),
    removeItem: (key: string) => small.delete(key),
  });
  start(newPlatform());
});
afterEach(async () => {
  await closeReview();
  vi.unstubAllGlobals();
});

const codeNames = () => [...useReview.getState().full.codes.values()].map(({ name }) => name);
const told = () => useNotices.getState().notices.at(-1);

/** A review with two codes, closed; its backup is taken with `codesInBackup` of them. */
async function reviewWith(codesInBackup: number): Promise<{
  readonly id: ReviewId;
  readonly backup: Uint8Array;
}> {
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const id = useReview.getState().reviewId ?? 'review:none';
  const { reviewerId } = useReview.getState();
  const take = () => saveInWorker(services().db.name, id, 'Backing up', { keptBy: reviewerId });
  let backup = await take();
  for (const number of [1, 2]) {
    await commit(createCode, { name: `Code ${number}` });
    if (number <= codesInBackup) backup = await take();
  }
  await closeReview();
  await services().journal.written();
  return { id, backup };
}

/** The same computer with this backup, and with no journal or one that cannot be read. */
async function withoutJournal(
  id: ReviewId,
  backup: Uint8Array,
  readJournal?: Platform['readJournal'],
): Promise<void> {
  const platform = newPlatform();
  await platform.writeBackup(id, backup);
  const readJournalEnd = readJournal === undefined ? platform.readJournalEnd : unreadable;
  start({ ...platform, readJournalEnd, readJournal: readJournal ?? platform.readJournal });
}

const unreadable = async (): Promise<never> => {
  throw new ExpectedError('file-unreadable', 'The journal could not be read.');
};

test('E12 a review counts its changes outside the database, and forgets them with it', async () => {
  const { id } = await reviewWith(0);
  expect(knownCount(id)).toBe(3);
  await binReview(id);
  await deleteForGood(id);
  expect([knownCount(id), small.size]).toEqual([0, 0]);
});

test('E12 a lost review without its journal says how many changes are in nothing that is kept', async () => {
  const { backup, id } = await reviewWith(1);
  await withoutJournal(id, backup);
  await restoreLostReview(id);
  expect(codeNames()).toEqual(['Code 1']);
  expect(told()).toMatchObject({
    tone: 'problem',
    text: 'Brought back, with 2 changes. 1 change that this review held on this computer is in nothing that is kept of it here. A saved copy may hold it.',
  });
});

test('E12 where it is not known how much is missing, it is said that something may be', async () => {
  const { backup, id } = await reviewWith(2);
  small.clear();
  await withoutJournal(id, backup);
  await restoreLostReview(id);
  expect(told()).toMatchObject({
    tone: 'problem',
    text: 'Brought back, with 3 changes. The journal is not whole: what was done after the newest backup that can be read may be missing. A saved copy may hold it.',
  });
});

test('E12 a journal that cannot be read keeps no review from coming back', async () => {
  const { backup, id } = await reviewWith(2);
  small.clear();
  await withoutJournal(id, backup, unreadable);
  await restoreLostReview(id);
  expect(codeNames()).toEqual(['Code 1', 'Code 2']);
  expect(useNotices.getState().notices.map(({ text }) => text)).toContain(
    'Brought back, with 3 changes. The journal cannot be read: what was done after the newest backup that can be read is missing. A saved copy may hold it.',
  );
});

test('E12 what a review lacks and its backup holds comes back, and is in the journal', async () => {
  const { backup, id } = await reviewWith(2);
  const { platform } = services();
  // Database and journal as they were before the codes.
  const journal = ((await platform.readJournal(id)) ?? '').split('\n').slice(0, 2);
  await platform.removeKept(id);
  await platform.appendJournal(id, journal);
  start(platform);
  await restoreLostReview(id);
  expect(codeNames()).toEqual([]);
  await closeReview();
  await platform.writeBackup(id, backup);
  noteCount(id, 4);
  await showReview(id);
  await services().desk.flush();
  expect(codeNames()).toEqual(['Code 1', 'Code 2']);
  expect(told()).toMatchObject({
    tone: 'problem',
    text: '2 changes were missing from this review and its journal, and were brought back from a backup. 1 change that this review held on this computer is in nothing that is kept of it here. A saved copy may hold it.',
  });
  await services().journal.written();
  const { operations } = await services().journal.read(id);
  expect(operations.length).toBe(3);
});
