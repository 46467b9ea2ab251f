/** Deleting a review for good: everything that this installation keeps of it. */
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { purgeReview, writeMeta } from '../db/review-rows.ts';
import { forgetAtOnce } from './draft-keeper.ts';
import { noteCount } from './known-count.ts';
import { notify } from './notices.ts';
import { leaveReview } from './open-review.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import { takeWriterLock } from './writer-lock.ts';

/**
 * Deletes rows, texts, originals and what was typed, then journal and backups, then the way to the team's folder. That it was to go
 * is noted first: what a failure or a crash leaves is not offered again, and is tried again at the next start.
 * Rejects with `open-elsewhere` where another window writes the review: then nothing was deleted.
 */
export async function deleteForGood(id: ReviewId): Promise<void> {
  const { db, journal, now, platform } = services();
  if (useReview.getState().reviewId === id) await leaveReview();
  const lock = await takeWriterLock(`${db.name}:${id}`, () => undefined);
  try {
    if (!lock.held) throw new ExpectedError('open-elsewhere', t('recovery.openElsewhere'));
    await writeMeta(db, `purged:${id}`, now());
    forgetAtOnce(id, localStorage);
    await purgeReview(db, id);
    noteCount(id);
    await platform.leaveSharedFolder(id);
    // A line that is still on its way would make the journal anew.
    await journal.forget(id);
    await platform.removeKept(id);
  } finally {
    await lock.release();
  }
  notify({ text: t('recovery.deleted'), tone: 'done' });
}
