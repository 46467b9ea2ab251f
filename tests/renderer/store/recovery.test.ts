import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readAsWritten } from '../../../renderer/db/written-review.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import {
  bringInContents,
  openAs,
  receiveContents,
  useExchange,
} from '../../../renderer/store/exchange.ts';
import { workFor } from '../../../renderer/store/hand-on.ts';
import { keepIdentity, readIdentity } from '../../../renderer/store/identity.ts';
import { lostReviews } from '../../../renderer/store/kept-states.ts';
import { noteCount } from '../../../renderer/store/known-count.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../../renderer/store/recovery.ts';
import {
  addReview,
  contentsOf,
  createNewReview,
  duplicateReview,
} from '../../../renderer/store/review-files.ts';
import { commit, undo, useReview } from '../../../renderer/store/review-store.ts';
import {
  freshId,
  type Services,
  services,
  startServices,
} from '../../../renderer/store/services.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { writeBundle, writeReviewFile } from '../../../shared/bundle/write-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Platform } from '../../../shared/platform/platform.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { copyReview } from '../../../shared/use-cases/copy-review.ts';
import { InlineWorker } from './inline-workers.ts';

/** A machine of its own; with the platform of another, that machine after its database was lost. */
async function machine(
  platform: Platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') }),
): Promise<Services> {
  return startServices(platform, { db: new ThemeloomDatabase(`recovery-${Math.random()}`) });
}

/** Ines, in a review that Maren began; at the end her machine is the one in use. */
async function reviewOfTwo(): Promise<{ readonly id: ReviewId; readonly ines: string }> {
  await machine();
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const id = useReview.getState().reviewId ?? 'review:none';
  const shared = await contentsOf(id);
  await closeReview();
  await machine();
  await receiveContents('review.loom', shared);
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  await commit(createCode, { name: 'Being told' });
  return { id, ines: useReview.getState().reviewerId };
}

beforeEach(() => void vi.stubGlobal('Worker', InlineWorker));
afterEach(() => void vi.unstubAllGlobals());

async function loseDatabase(): Promise<void> {
  await closeReview();
  await machine(services().platform);
}

test('E5 who restores a review from its journal is who they were, by name too', async () => {
  const { id, ines } = await reviewOfTwo();
  const before = rowsDigest(useReview.getState().full);
  await loseDatabase();
  expect(await lostReviews()).toEqual([id]);
  await restoreLostReview(id);
  expect(useReview.getState()).toMatchObject({ status: 'open', reviewId: id, reviewerId: ines });
  expect(rowsDigest(useReview.getState().full)).toBe(before);
  expect(await readIdentity()).toMatchObject({ name: 'Ines Abara', initials: 'IA' });
  await closeReview();
});

test('E5 who is known here by another name keeps it when a review is restored', async () => {
  const { id, ines } = await reviewOfTwo();
  await loseDatabase();
  await keepIdentity({ name: 'Ines Abara-Holt', initials: 'IH' });
  await restoreLostReview(id);
  expect(useReview.getState().reviewerId).toBe(ines);
  expect(await readIdentity()).toMatchObject({ name: 'Ines Abara-Holt', initials: 'IH' });
  await closeReview();
});

test('E5 a backup without its journal is found, and restores who made it', async () => {
  const { id, ines } = await reviewOfTwo();
  const keptBy = useReview.getState().reviewerId;
  const bytes = await writeBundle({ ...(await contentsOf(id)), keptBy });
  await closeReview();
  const later = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  await later.writeBackup(id, bytes);
  await machine(later);
  expect(await lostReviews()).toEqual([id]);
  await restoreLostReview(id);
  expect(useReview.getState()).toMatchObject({ status: 'open', reviewId: id, reviewerId: ines });
  expect(await readIdentity()).toMatchObject({ name: 'Ines Abara', initials: 'IA' });
  await closeReview();
});

test('E5 what backups hold packed and what only the journal holds are stored as one log', async () => {
  const { id } = await reviewOfTwo();
  const { platform } = services();
  const keptBy = useReview.getState().reviewerId;
  await platform.writeBackup(id, await writeBundle({ ...(await contentsOf(id)), keptBy }));
  await commit(createCode, { name: 'Waiting' });
  await platform.writeBackup(id, await writeBundle({ ...(await contentsOf(id)), keptBy }));
  await commit(createCode, { name: 'Going home' });
  await closeReview();
  const before = await contentsOf(id);
  await machine(platform);
  await restoreLostReview(id);
  await closeReview();
  // Saving copies what is stored: the same file as from the log that was lost.
  const saved = await writeReviewFile(await readAsWritten(services().db, id));
  expect(saved).toEqual(await writeBundle(before));
});

