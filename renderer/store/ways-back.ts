/**
 * The three ways back to a kept state: bring its work forward, open it beside, or restore the review as it was.
 * None removes anything: what a way back sets aside can be brought forward again.
 */

import { ExpectedError } from '../../shared/errors.ts';
import { type PackedLines, unpackLines } from '../../shared/journal/packed-lines.ts';
import { canonicalJson } from '../../shared/json.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import { inEnglish } from '../../shared/messages/speech.ts';
import { writtenBesides } from '../../shared/ops/go-back.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { breathe } from '../../shared/progress.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { addMissing } from '../db/held-hashes.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { readInfo } from '../db/shelf.ts';
import { compareInWorker, copyInWorker, forwardInWorker, saveInWorker } from './bundle-task.ts';
import { copyCodeSlots } from './code-slots.ts';
import { askWho, bringInContents } from './exchange.ts';
import { type BackupNotes, notesKey } from './kept-states.ts';
import { notify } from './notices.ts';
import { showReview } from './open-review.ts';
import { restoreLostReview } from './recovery.ts';
import type { KeptSource } from './recovery-state.ts';
import { restoreFromBin } from './review-files.ts';
import { useReview } from './review-store.ts';
import { freshId, services } from './services.ts';
import type { LackedHere, StatePlace } from './state-contents.ts';
import { wayBack } from './tell-done.ts';

/** A state that somebody wants to come back to. */
export interface WantedState {
  readonly id: ReviewId;
  readonly source: KeptSource;
  /** Its date, where it is known. */
  readonly at: number | undefined;
  /** Who works on the review here, where that is known. */
  readonly reviewerId: ReviewerId | undefined;
  /** What the review was called then. */
  readonly title: string;
}

/** The date of a state for a message, which says it in another way where it is not known. */
export function datedIn(at: number | undefined) {
  return at === undefined
    ? { dated: 'no', when: '' }
    : { dated: 'yes', when: longMomentInWords(at) };
}

/** What the worker needs to find a state. */
async function placeOf(id: ReviewId, source: KeptSource): Promise<StatePlace> {
  const { journal, platform } = services();
  switch (source.kind) {
    case 'here':
      return { kind: 'here' };
    case 'journal':
      return { kind: 'journal', text: await journal.text(id) };
    case 'backup':
      return { kind: 'backup', bytes: await platform.readBackup(id, source.name) };
    case 'file':
      return { kind: 'file', contents: source.contents };
    case 'copy':
      throw new ExpectedError('copy-elsewhere', t('recovery.copyElsewhere'));
  }
}

/** What a state has more than the review that is here. */
async function lackedIn({ id, source }: Pick<WantedState, 'id' | 'source'>): Promise<LackedHere> {
  const place = await placeOf(id, source);
  return compareInWorker({ id, place }, t('recovery.looking'));
}

/** Adds to the review that is here what a state holds and it lacks; a review that is lost is brought back whole. */
export async function bringForward({ id, source }: WantedState): Promise<void> {
  if ((await readInfo(services().db, id)) === undefined) {
    await restoreLostReview(id);
    return;
  }
  const engine = await openHere(id);
  const { device, reviewerId } = engine.state;
  const place = await placeOf(id, source);
  const added = { operations: 0, attachments: 0 };
  await engine.writtenBeside(async () => {
    const asked = { id, place, device, reviewerId, at: services().now() };
    const { attachments, changes, lines } = await forwardInWorker(asked, t('recovery.looking'));
    Object.assign(added, { operations: changes, attachments });
    return { operations: await operationsOf(lines), attachments: attachments > 0 };
  });
  const nothing = added.operations === 0 && added.attachments === 0;
  notify({
    text: nothing ? t('recovery.nothingLacked') : t('recovery.broughtForward', { ...added }),
    tone: 'done',
  });
}

/** In milliseconds: after so much work others have their turn. */
const atATime = 20;

/** The operations that a worker wrote down, read a few at a time. */
async function operationsOf(lines: PackedLines): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  let began = performance.now();
  for (const line of unpackLines(lines)) {
    operations.push(JSON.parse(line) as Operation);
    if (performance.now() - began < atATime) continue;
    await breathe();
    began = performance.now();
  }
  return operations;
}

