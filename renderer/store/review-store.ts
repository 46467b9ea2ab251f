/**
 * The open review: its rows, undo stacks, and the one way to change them. Screens read with selectors
 * and call `commit`; nothing else writes.
 */
import { create } from 'zustand';
import { describe } from '../../shared/audit/describe.ts';
import type { Command } from '../../shared/commands/context.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Operation, type Plan, schemaVersion } from '../../shared/ops/operation.ts';
import { emptySnapshot, type Snapshot } from '../../shared/ops/snapshot.ts';
import { tick, writeStamp } from '../../shared/ops/stamp.ts';
import {
  emptyStacks,
  nextInverse,
  pushOperation,
  stacksOf,
  type UndoStacks,
} from '../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../shared/ops/validate.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { PageIndex } from '../db/page-index.ts';
import {
  deviceIdOf,
  loadReview,
  type ReviewInfo,
  readText,
  updateInfo,
  writeCommit,
} from '../db/review-rows.ts';
import { keepJournal } from './journal.ts';
import { notify, notifyError, speak } from './notices.ts';
import { freshId, services } from './services.ts';
import { holdWriterLock, releaseWriterLock } from './writer-lock.ts';

export interface OpenReview {
  readonly status: 'none' | 'opening' | 'open';
  readonly reviewId: ReviewId | undefined;
  readonly reviewerId: ReviewerId;
  readonly snapshot: Snapshot;
  readonly stacks: UndoStacks;
  /** True while another window holds this review. */
  readonly readOnly: boolean;
  readonly info: ReviewInfo | undefined;
}

const closed: OpenReview = {
  status: 'none',
  reviewId: undefined,
  reviewerId: 'reviewer:none',
  snapshot: emptySnapshot(),
  stacks: emptyStacks,
  readOnly: false,
  info: undefined,
};

export const useReview = create<OpenReview>(() => closed);

let pages: PageIndex | undefined;
let device: DeviceId | undefined;
let queue: Promise<unknown> = Promise.resolve();
const texts = new Map<string, Promise<TextBody>>();

/** Opens a review from this installation's store. */
export async function openReview(id: ReviewId): Promise<void> {
  await closeReview();
  useReview.setState({ ...closed, status: 'opening', reviewId: id });
  const { db, now } = services();
  device = await deviceIdOf(db, () => freshId('device'));
  const loaded = await loadReview(db, id);
  if (loaded === undefined) {
    useReview.setState(closed);
    throw new ExpectedError('missing', 'That review is no longer in this installation.');
  }
  const writable = await holdWriterLock(id, () => useReview.setState({ readOnly: true }));
  pages = loaded.pages;
  const { reviewerId } = loaded.info;
  useReview.setState({
    status: 'open',
    reviewId: id,
    reviewerId,
    snapshot: loaded.snapshot,
    stacks: stacksOf(loaded.recent, { device, reviewer: reviewerId }),
    readOnly: !writable,
    info: loaded.info,
  });
  await updateInfo(db, id, (info) => ({ ...info, openedAt: now() }));
}

/** Leaves the open review; waits for commits under way. */
export async function closeReview(): Promise<void> {
  await queue.catch(() => undefined);
  releaseWriterLock();
  pages = undefined;
  texts.clear();
  useReview.setState(closed);
}

