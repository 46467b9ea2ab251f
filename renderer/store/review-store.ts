/**
 * The open review: its rows, undo stacks, and the one way to change them. Screens read with selectors
 * and call `commit`; nothing else writes.
 */
import { create } from 'zustand';
import { describe } from '../../shared/audit/describe.ts';
import type { Command } from '../../shared/commands/context.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { headAfter, headWith } from '../../shared/engine/head.ts';
import { stamped } from '../../shared/engine/stamped.ts';
import type { Append } from '../../shared/engine/storage.ts';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/json.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation, Plan } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { emptySnapshot, type Full } from '../../shared/ops/snapshot.ts';
import type { Clock } from '../../shared/ops/stamp.ts';
import {
  bringsIn,
  emptyStacks,
  nextInverse,
  planInverse,
  pushOperation,
  stacksOf,
  type UndoStacks,
} from '../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../shared/ops/validate.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { type Layer, type Shown, viewOf } from '../../shared/team/view.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { operationsAfter, readAside } from '../db/joined-rows.ts';
import {
  deviceIdOf,
  type JoinedRows,
  type ReviewInfo,
  readInfo,
  updateShelf,
} from '../db/shelf.ts';
import { keepJournal } from './journal.ts';
import { notify, notifyError, speak } from './notices.ts';
import { freshId, services } from './services.ts';
import { holdWriterLock, releaseWriterLock } from './writer-lock.ts';

export interface OpenReview {
  readonly status: 'none' | 'opening' | 'open';
  readonly reviewId: ReviewId | undefined;
  readonly reviewerId: ReviewerId;
  /** The rows as this reviewer may see them, in the layer they chose: what screens and tables show. */
  readonly snapshot: Shown;
  /** Every row, for commands, merging and undo; never shown. */
  readonly full: Full;
  readonly layer: Layer;
  readonly stacks: UndoStacks;
  /** True while another window holds this review. */
  readonly readOnly: boolean;
  readonly info: ReviewInfo | undefined;
}

const closed: OpenReview = {
  status: 'none',
  reviewId: undefined,
  reviewerId: 'reviewer:none',
  snapshot: viewOf(emptySnapshot(), { layer: 'everyone' }),
  full: emptySnapshot(),
  layer: 'everyone',
  stacks: emptyStacks,
  readOnly: false,
  info: undefined,
};

export const useReview = create<OpenReview>(() => closed);

let storage: DexieStorage | undefined;
let device: DeviceId | undefined;
let queue: Promise<unknown> = Promise.resolve();
const texts = new Map<string, Promise<TextBody>>();

/** Opens a review from this installation's store. */
export async function openReview(id: ReviewId): Promise<void> {
  await closeReview();
  useReview.setState({ ...closed, status: 'opening', reviewId: id });
  const { db, now } = services();
  device = await deviceIdOf(db, () => freshId('device'));
  const opened = new DexieStorage(db, id);
  const [loaded, info] = await Promise.all([opened.load(), readInfo(db, id)]);
  if (loaded === undefined || info === undefined) {
    useReview.setState(closed);
    throw new ExpectedError('missing', 'That review is no longer in this installation.');
  }
  const writable = await holdWriterLock(id, () => useReview.setState({ readOnly: true }));
  storage = opened;
  const { layer = 'everyone', reviewerId } = info;
  useReview.setState({
    status: 'open',
    reviewId: id,
    reviewerId,
    snapshot: viewOf(loaded.full, { viewer: reviewerId, layer }),
    full: loaded.full,
    layer,
    stacks: stacksOf(loaded.recent, { device, reviewer: reviewerId }),
    readOnly: !writable,
    info,
  });
  await updateShelf(db, id, (entry) => ({ ...entry, openedAt: now() }));
}

/** Leaves the open review; waits for commits under way. */
export async function closeReview(): Promise<void> {
  await queue.catch(() => undefined);
  releaseWriterLock();
  storage = undefined;
  texts.clear();
  useReview.setState(closed);
}

/** Texts and originals that must be stored in the same transaction as the operation that names them. */
export interface Attachments {
  /** Canonical JSON of the bodies, by their address. */
  readonly texts?: ReadonlyMap<string, string>;
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
    ({ full, reviewerId }) => command(full, params, { reviewerId, newId: freshId }),
    attachments,
  );
}

/** Shows each reviewer's own coding, everybody's, or the consensus; kept for the next start. */
export async function showLayer(layer: Layer): Promise<void> {
  const { full, reviewId, reviewerId } = useReview.getState();
  if (reviewId === undefined) return;
  useReview.setState({ layer, snapshot: viewOf(full, { viewer: reviewerId, layer }) });
  await updateShelf(services().db, reviewId, (entry) => ({ ...entry, layer }));
  useReview.setState(({ info }) => (info?.id === reviewId ? { info: { ...info, layer } } : {}));
}

