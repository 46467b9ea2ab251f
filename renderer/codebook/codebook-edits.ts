/** What the codebook's rows, menus and keys do: a command, and one line that says so. */
import { describe } from '../../shared/audit/describe.ts';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodePlace } from '../../shared/codebook/order.ts';
import {
  createCode,
  mergeCodes,
  moveCode,
  promoteCode,
  removeCode,
  renameCode,
  retireCode,
  unmergeCode,
} from '../../shared/commands/codebook.ts';
import { applyCoding, type CodingTarget, codingTargetOf } from '../../shared/commands/coding.ts';
import type { Command } from '../../shared/commands/context.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Code, CodeKind } from '../../shared/records/code.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { noteUsed } from '../store/code-slots.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { type MoveDirection, placeInDirection } from './code-places.ts';
import { chooseCode, setExpanded, stopNaming, uncover, useCodebookView } from './codebook-view.ts';
import type { CodeDraft } from './tree-rows.ts';

/** Commits and shows what was done, with the way back beside it. */
export async function commitAndTell<P>(
  command: Command<P>,
  params: P,
): Promise<Operation | undefined> {
  return tellOf(await commit(command, params));
}

/** As `commitAndTell`, for a form that keeps its text: rejects where that cannot be stored. */
export async function commitTextAndTell<P>(
  command: Command<P>,
  params: P,
): Promise<Operation | undefined> {
  return tellOf(await commitText(command, params));
}

function tellOf(operation: Operation | undefined): Operation | undefined {
  if (operation !== undefined) tellDone(operation);
  return operation;
}

/** Commits and says what was done to screen readers only: the change itself is in sight. */
async function commitAndSay<P>(command: Command<P>, params: P): Promise<Operation | undefined> {
  const operation = await commit(command, params);
  if (operation !== undefined) speak(describe(operation));
  return operation;
}

/** Names a code and says so; rejects where that cannot be stored, so that the field keeps the name. */
async function commitName<P>(command: Command<P>, params: P): Promise<Operation | undefined> {
  const operation = await commitText(command, params);
  stopNaming();
  if (operation !== undefined) speak(describe(operation));
  return operation;
}

/** Codes the selected passage, or else the excerpt in focus. */
export async function applyHere(codeId: CodeId): Promise<void> {
  const { selection, excerptId, documentId } = useSession.getState();
  const code = liveCode(codeId);
  if (code === undefined) return;
  if (code.retired === true) {
    notify({ text: t('codebook.retiredNotApplied', { code: code.name }), tone: 'done' });
    return;
  }
  const target =
    selection !== undefined && documentId !== undefined
      ? { documentId, anchor: selection }
      : excerptTarget(excerptId);
  if (target === undefined) {
    notify({ text: t('codebook.nothingToCode'), tone: 'done' });
    return;
  }
  const operation = await commitAndTell(applyCoding, { target, code: { codeId } });
  noteUsed(codeId);
  if (operation === undefined) speak(t('codebook.alreadyCoded', { code: code.name }));
}

/** One's own excerpt, or the passage of somebody else's: that one is not written to. */
function excerptTarget(excerptId: ExcerptId | undefined): CodingTarget | undefined {
  const { reviewerId, snapshot } = useReview.getState();
  const excerpt = excerptId === undefined ? undefined : findRecord(snapshot, excerptId);
  return excerpt?.type === 'excerpt' ? codingTargetOf(excerpt, reviewerId) : undefined;
}

export async function createFromDraft(draft: CodeDraft, name: string): Promise<void> {
  const { kind, parentId, beforeId } = draft;
  const operation = await commitName(createCode, { name, kind, parentId, beforeId });
  const change = operation?.changes[0];
  if (change !== undefined && 'create' in change && change.create.type === 'code') {
    chooseCode(change.create.id);
  }
}

export async function rename(codeId: CodeId, name: string): Promise<void> {
  await commitName(renameCode, { codeId, name });
}

export async function move(codeId: CodeId, place: CodePlace): Promise<void> {
  if ((await commitAndSay(moveCode, { codeId, place })) === undefined) return;
  if (place.parentId !== undefined) setExpanded(place.parentId, true);
  uncover(codeId);
}

export async function moveInDirection(codeId: CodeId, direction: MoveDirection): Promise<void> {
  const { showRetired } = useCodebookView.getState();
  const tree = codeTree(useReview.getState().snapshot.codes);
  const isShown = (node: CodeNode): boolean => showRetired || node.code.retired !== true;
  const place = placeInDirection(tree, codeId, direction, isShown);
  if (place === undefined) speak(t('codebook.noFurther'));
  else await move(codeId, place);
}

export function promote(codeId: CodeId, kind: CodeKind, reason: string): Promise<unknown> {
  return commitTextAndTell(promoteCode, {
    codeId,
    kind,
    ...(reason.trim() === '' ? {} : { reason }),
  });
}

export function setRetired(codeId: CodeId, retired: boolean): Promise<unknown> {
  return commitAndTell(retireCode, { codeId, retired });
}

/** Merges a code into another, whose page then shows where it went. */
export async function mergeInto(codeId: CodeId, intoId: CodeId): Promise<void> {
  const operation = await commitAndTell(mergeCodes, { codeIds: [codeId], intoId });
  if (operation !== undefined && useSession.getState().codeId === codeId) chooseCode(intoId);
}

export function takeOut(codeId: CodeId): Promise<unknown> {
  return commitAndTell(unmergeCode, { codeId });
}

/** Removes a code and says what became of what was below it and of its coding. */
export async function remove(codeId: CodeId): Promise<void> {
  const { snapshot } = useReview.getState();
  const tree = codeTree(snapshot.codes);
  const node = tree.nodes.get(codeId);
  if (node === undefined) return;
  const order = tree.inOrder;
  const index = order.indexOf(node);
  const next = order[index + 1] ?? order[index - 1];
  const operation = await commit(removeCode, { codeId });
  if (operation === undefined) return;
  if (useSession.getState().codeId === codeId) useSession.setState({ codeId: next?.code.id });
  useSession.setState(({ codeFilter }) => ({
    codeFilter: codeFilter.filter((id) => id !== codeId),
  }));
  tellDone(
    operation,
    t('codebook.removed', {
      code: node.code.name,
      below: node.children.length,
      place: node.parent?.code.name ?? t('codebook.topLevel'),
    }),
  );
}

/** Shows only this code's excerpts in the reader, or all again. */
export function toggleFilter(codeId: CodeId): void {
  const { codeFilter } = useSession.getState();
  const on = codeFilter.length === 1 && codeFilter[0] === codeId;
  useSession.setState({ codeFilter: on ? [] : [codeId] });
  const name = liveCode(codeId)?.name ?? '';
  speak(on ? t('codebook.filterOff') : t('codebook.filterOn', { code: name }));
}

function liveCode(codeId: CodeId): Code | undefined {
  return codeTree(useReview.getState().snapshot.codes).nodes.get(codeId)?.code;
}
