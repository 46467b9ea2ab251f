/**
 * The three ways back to a kept state: bring its work forward, open it beside, or restore the review as it was.
 * None removes anything: what a way back sets aside can be brought forward again.
 */

import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/json.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import { inEnglish } from '../../shared/messages/speech.ts';
import { lackedHere, rulesSince, writtenSince } from '../../shared/ops/go-back.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { addMissing } from '../db/held-hashes.ts';
import { readMeta, readOperations, writeMeta } from '../db/review-rows.ts';
import { readInfo } from '../db/shelf.ts';
import { saveInWorker } from './bundle-task.ts';
import { copyCodeSlots } from './code-slots.ts';
import { askWho, bringInContents } from './exchange.ts';
import { fileOf } from './incoming-file.ts';
import { type BackupNotes, notesKey } from './kept-states.ts';
import { notify } from './notices.ts';
import { openBackup } from './open-backup.ts';
import { showReview } from './open-review.ts';
import { restoreLostReview } from './recovery.ts';
import type { KeptSource } from './recovery-state.ts';
import { addReview, contentsOf, copyAs, restoreFromBin } from './review-files.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import { wayBack } from './tell-done.ts';

/** A state that somebody wants to come back to. */
export interface WantedState {
  readonly id: ReviewId;
  readonly source: KeptSource;
  /** Its date, where it is known. */
  readonly at: number | undefined;
  /** Who works on the review here, where that is known. */
  readonly reviewerId: ReviewerId | undefined;
}

/** The date of a state for a message, which says it in another way where it is not known. */
export function datedIn(at: number | undefined) {
  return at === undefined
    ? { dated: 'no', when: '' }
    : { dated: 'yes', when: longMomentInWords(at) };
}

/** Everything of a state: its operations and what texts and originals lie with it. */
export async function contentsOfState({
  id,
  source,
}: Pick<WantedState, 'id' | 'source'>): Promise<BundleContents> {
  const { journal, platform } = services();
  switch (source.kind) {
    case 'here':
      return contentsOf(id);
    case 'journal': {
      const { operations } = await journal.read(id);
      return { operations, texts: new Map(), originals: new Map() };
    }
    case 'backup':
      return openBackup(platform, id, source.name);
    case 'file':
      return source.contents;
    case 'copy':
      throw new ExpectedError('copy-elsewhere', t('recovery.copyElsewhere'));
  }
}

/** Adds to the review that is here what a state holds and it lacks; a review that is lost is brought back whole. */
export async function bringForward({ id, source }: WantedState): Promise<void> {
  if ((await readInfo(services().db, id)) === undefined) {
    await restoreLostReview(id);
    return;
  }
  await openHere(id);
  const contents = await contentsOfState({ id, source });
  const added = await adopt(id, contents);
  if (added === undefined) return;
  const nothing = added.operations === 0 && added.attachments === 0;
  notify({
    text: nothing ? t('recovery.nothingLacked') : t('recovery.broughtForward', { ...added }),
    tone: 'done',
  });
}

/** Opens a state as a review of its own, named after its date, in which the same person works. */
export async function openBeside({ at, id, reviewerId, source }: WantedState): Promise<void> {
  const state = await contentsOfState({ id, source });
  const info = await readInfo(services().db, id);
  const now = info === undefined ? [] : await readOperations(services().db, id);
  // Who may see what is as it is today (M14).
  const rules = rulesSince(now, state.operations);
  const { protects: mark, ...rest } = state;
  const protects = info === undefined ? mark === true : info.protectsFiles === true;
  const contents = {
    ...rest,
    operations: inOrder([...state.operations, ...rules]),
    ...(protects ? { protects } : {}),
  };
  const title = replay(contents.operations).review?.title ?? info?.title ?? '';
  const copy = copyAs(contents, t('recovery.asOf', { title, ...datedIn(at) }));
  const who = info?.reviewerId ?? reviewerId ?? contents.keptBy;
  const isIn = who !== undefined && replay(contents.operations).reviewers.has(who);
  if (!isIn) {
    // Before they joined, or where nothing says who it was: nobody works as somebody else.
    askWho(title, fileOf(copy.contents));
    return;
  }
  await addReview(copy.id, who, copy.contents);
  await copyCodeSlots(services().db, id, copy.id);
  await showReview(copy.id);
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
  const contents = await contentsOfState({ id, source });
  await keepPresent(id, at);
  if ((await adopt(id, contents)) === undefined) return;
  const later = writtenSince(await engine.readLog(), contents.operations);
  const count = countShown(later);
  const done = await engine.goBack((log) => writtenSince(log, contents.operations), {
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
  contents: BundleContents,
): Promise<{ readonly operations: number; readonly attachments: number } | undefined> {
  const { engine } = useReview.getState();
  if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
  const lacked = lackedHere(await engine.readLog(), contents.operations);
  if (lacked.length > 0 && (await bringInContents(contents)) === undefined) return undefined;
  const texts = [...contents.texts].map(([hash, body]) => [hash, canonicalJson(body)] as const);
  const { originals } = contents;
  // Through the engine: they are in no journal, so a backup is owed to them (E7).
  const added = await engine.fillIn(() =>
    addMissing(services().db, id, { texts: new Map(texts), originals }),
  );
  return { operations: countShown(lacked), attachments: added.texts + added.originals };
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