/** Takes back the newest operation of this reviewer that still has something to take back. */
export async function undo(): Promise<Operation | undefined> {
  const done = await takeBack('undo');
  if (done === undefined) speak(t('common.nothingToUndo'));
  else notifyInverse('common.undone', done);
  return done;
}

/** Brings back what the newest undo took away. */
export async function redo(): Promise<Operation | undefined> {
  const done = await takeBack('redo');
  if (done === undefined) speak(t('common.nothingToRedo'));
  else notifyInverse('common.redone', done);
  return done;
}

/**
 * Takes back one operation, whatever was done since, as the Undo beside a notice says. Work that was
 * brought in can only be set aside while nothing of one's own stands on it.
 */
export async function undoOne(operation: Operation): Promise<Operation | undefined> {
  const done = await enqueueWork(async () => {
    const { full, stacks } = useReview.getState();
    if (bringsIn(operation)) {
      const next = nextInverse(full, stacks.undo);
      if (next?.operation.id === operation.id) return moveBroughtIn(next.operation, next.plan);
      throw new ExpectedError('later-steps', t('team.undoLaterFirst'));
    }
    const plan = planInverse(full, operation);
    return plan === undefined ? undefined : commitNow(() => plan, {});
  });
  if (done !== undefined) notifyInverse('common.undone', done);
  return done;
}

function takeBack(stack: keyof UndoStacks): Promise<Operation | undefined> {
  return enqueueWork(async () => {
    const { full, stacks } = useReview.getState();
    let left = stacks[stack];
    for (;;) {
      const next = nextInverse(full, left);
      if (next === undefined) return undefined;
      if (!bringsIn(next.operation)) return commitNow(() => next.plan, {});
      const moved = await moveBroughtIn(next.operation, next.plan);
      if (moved !== undefined) return moved;
      // What came with a file as part of a whole log is not kept apart: the next older is taken (U2).
      left = left.slice(0, left.indexOf(next.operation));
    }
  });
}

function notifyInverse(key: 'common.undone' | 'common.redone', operation: Operation): void {
  const sentence = describe(operation);
  notify({ text: t(key, { what: sentence.slice(sentence.indexOf(':') + 2) }), tone: 'done' });
}

function enqueue(
  plan: (state: OpenReview) => Plan | undefined,
  attachments: Attachments = {},
): Promise<Operation | undefined> {
  return enqueueWork(() => commitNow(plan, attachments));
}

function enqueueWork(work: () => Promise<Operation | undefined>): Promise<Operation | undefined> {
  const result = queue.then(work);
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
  const { full: snapshot, reviewerId } = state;
  const plan = makePlan(state);
  if (plan === undefined || plan.changes.length === 0) return undefined;
  const next = applyChecked(snapshot, plan.changes, reviewerId);
  const { clock, info, operation, storage } = stamp(plan);
  const head = headAfter(info, { operations: [operation], next, clock, at: services().now() });
  await append(storage, { head, operations: [operation], next, rows: 'touched', ...attachments });
  const nextInfo = { ...info, ...head };
  publish(next, nextInfo, operation);
  keepJournal(nextInfo, [operation]);
  return operation;
}

/** The operation a plan becomes now, with what it takes to write it. */
function stamp(plan: Plan): {
  readonly operation: Operation;
  readonly clock: Clock;
  readonly info: ReviewInfo;
  readonly storage: DexieStorage;
} {
  const { info, readOnly, reviewerId } = useReview.getState();
  if (info === undefined || storage === undefined || device === undefined) {
    throw new ExpectedError('no-review', 'No review is open.');
  }
  if (readOnly) throw new ExpectedError('read-only', t('common.readOnly'));
  const { now, random } = services();
  return { ...stamped(plan, info, { device, reviewerId, now, random }), info, storage };
}

async function append(to: DexieStorage, work: Append): Promise<void> {
  try {
    await to.append(work);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw notSaved(error);
    if (error.code === 'moved') useReview.setState({ readOnly: true });
    throw error;
  }
}

function notSaved(error: unknown): ExpectedError {
  const reason = error instanceof Error ? error.name : String(error);
  return new ExpectedError('not-saved', t('common.notSaved', { reason }));
}

/** Shows what was written: the next rows, and what undo would take back now. */
function publish(full: Full, info: ReviewInfo, operation: Operation): void {
  const { layer, reviewerId, stacks } = useReview.getState();
  useReview.setState({
    full,
    snapshot: viewOf(full, { viewer: reviewerId, layer }),
    info,
    stacks: pushOperation(stacks, operation, { device: operation.device, reviewer: reviewerId }),
  });
}

