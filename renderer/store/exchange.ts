/**
 * Handing reviews on and bringing colleagues' work in. A file that needs an answer first (who are you, is
 * this to come in) waits in `useExchange`; nothing is written until it is given.
 */
import { create } from 'zustand';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { joinReview } from '../../shared/commands/join-review.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { writtenSince } from '../../shared/ops/go-back.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { isProtected } from '../../shared/protect/is-protected.ts';
import { isAsCostly } from '../../shared/protect/key-setting.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { readInfo } from '../db/shelf.ts';
import { openBundleInWorker } from './bundle-task.ts';
import type { IncomingFile } from './file-head.ts';
import { onFirstUse } from './first-use.ts';
import { noteKnowledge } from './hand-on.ts';
import { isMe, keepIdentity, personOf, readIdentity } from './identity.ts';
import { fileOf } from './incoming-file.ts';
import { notify } from './notices.ts';
import { showReview } from './open-review.ts';
import { type Preview, prepare, reviewOfContents } from './prepare-work.ts';
import { restoreFromBin } from './review-files.ts';
import { bringIn, useReview } from './review-store.ts';
import { markProtected, protectFiles } from './save-loom.ts';
import { freshId, services } from './services.ts';

/** A file that waits for an answer. */
export type Waiting =
  | {
      readonly kind: 'who';
      readonly fileName: string;
      readonly file: IncomingFile;
    }
  | {
      readonly kind: 'work';
      readonly fileName: string;
      readonly contents: BundleContents;
      readonly preview: Preview;
      /** Whether it lay in a protected file. */
      readonly wasProtected: boolean;
    }
  /** A copy of a review that is here and has gone on since: it may be what somebody wants to come back to. */
  | {
      readonly kind: 'older';
      readonly id: ReviewId;
      readonly fileName: string;
      readonly contents: BundleContents;
    };

export const useExchange = create<{ readonly waiting: Waiting | undefined }>(() => ({
  waiting: undefined,
}));

/** Lets a file wait for the answer to who works on it here. */
export function askWho(fileName: string, file: IncomingFile): void {
  dismissFile();
  useExchange.setState({ waiting: { kind: 'who', fileName, file } });
}

/** Leaves the waiting file alone. */
export function dismissFile(): void {
  const { waiting } = useExchange.getState();
  if (waiting?.kind === 'who') waiting.file.close();
  useExchange.setState({ waiting: undefined });
}

