/** Saving .loom files: protected where those of the review are, or where it is asked for now. */
import { t } from '../../shared/messages/messages.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { isStorageAway } from '../db/failed-write.ts';
import type { ReviewInfo } from '../db/review-info.ts';
import { readInfo } from '../db/shelf.ts';
import { onFirstUse } from './first-use.ts';
import { keepOnShelf } from './open-review.ts';
import { holdKey, useProtection } from './protection-state.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';

/** `as before` asks only where files of the review are protected and their passphrase was not typed yet. */
export type Protecting = 'as before' | 'ask';

/** What a file of a review is made with. */
export interface LoomToSave {
  readonly id: ReviewId;
  /** Its name without the ending. */
  readonly stem: string;
  readonly make: (lock: PassphraseKey | undefined) => Promise<Uint8Array>;
}

/**
 * Saves to a file the user names; undefined when that is cancelled. What protects this file protects those after it
 * (X13). Rejects with `CancelledError` where the question for a passphrase is.
 */
export async function saveLoom(
  { id, make, stem }: LoomToSave,
  protecting: Protecting = 'as before',
): Promise<{ readonly name: string; readonly isProtected: boolean } | undefined> {
  const lock = await lockFor(id, protecting);
  const saved = await services().platform.saveFile({
    suggestedName: `${stem}.loom`,
    bytes: await make(lock),
    description: t('reviews.fileKind'),
    extension: 'loom',
  });
  if (saved === undefined) return undefined;
  await protectFiles(id, lock);
  return { name: saved.name, isProtected: lock !== undefined };
}

/** That a file was saved, in words, and that it is protected where it is. */
export function savedText(
  { isProtected, name }: { readonly isProtected: boolean; readonly name: string },
  message: 'reviews.saved' | 'team.sent' | 'team.shared',
): string {
  const text = t(message, { name });
  return isProtected ? `${text} ${t('protect.saved')}` : text;
}

/** Has the files of a review saved so from now on. */
export async function protectFiles(id: ReviewId, lock: PassphraseKey | undefined): Promise<void> {
  holdKey(id, lock);
  await markProtected(id, lock !== undefined);
  if (lock === undefined || (await infoOf(id))?.lockSalt === saltOf(lock)) return;
  await keepOnShelf(id, { lockSalt: saltOf(lock) });
}

function saltOf({ setting: { salt } }: PassphraseKey): string {
  return Array.from(salt, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Has the files of a review saved with a passphrase, which is asked for with the next one, or without. */
export async function markProtected(id: ReviewId, isProtected: boolean): Promise<void> {
  if (!isProtected) holdKey(id, undefined);
  const { protectsFiles = false } = (await infoOf(id)) ?? {};
  if (protectsFiles === isProtected) return;
  await keepOnShelf(id, { protectsFiles: isProtected });
  const { engine, reviewId } = useReview.getState();
  if (engine !== undefined && reviewId === id)
    services().journal.tellProtection(engine, isProtected);
}

/** What the shelf keeps of a review; of the open one what it last said, where the database is out of reach. */
async function infoOf(id: ReviewId): Promise<ReviewInfo | undefined> {
  try {
    return await readInfo(services().db, id);
  } catch (error) {
    if (!isStorageAway(error)) throw error;
    const { info, reviewId } = useReview.getState();
    return reviewId === id ? info : undefined;
  }
}

async function lockFor(id: ReviewId, protecting: Protecting): Promise<PassphraseKey | undefined> {
  const info = await infoOf(id);
  const isKept = info?.protectsFiles === true;
  if (protecting === 'as before') {
    if (!isKept) return undefined;
    const held = useProtection.getState().keys.get(id);
    // Another window may have chosen another one since.
    const isNewest = held !== undefined && (info.lockSalt ?? saltOf(held)) === saltOf(held);
    if (isNewest) return held;
  }
  const { chooseInDialog } = await onFirstUse(() => import('./ask-passphrase.ts'));
  const chosen = await chooseInDialog(isKept);
  return chosen === 'none' ? undefined : chosen;
}