/** Opens a state as a review of its own, named after its date, in which the same person works. */
export async function openBeside({
  at,
  id,
  reviewerId,
  source,
  title,
}: WantedState): Promise<void> {
  const info = await readInfo(services().db, id);
  const copyId = freshId('review');
  const file = await copyInWorker(
    {
      id,
      place: await placeOf(id, source),
      copy: { id: copyId, title: t('recovery.asOf', { title, ...datedIn(at) }) },
      protects: info === undefined ? undefined : info.protectsFiles === true,
    },
    t('recovery.looking'),
  );
  const who = info?.reviewerId ?? reviewerId ?? file.keptBy;
  if (who === undefined || !file.head.reviewers.some((one) => one.id === who)) {
    // Before they joined, or where nothing says who it was: nobody works as somebody else.
    askWho(title, file);
    return;
  }
  try {
    await file.store(who);
  } finally {
    file.close();
  }
  await copyCodeSlots(services().db, id, copyId);
  await showReview(copyId);
  notify({ text: t('recovery.openedBeside', { title, ...datedIn(at) }), tone: 'done' });
}

/** Makes the review what it was in a state; the present one is kept as a backup first, where any are kept. */
export async function restoreAsItWas(wanted: WantedState): Promise<void> {
  const { at, id, source } = wanted;
  if ((await readInfo(services().db, id)) === undefined) {
    await restoreLostReview(id);
    if (useReview.getState().reviewId !== id) return;
  }
  const engine = await openHere(id);
  const lacked = await lackedIn({ id, source });
  await keepPresent(id, at);
  if ((await adopt(id, lacked)) === undefined) return;
  const { counted } = lacked;
  const count = countShown(writtenBesides(await engine.readLog(), counted));
  const done = await engine.goBack((log) => writtenBesides(log, counted), {
    // In English, as whatever is stored; the trail words the date itself, where it is known.
    when: at === undefined ? '' : inEnglish(() => longMomentInWords(at)),
    ...(at === undefined ? {} : { at }),
    operations: count,
  });
  notify({
    text:
      done === undefined
        ? t('recovery.alreadySo', { ...datedIn(at) })
        : t('recovery.wentBack', { ...datedIn(at), count }),
    tone: 'done',
    ...(done === undefined ? {} : wayBack(done)),
  });
}

/** The review, open to be written. */
async function openHere(id: ReviewId) {
  const info = await readInfo(services().db, id);
  if (info?.binnedAt !== undefined) await restoreFromBin(id);
  const { engine, reviewId } = useReview.getState();
  const open = engine !== undefined && reviewId === id ? engine : await showReview(id);
  if (open.state.readOnly) throw new ExpectedError('read-only', t('common.readOnly'));
  return open;
}

/**
 * Brings in what the open review lacks: operations as one step, texts and originals by their hashes. Undefined where
 * the operations could not be brought in: the user has then been told, and nothing was changed.
 */
async function adopt(
  id: ReviewId,
  { operations, originals, texts: bodies }: Omit<LackedHere, 'counted'>,
): Promise<{ readonly operations: number; readonly attachments: number } | undefined> {
  const { engine } = useReview.getState();
  if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
  const contents = { operations, originals, texts: bodies };
  if (operations.length > 0 && (await bringInContents(contents, id)) === undefined)
    return undefined;
  const texts = [...bodies].map(([hash, body]) => [hash, canonicalJson(body)] as const);
  // Through the engine: they are in no journal, so a backup is owed to them (E7).
  const added = await engine.fillIn(() =>
    addMissing(services().db, id, { texts: new Map(texts), originals }),
  );
  return { operations: countShown(operations), attachments: added.texts + added.originals };
}

/** How many of these changes may be told of: how much is hidden is not said either (B1). */
function countShown(operations: readonly Operation[]): number {
  const { full, reviewerId } = useReview.getState();
  return operationsFor(operations, full, reviewerId).length;
}

/** Keeps the review as it is now as a backup that says what it was kept for. */
async function keepPresent(id: ReviewId, at: number | undefined): Promise<void> {
  const { db, platform } = services();
  if (!platform.canKeepJournal) return;
  const info = await readInfo(db, id);
  const bytes = await saveInWorker(db.name, id, t('recovery.keepingPresent'), {
    keptBy: info?.reviewerId,
  });
  const { name } = await platform.writeBackup(id, bytes);
  const before = (await readMeta<BackupNotes>(db, notesKey(id))) ?? {};
  const note = t('recovery.beforeGoingBack', { ...datedIn(at) });
  await writeMeta(db, notesKey(id), { ...before, [name]: note });
}