/** Opens a .loom file: a review, or a colleague's work. */
export async function openLoomFile(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<void> {
  const label = t('reviews.opening', { name: file.name });
  if (!isProtected(file.bytes)) {
    await receiveFile(file.name, await openBundleInWorker(file.bytes, label));
    return;
  }
  const { unlockInDialog } = await onFirstUse(() => import('./ask-passphrase.ts'));
  const { dataKey, lock } = await unlockInDialog(file);
  await receiveFile(file.name, {
    ...(await openBundleInWorker(file.bytes, label, dataKey)),
    lock,
  });
}

/** Opens what is at hand of a review: a review that is new here, or work for one that is here. */
export async function receiveContents(fileName: string, contents: BundleContents): Promise<void> {
  await receiveFile(fileName, fileOf(contents));
}

async function receiveFile(fileName: string, file: IncomingFile): Promise<void> {
  let waits = false;
  try {
    const { id, isFreshSample, isPart, reviewers, title } = file.head;
    const existing = await readInfo(services().db, id);
    if (existing !== undefined) {
      if (await isHandedOver(id, fileName)) return;
      if (existing.binnedAt !== undefined) await restoreFromBin(id);
      await receiveWork(id, fileName, file);
      return;
    }
    if (isPart) throw new ExpectedError('part', t('team.partOnly', { title }));
    const identity = await readIdentity();
    const me = reviewers.find((reviewer) => isMe(reviewer, identity));
    const known = me ?? (isFreshSample ? reviewers[0] : undefined);
    if (known === undefined) {
      askWho(fileName, file);
      waits = true;
      return;
    }
    await storeFile(file, known.id);
    await showReview(id);
  } finally {
    if (!waits) file.close();
  }
}

/** Before the review is shown, so that nothing of it is saved without the protection it came with. */
async function storeFile(
  { head, lock, store }: IncomingFile,
  reviewerId: ReviewerId,
): Promise<void> {
  await store(reviewerId);
  if (lock === undefined) return;
  if (isAsCostly(lock.setting)) await protectFiles(head.id, lock);
  else await markProtected(head.id, true);
}

/** Whether another window shows the review: it gets the file, and the user looks at that window. */
async function isHandedOver(id: ReviewId, fileName: string): Promise<boolean> {
  if (useReview.getState().reviewId === id) return false;
  return (await services().platform.desktop?.handOver(id, fileName)) === true;
}

async function receiveWork(id: ReviewId, fileName: string, file: IncomingFile): Promise<void> {
  const contents = await file.contents();
  const wasProtected = file.lock !== undefined;
  const { engine } = useReview.getState();
  const open = engine?.state.id === id ? engine : await showReview(id);
  const join = await prepareWork(open.state, await open.readLog(), contents);
  if (join.added.length === 0) {
    await noteKnowledge(id, contents);
    if (wasProtected) await markProtected(id, true);
    const isOlder =
      contents.part === undefined &&
      writtenSince(await open.readLog(), contents.operations).length > 0;
    if (isOlder) useExchange.setState({ waiting: { kind: 'older', id, fileName, contents } });
    else notify({ text: t('reviews.alreadyHere'), tone: 'done' });
    return;
  }
  const { preview } = join;
  useExchange.setState({ waiting: { kind: 'work', fileName, contents, preview, wasProtected } });
}

/** Opens the waiting review as somebody who is in it already (on another machine, or by name only), or as somebody new. */
export async function openAs(
  who: { readonly reviewerId: ReviewerId } | { readonly name: string; readonly initials: string },
): Promise<void> {
  const { waiting } = useExchange.getState();
  if (waiting?.kind !== 'who') return;
  const { file } = waiting;
  const { id, reviewers } = file.head;
  const known =
    'reviewerId' in who ? reviewers.find((reviewer) => reviewer.id === who.reviewerId) : undefined;
  const words =
    'name' in who
      ? { name: who.name.trim(), initials: who.initials.trim() }
      : { name: known?.name ?? '', initials: known?.initials ?? '' };
  const identity = await keepIdentity({
    ...words,
    ...(known?.person === undefined ? {} : { alsoPerson: known.person }),
  });
  await storeFile(file, known?.id ?? freshId('reviewer'));
  const engine = await showReview(id);
  dismissFile();
  await engine.commit(joinReview, { person: known?.person ?? personOf(identity), ...words });
}

/** Brings the waiting work in: one step that can be undone. */
export async function bringInWaiting(): Promise<Operation | undefined> {
  const { waiting } = useExchange.getState();
  if (waiting?.kind !== 'work') return undefined;
  const { contents, wasProtected } = waiting;
  dismissFile();
  const done = await bringInContents(contents);
  const { reviewId } = useReview.getState();
  // With a passphrase of one's own: that of a colleague's file is theirs.
  if (wasProtected && done !== undefined && reviewId !== undefined)
    await markProtected(reviewId, true);
  return done;
}

/**
 * Brings work into the open review; undefined where it holds nothing new. `id` is the review it is of, where its
 * operations alone do not say so.
 */
export async function bringInContents(
  contents: BundleContents,
  id = reviewOfContents(contents),
): Promise<Operation | undefined> {
  const done = await bringIn(async (engine, log) => {
    const join = await prepareWork(engine.state, log, contents, id);
    return join.added.length === 0 ? undefined : join;
  });
  if (done !== undefined && id !== undefined) await noteKnowledge(id, contents);
  return done;
}

/**
 * Brings what was made of another program's project into the open review, as one step that can be undone; undefined where
 * it holds nothing new.
 */
export function bringInProject(
  contents: BundleContents,
  called: { readonly project: string } | { readonly segments: string },
): Promise<Operation | undefined> {
  return bringIn(async (engine, log) => {
    const join = await prepareWork(engine.state, log, contents);
    return join.added.length === 0 ? undefined : { ...join, params: { ...join.params, ...called } };
  });
}

function prepareWork(
  state: Parameters<typeof prepare>[1],
  mine: readonly Operation[],
  contents: BundleContents,
  of = reviewOfContents(contents),
): ReturnType<typeof prepare> {
  return prepare(services().db, state, { mine, contents, of });
}
