import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readMeta, readOperations, writeMeta } from '../../../renderer/db/review-rows.ts';
import { readInfo } from '../../../renderer/db/shelf.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import {
  closeReview,
  noteSaved,
  showLayer,
  showReview,
} from '../../../renderer/store/open-review.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { keepSession, useSession } from '../../../renderer/store/session-store.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';

const who = { name: 'Maren Holt', initials: 'MH' };
let [nights, days]: ReviewId[] = [];
let time = 1000;

/** A window on the same database. */
function openWindow(db: ThemeloomDatabase): void {
  const platform = createMemoryPlatform({ now: () => new Date(time) });
  const { desk } = startServices(platform, { db, now: () => time });
  desk.keep((opening) => keepSession(db, opening));
}

async function made(title: string): Promise<ReviewId> {
  await createNewReview(title, who);
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new Error('No review was made');
  return reviewId;
}

beforeEach(async () => {
  time = 1000;
  openWindow(new ThemeloomDatabase(`desk-${Math.random()}`));
  nights = await made('Nights');
  days = await made('Days');
  return closeReview;
});

const shown = () => {
  const { info, reviewId, snapshot, status } = useReview.getState();
  return [status, reviewId, info?.title, snapshot.review?.title];
};

test('E4 the review asked for last is the one that is open, however quickly it was asked for', async () => {
  if (nights === undefined || days === undefined) throw new Error('Two reviews are needed');
  await Promise.all([showReview(nights), showReview(days), showReview(nights)]);
  expect(shown()).toEqual(['open', nights, 'Nights', 'Nights']);
  await Promise.all([showReview(days), closeReview()]);
  expect(shown()).toEqual(['none', undefined, undefined, undefined]);
});

test('a review that is opened twice can be written', async () => {
  if (nights === undefined) throw new Error('A review is needed');
  await Promise.all([showReview(nights), showReview(nights)]);
  await commit(createCode, { name: 'Asking twice' });
  expect(useReview.getState()).toMatchObject({ readOnly: false });
  const kinds = (await readOperations(services().db, nights)).map(({ kind }) => kind);
  expect(kinds).toContain('create-code');
});

test('E2 where the user is in a review is kept under that review, also on a quick switch', async () => {
  if (nights === undefined || days === undefined) throw new Error('Two reviews are needed');
  await showReview(nights);
  useSession.setState({ screen: 'matrix' });
  const first = showReview(days);
  // The switch is asked for and not done yet: this is still said of the first review.
  useSession.setState({ codeId: 'code:nights' });
  await first;
  useSession.setState({ screen: 'audit' });
  await closeReview();
  const { db } = services();
  expect(await readMeta(db, `session:${nights}`)).toMatchObject({
    screen: 'matrix',
    codeId: 'code:nights',
  });
  const ofDays = await readMeta<{ readonly codeId?: string }>(db, `session:${days}`);
  expect([ofDays, ofDays?.codeId]).toMatchObject([{ screen: 'audit' }, undefined]);
  await showReview(nights);
  expect(useSession.getState()).toMatchObject({ screen: 'matrix', codeId: 'code:nights' });
});

test('dates of opening and saving stay when commits are written meanwhile', async () => {
  if (nights === undefined) throw new Error('A review is needed');
  time = 5000;
  await showReview(nights);
  time = 6000;
  await noteSaved(nights, { name: 'nights.loom', operations: 1 });
  await showLayer('own');
  await commit(createCode, { name: 'Asking twice' });
  expect(await readInfo(services().db, nights)).toMatchObject({
    openedAt: 5000,
    savedAt: 6000,
    savedOperations: 1,
    layer: 'own',
    operations: 2,
  });
  time = 4000;
  await showReview(nights);
  expect(await readInfo(services().db, nights)).toMatchObject({ openedAt: 5000 });
});

test('E3 a second window reads the review until it takes it over, and the first then says why it cannot', async () => {
  if (nights === undefined) throw new Error('A review is needed');
  const first = await showReview(nights);
  openWindow(services().db);
  const second = await showReview(nights);
  expect([first.state.readOnly, second.state.readOnly]).toEqual([false, true]);
  const third = await services().desk.open(nights, { steal: true });
  expect([first.state.readOnly, third.state.readOnly]).toEqual([true, false]);
  await third.commit(createCode, { name: 'There' });
  await expect(first.commit(createCode, { name: 'Here' })).rejects.toMatchObject({
    code: 'read-only',
  });
  const kinds = (await readOperations(services().db, nights)).map(({ kind }) => kind);
  expect(kinds).toEqual(['create-review', 'create-code']);
});

test('a review that is gone is refused in words, and nothing is open', async () => {
  await expect(showReview('review:gone')).rejects.toMatchObject({ code: 'missing' });
  expect(shown()).toEqual(['none', undefined, undefined, undefined]);
});

test('where a review begins is kept as soon as it is open, not only after the first step in it', async () => {
  if (nights === undefined) throw new Error('A review is needed');
  await closeReview();
  const { db } = services();
  await writeMeta(db, `session:${nights}`, {});
  await showReview(nights, { screen: 'code' });
  expect(await readMeta(db, `session:${nights}`)).toMatchObject({ screen: 'code' });
});
