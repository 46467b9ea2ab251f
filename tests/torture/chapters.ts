/** What a reviewer does at an installation, in chapters that each begin where the one before ended. */

import { deleteForGood } from '../../renderer/store/delete-for-good.ts';
import {
  bringInContents,
  openAs,
  receiveContents,
  useExchange,
} from '../../renderer/store/exchange.ts';
import { lostReviews, statesOf } from '../../renderer/store/kept-states.ts';
import { closeReview, showReview } from '../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../renderer/store/recovery.ts';
import {
  binReview,
  createNewReview,
  duplicateReview,
  saveCopy,
} from '../../renderer/store/review-files.ts';
import { commit, redo, undo, useReview } from '../../renderer/store/review-store.ts';
import { services } from '../../renderer/store/services.ts';
import { bringForward, openBeside, restoreAsItWas } from '../../renderer/store/ways-back.ts';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { createCode, renameCode } from '../../shared/commands/codebook.ts';
import { applyCoding } from '../../shared/commands/coding.ts';
import { writeMemo } from '../../shared/commands/memos.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { textIdOf } from '../../shared/documents/text-body.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type BlindTeam, blindReview, bodyOf, documentOf } from './blind-team.ts';
import type { Installation } from './installation.ts';

export interface Chapter {
  readonly name: string;
  /** What the machine was before: done without an end. */
  readonly before?: string;
  run(machine: Installation, team: BlindTeam): Promise<void>;
}

/** Ines opens the review that Maren shared, as who she is in it already. */
async function join(_: Installation, { ines, shared }: BlindTeam): Promise<void> {
  await receiveContents('shared.loom', shared);
  if (useExchange.getState().waiting !== undefined) await openAs({ reviewerId: ines });
  await showReview(blindReview);
}

/** She opens a review that nobody put her into. */
async function joinAnew(_: Installation, { elsewhere }: BlindTeam): Promise<void> {
  await receiveContents('elsewhere.loom', elsewhere);
  if (useExchange.getState().waiting !== undefined)
    await openAs({ name: 'Ines Abara', initials: 'IA' });
  await commit(createCode, { name: 'First of hers' });
}

async function code(name: string, from: number, to: number): Promise<void> {
  const { full } = useReview.getState();
  const [document] = full.documents.values();
  const { engine } = useReview.getState();
  const body = document === undefined ? undefined : await engine?.loadText(document.textId);
  const anchor = body === undefined ? undefined : makeAnchor(body.text, from, to);
  if (document === undefined || anchor === undefined) throw new Error('There is nothing to code');
  const target = { documentId: document.id, anchor };
  await commit(applyCoding, { target, code: { newCode: { name } } });
}

async function work(): Promise<void> {
  await code('Late van', 0, 22);
  await code('Waiting', 49, 71);
  const [first] = useReview.getState().full.codes.values();
  if (first !== undefined) {
    await commit(renameCode, { codeId: first.id, name: 'Being late' });
    await commit(writeMemo, { targetId: first.id, body: 'Whose lateness is it?' });
  }
  await undo();
  await redo();
  await undo();
  await commit(createCode, { name: 'After the undo' });
}

async function importOne(): Promise<void> {
  const body = bodyOf('“Ring me at night too,” she had said to each of them.');
  const original = new TextEncoder().encode(`file of ${body.text}`);
  const hash = sha256OfBytes(original);
  await commit(
    importStudies,
    {
      studies: [
        {
          citation: { type: 'article', title: 'Imported' },
          documents: [documentOf('Three', body, hash)],
        },
      ],
    },
    {
      texts: new Map([[textIdOf(body), canonicalJson(body)]]),
      originals: new Map([[hash, original]]),
    },
  );
  await commit(createCode, { name: 'Seen while importing' });
  await services().desk.flush();
}

async function bringIn(_: Installation, { work: theirs }: BlindTeam): Promise<void> {
  await bringInContents(theirs);
  await undo();
  await redo();
  await commit(createCode, { name: 'On top of hers' });
}

async function newestBackup(id: ReviewId) {
  const states = await statesOf(id);
  const state = states.find(({ source }) => source.kind === 'backup');
  if (state === undefined) throw new Error('There is no backup');
  return {
    id,
    source: state.source,
    at: Date.UTC(2031, 4, 6, 12),
    reviewerId: undefined,
    title: 'Nights on call',
  };
}

async function goBack(): Promise<void> {
  const wanted = await newestBackup(blindReview);
  await commit(createCode, { name: 'To be set aside' });
  await restoreAsItWas(wanted);
  await commit(createCode, { name: 'After going back' });
  const forward = await newestBackup(blindReview);
  await bringForward(forward);
  await undo();
}

async function beside(): Promise<void> {
  const wanted = await newestBackup(blindReview);
  await openBeside(wanted);
  await commit(createCode, { name: 'In the one beside' });
  await showReview(blindReview);
}

async function copies(machine: Installation): Promise<void> {
  const copy = await duplicateReview(blindReview);
  await showReview(copy);
  await commit(createCode, { name: 'In the duplicate' });
  await showReview(blindReview);
  await saveCopy();
  await createNewReview('Days', { name: 'Ines Abara', initials: 'IA' });
  await commit(createCode, { name: 'In the new one' });
  machine.witness.deleted.add(copy);
  await binReview(copy);
  await deleteForGood(copy);
  await closeReview();
}

async function recover(): Promise<void> {
  for (const id of await lostReviews()) {
    await restoreLostReview(id);
    await commit(createCode, { name: 'After the loss' });
  }
  await services().desk.flush();
}

/** Work on the review, which is opened first. */
function inReview(run: Chapter['run']): Chapter['run'] {
  return async (machine, team) => {
    await showReview(blindReview);
    await run(machine, team);
  };
}

/** In the order in which they happen. */
export const chapters: readonly Chapter[] = [
  { name: 'opening a shared review', run: join },
  { name: 'joining a review as somebody new', run: joinAnew },
  { name: 'coding, undo and redo', run: inReview(work) },
  { name: 'import', run: inReview(importOne) },
  { name: 'bringing in', run: inReview(bringIn) },
  { name: 'going back and forward', run: inReview(goBack) },
  { name: 'opening beside', run: inReview(beside) },
  { name: 'recovery of a lost database', before: 'lose the database', run: recover },
  { name: 'copies, saving, deleting for good', run: inReview(copies) },
];