/** Texts and originals that must be stored in the same transaction as the operation that names them. */
export interface Attachments {
  readonly texts?: ReadonlyMap<string, TextBody>;
  readonly originals?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Plans a command on the current rows and commits it. Resolves to the operation, or undefined where
 * nothing changed or it could not be done (the user has then been told).
 */
export function commit<P>(
  command: Command<P>,
  params: P,
  attachments: Attachments = {},
): Promise<Operation | undefined> {
  return enqueue(
    ({ snapshot, reviewerId }) => command(snapshot, params, { reviewerId, newId: freshId }),
    attachments,
  );
}

/** Takes back the newest operation of this reviewer that still has something to take back. */
export async function undo(): Promise<Operation | undefined> {
  const done = await enqueue(({ snapshot, stacks }) => nextInverse(snapshot, stacks.undo)?.plan);
  if (done === undefined) speak(t('common.nothingToUndo'));
  else notifyInverse('common.undone', done);
  return done;
}

/** Brings back what the newest undo took away. */
export async function redo(): Promise<Operation | undefined> {
  const done = await enqueue(({ snapshot, stacks }) => nextInverse(snapshot, stacks.redo)?.plan);
  if (done === undefined) speak(t('common.nothingToRedo'));
  else notifyInverse('common.redone', done);
  return done;
}

function notifyInverse(key: 'common.undone' | 'common.redone', operation: Operation): void {
  const sentence = describe(operation);
  notify({ text: t(key, { what: sentence.slice(sentence.indexOf(':') + 2) }), tone: 'done' });
}

function enqueue(
  plan: (state: OpenReview) => Plan | undefined,
  attachments: Attachments = {},
): Promise<Operation | undefined> {
  const result = queue.then(() => commitNow(plan, attachments));
  queue = result.catch(() => undefined);
  return result.catch((error: unknown) => {
    notifyError(error);
    return undefined;
  });
}

async function commitNow(
  makePlan: (state: OpenReview) => Plan | undefined,
  attachments: Attachments,
): Promise<Operation | undefined> {
  const state = useReview.getState();
  const { info, snapshot, reviewerId } = state;
  if (info === undefined || pages === undefined || device === undefined) {
    throw new ExpectedError('no-review', 'No review is open.');
  }
  if (state.readOnly) throw new ExpectedError('read-only', t('common.readOnly'));
  const plan = makePlan(state);
  if (plan === undefined || plan.changes.length === 0) return undefined;
  const next = applyChecked(snapshot, plan.changes, reviewerId);
  const { db, now } = services();
  const clock = tick(info.clock, now());
  const operation: Operation = {
    id: freshId('op'),
    at: writeStamp(clock, device),
    device,
    reviewer: reviewerId,
    kind: plan.kind,
    params: plan.params,
    changes: plan.changes,
    ...(plan.undoes === undefined ? {} : { undoes: plan.undoes }),
    schema: schemaVersion,
  };
  const touched = pages.touch(plan.changes, next);
  const nextInfo = infoAfter(info, next, clock, now());
  const index = pages;
  try {
    await writeCommit(db, {
      info: nextInfo,
      operation,
      seq: info.nextSeq,
      pages: [...touched].map((page) => ({ page, data: index.write(page, next) })),
      ...attachments,
    });
  } catch (error) {
    index.forget(plan.changes, next, snapshot);
    const reason = error instanceof Error ? error.name : String(error);
    throw new ExpectedError('not-saved', t('common.notSaved', { reason }));
  }
  useReview.setState({
    snapshot: next,
    info: nextInfo,
    stacks: pushOperation(state.stacks, operation, { device, reviewer: reviewerId }),
  });
  keepJournal(nextInfo, operation);
  return operation;
}

function infoAfter(
  info: ReviewInfo,
  next: Snapshot,
  clock: ReviewInfo['clock'],
  now: number,
): ReviewInfo {
  return {
    ...info,
    clock,
    title: next.review?.title ?? info.title,
    operations: info.operations + 1,
    nextSeq: info.nextSeq + 1,
    studies: next.studies.size,
    changedAt: now,
  };
}

/** Notes that a copy was saved to a file. */
export async function noteSaved(id: ReviewId): Promise<void> {
  const { db, now } = services();
  const savedAt = now();
  await updateInfo(db, id, (info) => ({ ...info, savedAt, savedOperations: info.operations }));
  useReview.setState(({ info }) =>
    info?.id === id ? { info: { ...info, savedAt, savedOperations: info.operations } } : {},
  );
}

/** The text body a document is read from; kept while the review is open. */
export function loadText(textId: string): Promise<TextBody> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return Promise.reject(new BugError('No review is open'));
  let text = texts.get(textId);
  if (text === undefined) {
    text = readText(services().db, reviewId, textId).then((body) => {
      if (body === undefined) {
        throw new ExpectedError(
          'text-missing',
          'The text of this document is missing from this computer. Open a saved copy of the review to get it back.',
        );
      }
      return body;
    });
    if (texts.size >= 12) {
      const oldest = texts.keys().next().value;
      if (oldest !== undefined) texts.delete(oldest);
    }
    texts.set(textId, text);
    text.catch(() => texts.delete(textId));
  }
  return text;
}

/** Takes the review over from another window and reads what it wrote. */
export async function takeReviewOver(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return;
  await holdWriterLock(reviewId, () => useReview.setState({ readOnly: true }), true);
  await openReview(reviewId);
}
