import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readOperations } from '../../../renderer/db/review-rows.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import {
  bringInContents,
  bringInWaiting,
  dismissFile,
  openAs,
  receiveContents,
  useExchange,
} from '../../../renderer/store/exchange.ts';
import { workFor } from '../../../renderer/store/hand-on.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { contentsOf, createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, redo, undo, useReview } from '../../../renderer/store/review-store.ts';
import { type Services, services, startServices } from '../../../renderer/store/services.ts';
import type { BundleContents } from '../../../shared/bundle/contents.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { editReview } from '../../../shared/commands/edit-review.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Stamp } from '../../../shared/ops/stamp.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { sampleReviewId } from '../../../shared/sample/sample-id.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';

let machines = 0;
let reviewId: ReviewId = 'review:none';
/** The review as it was handed on at first. */
let shared: BundleContents = { operations: [], texts: new Map(), originals: new Map() };
let [maren, ines]: (Services | undefined)[] = [];

/** Another computer: its own database, journal and identity. */
async function machine(): Promise<Services> {
  if (machines > 0) await closeReview();
  machines += 1;
  const platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  return startServices(platform, { db: new ThemeloomDatabase(`machine-${machines}`) });
}

async function sitDown(at: Services | undefined): Promise<void> {
  if (at === undefined) throw new Error('No such machine');
  await closeReview();
  startServices(at.platform, at);
  await showReview(reviewId);
}

const codeNames = () =>
  [...useReview.getState().full.codes.values()].map(({ name }) => name).sort();
const storedDigest = async () => rowsDigest(replay(await readOperations(services().db, reviewId)));
const shownDigest = () => rowsDigest(useReview.getState().full);

beforeEach(async () => {
  maren = await machine();
  await createNewReview('Paperwork at the bedside', { name: 'Maren Holt', initials: 'MH' });
  reviewId = useReview.getState().reviewId ?? reviewId;
  await commit(createCode, { name: 'Waiting' });
  shared = await contentsOf(reviewId);
  ines = await machine();
  await receiveContents('review.loom', shared);
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  await commit(createCode, { name: 'Being told' });
});

test('M1 a review shared, worked on and sent back: the same rows on both machines', async () => {
  expect(useReview.getState().full.reviewers.size).toBe(2);
  const work = await workFor(undefined);
  const theirs = shownDigest();
  await sitDown(maren);
  await receiveContents('work.loom', work);
  expect(useExchange.getState().waiting).toMatchObject({
    kind: 'work',
    preview: { incoming: { codes: 1 }, from: ['Ines Abara'], conflicts: [], orphans: [] },
  });
  await bringInWaiting();
  expect(codeNames()).toEqual(['Being told', 'Waiting']);
  expect([shownDigest(), await storedDigest()]).toEqual([theirs, theirs]);
  expect(await bringInContents(work)).toBe(undefined);
});

test('whoever opens a sample that somebody worked in is asked who they are, and its first reviewer where nobody did', async () => {
  const { operations, originals, snapshot, texts } = await buildSampleReview();
  const made = { operations, originals, texts };
  const [first = 'reviewer:none' as const] = snapshot.reviewers.keys();
  await machine();
  await receiveContents('sample.loom', made);
  expect(useReview.getState().reviewerId).toBe(first);
  await commit(createCode, { name: 'Waiting' });
  const worked = await contentsOf(sampleReviewId);
  await machine();
  await receiveContents('sample.loom', worked);
  expect(useExchange.getState().waiting).toMatchObject({ kind: 'who', fileName: 'sample.loom' });
  dismissFile();
});

test('U1 work brought in is taken back and brought back as one step, also after a restart', async () => {
  const work = await workFor(undefined);
  await sitDown(maren);
  const before = shownDigest();
  await bringInContents(work);
  const after = shownDigest();
  await undo();
  expect([shownDigest(), await storedDigest()]).toEqual([before, before]);
  await showReview(reviewId);
  expect(shownDigest()).toBe(before);
  await redo();
  expect([shownDigest(), await storedDigest()]).toEqual([after, after]);
  await showReview(reviewId);
  await undo();
  expect(codeNames()).toEqual(['Waiting']);
  await services().journal.written();
  const journal = (await services().platform.readJournal(reviewId)) ?? '';
  expect(work.operations.every(({ id }) => journal.includes(id))).toBe(true);
  const told = useNotices.getState();
  await showReview(reviewId);
  await services().journal.written();
  expect(useNotices.getState()).toEqual(told);
});

test('M6 what is sent to somebody whose work is here is only what they lack', async () => {
  const work = await workFor(undefined);
  const { reviewerId } = useReview.getState();
  await sitDown(maren);
  await bringInContents(work);
  await commit(createCode, { name: 'Asking twice' });
  const reply = await workFor(reviewerId);
  expect(reply.operations.map(({ kind }) => kind)).toContain('create-code');
  expect(reply.operations.length).toBeLessThan((await workFor(undefined)).operations.length);
  await sitDown(ines);
  await bringInContents(reply);
  expect(codeNames()).toEqual(['Asking twice', 'Being told', 'Waiting']);
});

test('M6 work that builds on what is no longer here is refused, and the whole is asked for', async () => {
  const work = await workFor(undefined);
  const { reviewerId } = useReview.getState();
  await sitDown(maren);
  await bringInContents(work);
  await commit(createCode, { name: 'Asking twice' });
  const reply = await workFor(reviewerId);
  // Ines lost her own work since: she opens what she was given at first.
  ines = await machine();
  await receiveContents('review.loom', shared);
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  const rows = shownDigest();
  await expect(receiveContents('work.loom', reply)).rejects.toThrow('Ask for the whole review');
  expect(await bringInContents(reply)).toBe(undefined);
  expect(shownDigest()).toBe(rows);
});

test('a failed write leaves memory and disk as they were, and works the next time', async () => {
  const work = await workFor(undefined);
  await sitDown(maren);
  const before = shownDigest();
  const fail = () => {
    throw new Error('The disk is full');
  };
  services().db.ops.hook('creating', fail);
  await bringInContents(work);
  services().db.ops.hook('creating').unsubscribe(fail);
  expect([shownDigest(), await storedDigest()]).toEqual([before, before]);
  await bringInContents(work);
  expect(await storedDigest()).toBe(shownDigest());
  expect(codeNames()).toEqual(['Being told', 'Waiting']);
});

test('M4 a part where the review is not, and a file of another review, are refused in one sentence', async () => {
  const work = await workFor(undefined);
  await machine();
  await expect(receiveContents('work.loom', work)).rejects.toThrow('not the review itself');
  await createNewReview('Another one', { name: 'Ben Ostler', initials: 'BO' });
  const rows = shownDigest();
  await bringInContents(work);
  expect(shownDigest()).toBe(rows);
});

test('O1 who joins a review written by a clock years ahead can still change it', async () => {
  shared = await contentsOf(reviewId);
  const stamp = (at: string) => at.replace(/^\d{15}/, '009999999999999') as Stamp;
  const operations = shared.operations.map((operation) => ({
    ...operation,
    at: stamp(operation.at),
  }));
  await machine();
  await receiveContents('review.loom', { ...shared, operations });
  await openAs({ name: 'Ben Ostler', initials: 'BO' });
  await commit(editReview, { title: 'Paperwork, revised' });
  expect(useReview.getState().full.review?.title).toBe('Paperwork, revised');
  expect(await storedDigest()).toBe(shownDigest());
});
