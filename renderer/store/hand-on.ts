/**
 * Handing a review on, whole or as work that a colleague lacks. What their files told of what they hold is
 * remembered machine by machine, so that the next file to them can be small.
 */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Knowledge, knowledgeOf } from '../../shared/ops/knowledge.ts';
import { heldOnAll, partFor } from '../../shared/ops/part.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { deviceIdOf } from '../db/shelf.ts';
import { attachmentsOf } from './attachments.ts';
import { saveInWorker, writeBundleInWorker } from './bundle-task.ts';
import { notify } from './notices.ts';
import { contentsOf, fileStem } from './review-files.ts';
import { useReview } from './review-store.ts';
import { type LoomToSave, savedText, saveLoom } from './save-loom.ts';
import { freshId, services } from './services.ts';

const knowledgeKey = (id: ReviewId): string => `knows:${id}`;

/** What each machine of each reviewer was last known to hold. */
interface Held {
  readonly machines?: Readonly<Partial<Record<ReviewerId, Readonly<Record<DeviceId, Knowledge>>>>>;
}

/** Remembers how much of the log a sender has, so that the next file to them can be small. */
export async function noteKnowledge(id: ReviewId, { part }: BundleContents): Promise<void> {
  // Work out of a shared folder does not say what its author has.
  if (part === undefined || Object.keys(part.knowledge).length === 0) return;
  const { machines = {} } = await heldIn(id);
  const theirs = { ...machines[part.from], [part.device]: part.knowledge };
  const held: Held = { machines: { ...machines, [part.from]: theirs } };
  await writeMeta(services().db, knowledgeKey(id), held);
}

async function heldIn(id: ReviewId): Promise<Held> {
  return (await readMeta<Held>(services().db, knowledgeKey(id))) ?? {};
}

/** Reviewers of whom it is known what they have. */
export async function knownReceivers(): Promise<readonly ReviewerId[]> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return [];
  return Object.keys((await heldIn(reviewId)).machines ?? {}) as ReviewerId[];
}

/** One's own and everybody's work that is here, as far as `to` lacks it; all of it where that is not known. */
export async function workFor(to: ReviewerId | undefined): Promise<BundleContents> {
  const { full, reviewId, reviewerId } = useReview.getState();
  if (reviewId === undefined) throw new ExpectedError('no-review', t('team.noReview'));
  const { db } = services();
  const all = await contentsOf(reviewId);
  const { machines = {} } = await heldIn(reviewId);
  const theirs = to === undefined ? undefined : heldOnAll(Object.values(machines[to] ?? {}));
  const { builtOn, operations } = partFor(all.operations, theirs);
  return {
    ...attachmentsOf(operations, all),
    operations,
    part: {
      reviewId,
      title: full.review?.title ?? '',
      from: reviewerId,
      device: await deviceIdOf(db, () => freshId('device')),
      knowledge: knowledgeOf(all.operations),
      ...(Object.keys(builtOn).length === 0 ? {} : { builtOn }),
    },
  };
}

/** Saves a file that hands the whole review on; whoever opens it is asked who they are. False when cancelled. */
export async function shareReview(): Promise<boolean> {
  const { info, reviewId } = useReview.getState();
  if (reviewId === undefined || info === undefined) return false;
  const stem = t('team.shareFile', { title: fileStem(info.title) });
  const make = (lock: PassphraseKey | undefined) =>
    saveInWorker(services().db.name, reviewId, t('team.writing'), { lock });
  return saveTold({ id: reviewId, stem, make }, 'team.shared');
}

/** Saves a file with one's work for a colleague, or for anybody. False when cancelled. */
export async function sendWork(to?: ReviewerId): Promise<boolean> {
  const { full, info, reviewId, reviewerId } = useReview.getState();
  if (reviewId === undefined || info === undefined) return false;
  const initials = full.reviewers.get(reviewerId)?.initials ?? '';
  const stem = t('team.workFile', { title: fileStem(info.title), initials });
  const make = async (lock: PassphraseKey | undefined) =>
    writeBundleInWorker(await workFor(to), t('team.writing'), lock);
  return saveTold({ id: reviewId, stem, make }, 'team.sent');
}

async function saveTold(file: LoomToSave, message: 'team.sent' | 'team.shared'): Promise<boolean> {
  const saved = await saveLoom(file);
  if (saved === undefined) return false;
  notify({ text: savedText(saved, message), tone: 'done' });
  return true;
}
