import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import {
  keepCodeSlots,
  noteUsed,
  pinCode,
  useCodeSlots,
} from '../../../renderer/store/code-slots.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { createNewReview, duplicateReview } from '../../../renderer/store/review-files.ts';
import { commit, undo, useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { keepSession, useSession } from '../../../renderer/store/session-store.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { CodeId, ReviewId } from '../../../shared/records/ids.ts';

async function reviewWithCodes(
  ...names: readonly string[]
): Promise<{ readonly id: ReviewId; readonly codes: readonly CodeId[] }> {
  const db = new ThemeloomDatabase(`slots-${Math.random()}`);
  const { desk } = startServices(createMemoryPlatform({ now: () => new Date(1000) }), { db });
  desk.keep((opening) => keepSession(db, opening));
  desk.keep((opening) => keepCodeSlots(db, opening));
  await createNewReview('Nights', { name: 'Maren Holt', initials: 'MH' });
  for (const name of names) await commit(createCode, { name });
  const { reviewId, snapshot } = useReview.getState();
  if (reviewId === undefined) throw new Error('No review was made');
  return { id: reviewId, codes: [...snapshot.codes.keys()] };
}

const slots = () => useCodeSlots.getState().slots.filter((slot) => slot !== null);

test('number keys stay over a restart and in a duplicate, and are those of one review', async () => {
  const { codes, id } = await reviewWithCodes('Trust', 'Forms', 'Waiting');
  const [trust = 'code:none', forms = 'code:none', waiting = 'code:none'] = codes;
  for (const codeId of [trust, forms, trust, waiting]) noteUsed(codeId);
  pinCode(waiting, 1);
  expect(slots()).toEqual([waiting, forms, trust]);
  const copy = await duplicateReview(id);
  await showReview(copy);
  expect(slots()).toEqual([waiting, forms, trust]);
  pinCode(forms, 1);
  await showReview(id);
  expect(slots()).toEqual([waiting, forms, trust]);
  await createNewReview('Days', { name: 'Maren Holt', initials: 'MH' });
  expect(slots()).toEqual([]);
  await closeReview();
});

test('U4 undo changes no number key', async () => {
  const { codes } = await reviewWithCodes('Trust', 'Forms');
  const [trust = 'code:none'] = codes;
  noteUsed(trust);
  await commit(createCode, { name: 'Waiting' });
  await undo();
  expect(slots()).toEqual([trust]);
  await closeReview();
});

test('a review from before begins with the codes used lately, which then move no more', async () => {
  const { codes, id } = await reviewWithCodes('Trust', 'Forms');
  const [trust = 'code:none', forms = 'code:none'] = codes;
  useSession.setState({ recentCodes: [forms, trust] });
  await closeReview();
  await showReview(id);
  expect(slots()).toEqual([forms, trust]);
  noteUsed(trust);
  await closeReview();
  await showReview(id);
  expect(slots()).toEqual([forms, trust]);
  expect(useSession.getState().recentCodes).toEqual([trust, forms]);
  await closeReview();
});