/** A colleague's work, ready to be brought in. */
export interface BroughtIn {
  readonly added: readonly Operation[];
  /** The rows after it, as replaying both logs gives them. */
  readonly next: Full;
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** What the log says of it. */
  readonly params: Operation['params'];
}

/**
 * Brings a colleague's work into the open review as one step that can be undone. `prepare` is run when
 * the commits under way are done, so that it joins the log as it then is.
 */
export function bringIn(
  prepare: (id: ReviewId) => Promise<BroughtIn | undefined>,
): Promise<Operation | undefined> {
  return enqueueWork(async () => {
    const { reviewId } = useReview.getState();
    const work = reviewId === undefined ? undefined : await prepare(reviewId);
    if (work === undefined) return undefined;
    const { added, next, originals, params, texts } = work;
    const { clock, info, operation, storage } = stamp({ kind: 'bring-in', params, changes: [] });
    const at = services().now();
    const seen = headWith({ ...info, clock }, added, at);
    const operations = [...added, operation];
    const head = headAfter(seen, { operations, next, clock: seen.clock, at });
    const bodies = new Map([...texts].map(([id, body]) => [id, canonicalJson(body)]));
    const write = { head, operations, next, texts: bodies, originals };
    await append(storage, { ...write, rows: 'touched' });
    const nextInfo = { ...info, ...head };
    publish(next, nextInfo, operation);
    keepJournal(nextInfo, operations);
    return operation;
  });
}

/** Sets aside what an operation brought in, or puts it back; undefined where it is not kept apart. */
async function moveBroughtIn(target: Operation, plan: Plan): Promise<Operation | undefined> {
  const { clock, info, operation, storage } = stamp(plan);
  const rows = await bringInBehind(target, storage);
  const direction = plan.kind === 'undo' ? 'aside' : 'back';
  const { db, now } = services();
  const kept = rows === undefined ? [] : await readAside(db, info.id, rows);
  if (rows === undefined || (direction === 'back') !== kept.length > 0) return undefined;
  const operations = await operationsAfter(db, info.id, rows, direction);
  const next = replay([...operations, operation]);
  const head = headAfter(
    { ...info, operations: operations.length },
    { operations: [operation], next, clock, at: now() },
  );
  const aside = info.operations - operations.length;
  try {
    await storage.moveJoin({ head, rows, direction, aside, operation, snapshot: next });
  } catch (error) {
    throw notSaved(error);
  }
  const nextInfo = { ...info, ...head, aside: Math.max(0, (info.aside ?? 0) + aside) };
  publish(next, nextInfo, operation);
  keepJournal(nextInfo, [operation]);
  return operation;
}

/** The rows that the operation at the end of a chain of undos and redos brought in. */
async function bringInBehind(
  target: Operation,
  storage: DexieStorage,
): Promise<JoinedRows | undefined> {
  const log = new Map((await storage.readLog()).map((operation) => [operation.id, operation]));
  let operation: Operation | undefined = target;
  while (operation?.undoes !== undefined) operation = log.get(operation.undoes);
  return storage.joinOf(operation);
}

/** Notes that a copy was saved to a file. */
export async function noteSaved(id: ReviewId): Promise<void> {
  const { db, now } = services();
  const savedAt = now();
  const savedOperations = useReview.getState().info?.operations ?? 0;
  await updateShelf(db, id, (entry) => ({ ...entry, savedAt, savedOperations }));
  useReview.setState(({ info }) =>
    info?.id === id ? { info: { ...info, savedAt, savedOperations } } : {},
  );
}

/** The file a document was imported from. Rejects with an `ExpectedError` where it is not on this computer. */
export async function loadOriginal(hash: string): Promise<Uint8Array> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  const bytes = await openStorage().readOriginal(hash);
  if (bytes === undefined) throw new ExpectedError('original-missing', t('page.missing'));
  return bytes;
}

/** The text body a document is read from; kept while the review is open. */
export function loadText(textId: string): Promise<TextBody> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return Promise.reject(new BugError('No review is open'));
  let text = texts.get(textId);
  if (text === undefined) {
    text = openStorage()
      .readText(textId)
      .then((body) => {
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

function openStorage(): DexieStorage {
  if (storage === undefined) throw new BugError('No review is open');
  return storage;
}

/** Takes the review over from another window and reads what it wrote. */
export async function takeReviewOver(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return;
  await holdWriterLock(reviewId, () => useReview.setState({ readOnly: true }), true);
  await openReview(reviewId);
}
