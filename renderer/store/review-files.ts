/** Reviews as things: made, opened from files, saved as files, duplicated, binned and brought back. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { beginReview } from '../../shared/engine/begin-review.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { DocumentId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { sampleReviewId } from '../../shared/sample/sample-id.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { copyReview } from '../../shared/use-cases/copy-review.ts';
import { storeReview } from '../db/new-review.ts';
import type { ReviewInfo } from '../db/review-info.ts';
import { readContents } from '../db/review-rows.ts';
import { deviceIdOf, listReviews, readInfo, updateShelf } from '../db/shelf.ts';
import { saveInWorker } from './bundle-task.ts';
import { copyCodeSlots } from './code-slots.ts';
import { onFirstUse } from './first-use.ts';
import { keepIdentity, personOf } from './identity.ts';
import { notify } from './notices.ts';
import { leaveReview, noteSaved, showReview } from './open-review.ts';
import { useReview } from './review-store.ts';
import { markProtected, type Protecting, savedText, saveLoom } from './save-loom.ts';
import { freshId, services } from './services.ts';
import { useSession } from './session-store.ts';

/** Starts an empty review and opens it. */
export async function createNewReview(
  title: string,
  who: { readonly name: string; readonly initials: string },
): Promise<void> {
  const { db, now, random } = services();
  const words = {
    name: who.name.trim() || t('reviews.defaultName'),
    initials: who.initials.trim() || initialsOf(who.name),
  };
  const reviewer = { ...words, person: personOf(await keepIdentity(words)) };
  const device = await deviceIdOf(db, () => freshId('device'));
  const reviewerId = freshId('reviewer');
  const reviewId = freshId('review');
  const begun = await beginReview(reviewId, { device, reviewerId, now, random });
  await begun.commit(createReview, { reviewId, title, reviewer });
  await addReview(reviewId, reviewerId, {
    operations: await begun.readLog(),
    texts: new Map(),
    originals: new Map(),
  });
  await showReview(reviewId, { screen: 'studies' });
}

/** Puts the sample review into this installation and opens it on its first study. */
export async function openSample(): Promise<void> {
  const { db } = services();
  const there = await readInfo(db, sampleReviewId);
  let documentId: DocumentId | undefined;
  if (there === undefined) {
    const { buildSampleReview } = await onFirstUse(
      () => import('../../shared/sample/sample-review.ts'),
    );
    const { snapshot, ...contents } = await buildSampleReview();
    const reviewerId = [...snapshot.reviewers.keys()][0] ?? freshId('reviewer');
    await addReview(sampleReviewId, reviewerId, contents);
    [documentId] = snapshot.documents.keys();
  } else if (there.binnedAt !== undefined) await restoreFromBin(sampleReviewId);
  // Kept as it opens: a window that goes in the next moment opens there again.
  await showReview(sampleReviewId, { screen: 'code', documentId });
  const [first] = useReview.getState().snapshot.documents.keys();
  if (useSession.getState().documentId === undefined) useSession.setState({ documentId: first });
}

/** Saves the open review to a file the user names. Resolves to false when cancelled. */
export async function saveCopy(protecting?: Protecting): Promise<boolean> {
  const { reviewId, info } = useReview.getState();
  if (reviewId === undefined || info === undefined) return false;
  const label = t('reviews.saving', { title: info.title });
  const stem = fileStem(info.title);
  const make = (lock: PassphraseKey | undefined) =>
    saveInWorker(services().db.name, reviewId, label, { lock });
  const saved = await saveLoom({ id: reviewId, stem, make }, protecting);
  if (saved === undefined) return false;
  await noteSaved(reviewId, { name: saved.name, operations: info.operations });
  notify({ text: savedText(saved, 'reviews.saved'), tone: 'done' });
  return true;
}

/** A file name made of a title: no characters a file system refuses, at most 80 of them. */
export function fileStem(title: string): string {
  const stem = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return stem.replace(/^[.\s]+/, '') || 'review';
}

/** Makes a second, independent review of the same content. */
export async function duplicateReview(id: ReviewId): Promise<ReviewId> {
  const info = await readInfo(services().db, id);
  if (info === undefined) throw new ExpectedError('missing', t('error.reviewGone'));
  const { reviewerId, title } = info;
  const copy = await addCopy(await contentsOf(id), {
    title: t('reviews.copyOf', { title }),
    reviewerId,
  });
  await copyCodeSlots(services().db, id, copy);
  if (info.protectsFiles === true) await markProtected(copy, true);
  notify({ text: t('reviews.duplicated'), tone: 'done' });
  return copy;
}

/** Puts a review into the bin; nothing of it is removed. */
export async function binReview(id: ReviewId): Promise<void> {
  const { db, now } = services();
  if (useReview.getState().reviewId === id) await leaveReview();
  await updateShelf(db, id, (entry) => ({ ...entry, binnedAt: now() }));
}

export async function restoreFromBin(id: ReviewId): Promise<void> {
  await updateShelf(services().db, id, ({ binnedAt: _, ...entry }) => entry);
}

/** What the list of reviews shows of one. */
export type ShelvedReview = ReviewInfo;

export async function allReviews(): Promise<readonly ShelvedReview[]> {
  return listReviews(services().db);
}

/** Everything of a review in this installation. */
export async function contentsOf(id: ReviewId): Promise<BundleContents> {
  return readContents(services().db, id);
}

/** Writes contents as a review of this installation. */
export async function addReview(
  id: ReviewId,
  reviewerId: ReviewerId,
  contents: BundleContents,
): Promise<void> {
  const { db, journal, now } = services();
  // Nothing else: contents that were read from a file may say how its log is written, which is not this one.
  const { operations, originals, protects, texts } = contents;
  const snapshot = replay(operations);
  const mark = protects === undefined ? {} : { protects };
  const review = { operations, originals, texts, id, reviewerId, at: now(), snapshot, ...mark };
  await storeReview(db, review);
  const lines = () => operations.map((operation) => JSON.stringify(operation));
  const { initials, name, person } = snapshot.reviewers.get(reviewerId) ?? {};
  const title = snapshot.review?.title ?? '';
  const names = { review: id, reviewer: reviewerId, person, name, initials, title, ...mark };
  journal.start(names, lines);
}

/** Adds contents under a fresh review id and another title; the same reviewer works on it here. */
export async function addCopy(
  contents: BundleContents,
  { reviewerId, title }: { readonly reviewerId: ReviewerId; readonly title: string },
): Promise<ReviewId> {
  const id = freshId('review');
  await addReview(id, reviewerId, copyReview(contents, { id, title }));
  return id;
}
