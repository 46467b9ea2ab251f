/** Opening and closing reviews of this installation, and what its shelf keeps of them. */
import { joinReview } from '../../shared/commands/join-review.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { Layer } from '../../shared/team/view.ts';
import { layerInText } from '../../shared/use-cases/show-coding.ts';
import type { ShelfEntry } from '../db/review-info.ts';
import { writeMeta } from '../db/review-rows.ts';
import { readInfo, updateShelf } from '../db/shelf.ts';
import { storeFields } from './drafts.ts';
import { personOf, readIdentity } from './identity.ts';
import { notifyError } from './notices.ts';
import { shownOf, useReview } from './review-store.ts';
import { services } from './services.ts';
import type { Session } from './session.ts';

/** Opens a review where it was left, in place of the one that is open, in which what stands in fields is stored first. */
export async function showReview(
  id: ReviewId,
  first: Partial<Session> = {},
): Promise<ReviewEngine> {
  await storeFields();
  const engine = await services().desk.open(id, { first });
  await joinIfAbsent(engine);
  return engine;
}

/**
 * Who opens a review as somebody new is in it as soon as it is stored (E5). The end of the program may have come
 * between the two: then they join now, under the name they gave.
 */
async function joinIfAbsent(engine: ReviewEngine): Promise<void> {
  const { full, readOnly, reviewerId } = engine.state;
  if (readOnly || full.reviewers.has(reviewerId)) return;
  const identity = await readIdentity();
  const { initials, name } = identity;
  await engine
    .commit(joinReview, { person: personOf(identity), name, initials })
    .catch(notifyError);
}

/** Opens a review, or brings the window that shows it already to the front; true where it is open here. */
export async function goToReview(id: ReviewId): Promise<boolean> {
  if (await services().platform.desktop?.bringForward(id)) return false;
  await showReview(id);
  return true;
}

/**
 * Closes the open review: stores what stands in its fields, and waits for commits under way and for all that is still
 * to be written.
 */
export async function closeReview(): Promise<void> {
  await storeFields();
  await services().desk.close();
}

/** Leaves the open review for the list of all. */
export async function leaveReview(): Promise<void> {
  await closeReview();
  const { platform, db } = services();
  platform.setTitle(t('app.name'));
  await writeMeta(db, 'lastReview', null);
}

/** Takes the review over from another window and reads what it wrote. */
export async function takeReviewOver(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId !== undefined) await services().desk.open(reviewId, { steal: true });
}

/** Chooses whose coding every screen, table and export holds; kept for the next start. */
export async function showLayer(layer: Layer): Promise<void> {
  const { full, info, reviewId, reviewerId } = useReview.getState();
  if (reviewId === undefined) return;
  useReview.setState({
    ...shownOf(full, { viewer: reviewerId, layer: layerInText(layer) }),
    // Every screen follows at once; the shelf may take its time.
    ...(info === undefined ? {} : { info: { ...info, layer } }),
  });
  await keepOnShelf(reviewId, { layer });
}

/** How many saved copies are remembered. */
const copiesKept = 10;

/** Notes that a copy was saved to a file of that name, with so many operations in it. */
export async function noteSaved(
  id: ReviewId,
  { name, operations }: { readonly name: string; readonly operations: number },
): Promise<void> {
  const at = services().now();
  const before = (await readInfo(services().db, id))?.copies ?? [];
  const copies = [{ name, at, operations }, ...before].slice(0, copiesKept);
  await keepOnShelf(id, { savedAt: at, savedOperations: operations, copies });
}

/** Changes what the shelf keeps of a review, and what is shown of it. */
export async function keepOnShelf(id: ReviewId, change: Partial<ShelfEntry>): Promise<void> {
  await updateShelf(services().db, id, (entry) => ({ ...entry, ...change }));
  useReview.setState(({ info }) => (info?.id === id ? { info: { ...info, ...change } } : {}));
}
