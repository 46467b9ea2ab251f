/** Saving the review that memory holds, where its storage was cleared or taken. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { readWrittenText } from '../../shared/documents/text-body.ts';
import { BugError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { contentsOfHeld } from '../../shared/use-cases/held-review.ts';
import { isStorageAway } from '../db/failed-write.ts';
import { readContents } from '../db/review-rows.ts';
import { readInfo } from '../db/shelf.ts';
import { writeBundleInWorker } from './bundle-task.ts';
import { textsInBackups } from './kept-texts.ts';
import { notify } from './notices.ts';
import { fileStem, saveCopy } from './review-files.ts';
import { useReview } from './review-store.ts';
import { type Protecting, saveLoom } from './save-loom.ts';
import { freshId, services } from './services.ts';

/** Saves the open review to a file the user names, from memory where its storage is out of reach; false when cancelled. */
export async function saveReview(protecting?: Protecting): Promise<boolean> {
  const { reviewId } = useReview.getState();
  return reviewId !== undefined && (await isOutOfReach(reviewId))
    ? saveScreen(protecting)
    : saveCopy(protecting);
}

async function isOutOfReach(id: ReviewId): Promise<boolean> {
  try {
    await readInfo(services().db, id);
    return false;
  } catch (error) {
    if (isStorageAway(error)) return true;
    throw error;
  }
}

/** Saves what is on screen, with the change that was refused, to a file the user names; false when cancelled. */
export async function saveScreen(protecting?: Protecting): Promise<boolean> {
  const { engine, info, reviewId, reviewerId } = useReview.getState();
  if (engine === undefined || reviewId === undefined) throw new BugError('No review is open');
  const { now, random } = services();
  const writer = { device: engine.state.device, reviewerId, now, random };
  const { contents, hasHistory, patched } = contentsOfHeld(
    await engine.holdInMemory(),
    await stillThere(reviewId),
    writer,
    freshId('review'),
  );
  const title = info?.title ?? t('app.name');
  const make = (lock: PassphraseKey | undefined) =>
    writeBundleInWorker(contents, t('reviews.saving', { title }), lock);
  const saved = await saveLoom({ id: reviewId, stem: fileStem(title), make }, protecting);
  if (saved === undefined) return false;
  const { name } = saved;
  const text = hasHistory
    ? t('common.savedScreen', { name })
    : t('common.savedRows', { name, patched: patched.length });
  notify({ text, tone: 'done' });
  return true;
}

/** What database, journal and backups still hold of a review: nothing where they were cleared, or cannot be read. */
async function stillThere(
  id: ReviewId,
): Promise<Pick<BundleContents, 'operations' | 'originals' | 'texts'>> {
  const { db, journal } = services();
  const { operations, originals, texts } = await readContents(db, id).catch(() => nothing);
  if (operations.length > 0) return { operations, originals, texts };
  const kept = await journal.read(id).catch(() => nothing);
  const found = await textsInBackups(services())(id, kept.operations).catch(() => nothing);
  const bodies = [...(found.texts ?? [])].map(
    ([address, json]) => [address, readWrittenText(json)] as const,
  );
  return {
    operations: kept.operations,
    originals: new Map([...originals, ...(found.originals ?? [])]),
    texts: new Map([...texts, ...bodies]),
  };
}

const nothing = {
  operations: [],
  originals: new Map<string, Uint8Array>(),
  texts: new Map(),
};
