/** Coding what is selected, or the excerpt that is shown: the same for mouse, keys and drag. */

import { anchorOf } from '../../shared/anchor/anchor.ts';
import { lastUsed, liveSlots } from '../../shared/codebook/code-slots.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { applyCoding, type CodeChoice, codeInVivo } from '../../shared/commands/coding.ts';
import { t } from '../../shared/messages/messages.ts';
import { isCreate } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { noteUsed, useCodeSlots } from '../store/code-slots.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { noteRecentCode, useSession } from '../store/session-store.ts';
import { codesOn, excerptWithBounds, pageOf } from './coded-text.ts';
import { codingsComing } from './codings-coming.ts';
import { sayNothingSelected } from './own-excerpt-actions.ts';
import { currentPassage, type Passage, placeOfPassage, targetOf, watchPlace } from './passage.ts';
import { useReader } from './reader-state.ts';
import { notedAsTyped } from './rest-letters.ts';
import { paintWhile } from './under-way.ts';

/** Codes the passage; says so, and leaves the selection for a second code. */
export async function codeWith(choice: CodeChoice, passage = currentPassage()): Promise<void> {
  if (passage === undefined) return sayNothingSelected();
  const { pendingSaid: said } = useReader.getState();
  const stays = watchPlace();
  // The next key may already ask for the code used last.
  if ('codeId' in choice) noteRecentCode(choice.codeId);
  const committing = commit(applyCoding, {
    target: targetOf(passage),
    code: choice,
    ...(said === undefined ? {} : { said }),
  });
  notedAsTyped(committing);
  paintWhile({ ...placeOfPassage(passage), colour: colourOf(choice) }, committing);
  const coded = committing.then((operation) => {
    if (operation !== undefined) {
      const codeId = codeOf(operation) ?? ('codeId' in choice ? choice.codeId : undefined);
      if (codeId !== undefined) noteUsed(codeId);
      afterCoding({ passage, codeId, stays }, 'coding.coded');
    } else if ('codeId' in choice && hasCode(passage, choice.codeId)) {
      // Nothing to do. Where the passage has not got this code, the user was told why.
      afterCoding({ passage, codeId: choice.codeId, stays }, 'coding.already');
    }
  });
  if ('newCode' in choice) await codingsComing.expectNewCode(coded);
  else await codingsComing.expect(coded);
}

function colourOf(choice: CodeChoice): number | undefined {
  if ('newCode' in choice) return choice.newCode.colour;
  return liveCode(choice.codeId)?.colour;
}

function liveCode(codeId: CodeId): Code | undefined {
  const tree = codeTree(useReview.getState().snapshot.codes);
  const live = tree.structure.resolved.get(codeId);
  return live === undefined ? undefined : tree.nodes.get(live)?.code;
}

/** Whether the reviewer's own excerpt there has the code. */
function hasCode(passage: Passage, codeId: CodeId): boolean {
  const { reviewerId, inText: snapshot } = useReview.getState();
  const { documentId, ...bounds } = placeOfPassage(passage);
  const page = pageOf(snapshot, documentId);
  const excerpt = excerptWithBounds(page, reviewerId, bounds);
  const code = liveCode(codeId);
  return (
    excerpt !== undefined &&
    codesOn(page, snapshot.codes, excerpt.id).some((on) => on.code.id === code?.id)
  );
}

/** Codes the selection with its own words. */
export async function codeWithOwnWords(): Promise<void> {
  const passage = currentPassage();
  if (passage === undefined) return sayNothingSelected();
  const { documentId, anchor } =
    passage.kind === 'selection'
      ? passage
      : { documentId: passage.excerpt.documentId, anchor: anchorOf(passage.excerpt) };
  if (anchor.region !== undefined) return notify({ text: t('coding.noWords'), tone: 'done' });
  const stays = watchPlace();
  const committing = commit(codeInVivo, { documentId, anchor });
  notedAsTyped(committing);
  paintWhile({ ...placeOfPassage(passage), colour: undefined }, committing);
  const coded = committing.then((operation) => {
    const codeId = operation === undefined ? undefined : codeOf(operation);
    if (codeId === undefined) return;
    noteUsed(codeId);
    afterCoding({ passage, codeId, stays }, 'coding.coded');
  });
  await codingsComing.expectNewCode(coded);
}

function codeOf(operation: Operation): CodeId | undefined {
  for (const change of operation.changes) {
    if (!isCreate(change)) continue;
    const { create } = change;
    if (create.type === 'coding' || create.type === 'recoding') return create.codeId;
  }
  return undefined;
}

function afterCoding(
  done: {
    readonly passage: Passage;
    readonly codeId: CodeId | undefined;
    readonly stays: () => boolean;
  },
  message: 'coding.coded' | 'coding.already',
): void {
  const { passage, codeId, stays } = done;
  const { inText: snapshot, reviewerId } = useReview.getState();
  const code = codeId === undefined ? undefined : liveCode(codeId);
  if (code === undefined) return;
  const { documentId, ...bounds } = placeOfPassage(passage);
  const excerpt = excerptWithBounds(pageOf(snapshot, documentId), reviewerId, bounds);
  if (excerpt !== undefined && stays()) useSession.setState({ excerptId: excerpt.id });
  speak(t(message, { code: code.name }));
}

/** Codes with the code of a number key. */
export async function codeWithSlot(number: number): Promise<void> {
  const passage = currentPassage();
  await codingsComing.codeMade;
  const tree = codeTree(useReview.getState().snapshot.codes);
  const node = liveSlots(useCodeSlots.getState().slots, tree)[number - 1];
  if (node === undefined) return speak(t('coding.noSlot', { number }));
  await codeWith({ codeId: node.code.id }, passage);
}

/** Codes with the code that was used last. */
export async function codeWithLast(): Promise<void> {
  const passage = currentPassage();
  await codingsComing.codeMade;
  const tree = codeTree(useReview.getState().snapshot.codes);
  const node = lastUsed(useSession.getState().recentCodes, tree);
  if (node === undefined) return speak(t('coding.noRecent'));
  await codeWith({ codeId: node.code.id }, passage);
}