test('E5 a review comes back from its worker: of what is kept, neither log nor texts cross to the page', async () => {
  const { id } = await reviewOfTwo();
  const { platform } = services();
  const keptBy = useReview.getState().reviewerId;
  await platform.writeBackup(id, await writeBundle({ ...(await contentsOf(id)), keptBy }));
  await loseDatabase();
  const heard: unknown[] = [];
  vi.stubGlobal(
    'Worker',
    class extends InlineWorker {
      protected override async heard(data: unknown): Promise<unknown> {
        heard.push(data);
        return data;
      }
    },
  );
  await restoreLostReview(id);
  expect(heard).toMatchObject([
    { kind: 'gathering', isEnough: false },
    { kind: 'gathering', isEnough: true },
    { kind: 'gathered', gathered: { operations: 3, withoutText: 0, journal: 'whole' } },
    { kind: 'stored', lines: { count: 0 } },
  ]);
  await closeReview();
});

test('E12 what a torn end of the journal may have held is told, as nothing else tells of it without the database', async () => {
  const { id } = await reviewOfTwo();
  await commit(createCode, { name: 'Being sent on' });
  const { platform } = services();
  await closeReview();
  const text = (await platform.readJournal(id)) ?? '';
  const last = text.lastIndexOf('\n', text.length - 2) + 1;
  noteCount(id);
  await machine({ ...platform, readJournal: async () => text.slice(0, last + 40) });
  await restoreLostReview(id);
  expect(useNotices.getState().notices.at(-1)).toMatchObject({
    text: expect.stringContaining(t('recovery.journalShort')),
    tone: 'problem',
  });
  await closeReview();
});

test('a journal that does not say who works here is asked about', async () => {
  const { id, ines } = await reviewOfTwo();
  await closeReview();
  const { platform } = services();
  const text = (await platform.readJournal(id)) ?? '';
  const old = text.split('\n').filter((line) => line !== '' && !line.includes('"journal"'));
  const later = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  await later.appendJournal(id, old);
  await machine(later);
  await restoreLostReview(id);
  const { waiting } = useExchange.getState();
  expect([waiting?.kind, useReview.getState().status]).toEqual(['who', 'none']);
  await openAs({ reviewerId: ines as `reviewer:${string}` });
  expect(useReview.getState()).toMatchObject({ reviewId: id, reviewerId: ines });
  await closeReview();
});

test('E5 who opened a review as somebody new is in it, though the end came before that was written', async () => {
  await machine();
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const shared = await contentsOf(useReview.getState().reviewId ?? 'review:none');
  await closeReview();
  await machine();
  const { persons } = await keepIdentity({ name: 'Ines Abara', initials: 'IA' });
  const id = 'review:asitwas';
  const contents = copyReview(shared, { id: freshId('review'), title: 'Paperwork' });
  await addReview(id, 'reviewer:ines', contents);
  await showReview(id);
  expect(useReview.getState().full.reviewers.get('reviewer:ines')).toMatchObject({
    name: 'Ines Abara',
    initials: 'IA',
    person: persons[0],
  });
  await closeReview();
});

test('a review is stored with the log that it is given, whatever file it was read from', async () => {
  await machine();
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const { reviewerId } = useReview.getState();
  const bytes = await writeBundle(await contentsOf(useReview.getState().reviewId ?? 'review:none'));
  await closeReview();
  const id = freshId('review');
  const contents = copyReview(await readBundle(bytes), { id, title: 'A copy' });
  await addReview(id, reviewerId, contents);
  expect((await contentsOf(id)).operations).toEqual(contents.operations);
});

test('E5 a duplicate is worked on by who duplicated it', async () => {
  const { id, ines } = await reviewOfTwo();
  const copy = await duplicateReview(id);
  await showReview(copy);
  expect(useReview.getState()).toMatchObject({ reviewId: copy, reviewerId: ines });
  await closeReview();
});

test('M7 work that was set aside stays set aside in what is restored', async () => {
  const { id } = await reviewOfTwo();
  const work = await workFor(undefined);
  await closeReview();
  await machine();
  const whole = { operations: work.operations.slice(0, 1), texts: new Map(), originals: new Map() };
  await receiveContents('review.loom', whole);
  await openAs({ name: 'Maren Holt', initials: 'MH' });
  const before = rowsDigest(useReview.getState().full);
  await bringInContents(work);
  expect(rowsDigest(useReview.getState().full)).not.toBe(before);
  await undo();
  expect(rowsDigest(useReview.getState().full)).toBe(before);
  const told = useNotices.getState();
  await showReview(id);
  await services().journal.written();
  expect(useNotices.getState()).toEqual(told);
  await loseDatabase();
  await restoreLostReview(id);
  expect(rowsDigest(useReview.getState().full)).toBe(before);
  await closeReview();
});
