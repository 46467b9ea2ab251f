import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readMeta } from '../../../renderer/db/review-rows.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { closeReview } from '../../../renderer/store/open-review.ts';
import { openSample } from '../../../renderer/store/review-files.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { keepSession, noteRecentCode, useSession } from '../../../renderer/store/session-store.ts';
import { sampleReviewId } from '../../../shared/sample/sample-id.ts';

beforeEach(() => useSession.setState({ recentCodes: [] }));

const ids = (...numbers: readonly number[]) => numbers.map((number) => `code:${number}` as const);

test('keeps the nine codes used last, newest first', () => {
  for (const id of ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) noteRecentCode(id);
  expect(useSession.getState().recentCodes).toEqual(ids(11, 10, 9, 8, 7, 6, 5, 4, 3));
});

test('brings a code that is used again to the front, once, and lets none go for it', () => {
  for (const id of ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 1)) noteRecentCode(id);
  expect(useSession.getState().recentCodes).toEqual(ids(1, 9, 8, 7, 6, 5, 4, 3, 2));
});

test('a window that goes as soon as the sample is there finds its first document again', async () => {
  const db = new ThemeloomDatabase('first-start');
  const { desk } = startServices(createMemoryPlatform({ now: () => new Date(1000) }), { db });
  desk.keep((opening) => keepSession(db, opening));
  await openSample();
  const kept = await readMeta(db, `session:${sampleReviewId}`);
  const [documentId] = useReview.getState().snapshot.documents.keys();
  expect(documentId).toBeDefined();
  expect(kept).toMatchObject({ screen: 'code', documentId });
  await closeReview();
});
