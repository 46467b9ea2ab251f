/** What the codebook's rows, menus and keys do: a command, and one line that says so. */
import { describe } from '../../shared/audit/describe.ts';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodePlace } from '../../shared/codebook/order.ts';
import {
  createCode,
  mergeCodes,
  promoteCode,
  renameCode,
  unmergeCode,
} from '../../shared/commands/codebook.ts';
import { applyCoding, type CodingTarget, codingTargetOf } from '../../shared/commands/coding.ts';
import type { Command } from '../../shared/commands/context.ts';
import { putAlsoUnder, takeFromUnder } from '../../shared/commands/further-places.ts';
import {
  moveCodes,
  recolourCodes,
  removeCodes,
  retireCodes,
} from '../../shared/commands/several-codes.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Code, CodeKind } from '../../shared/records/code.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { noteUsed } from '../store/code-slots.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { commitAndTell, commitTextAndTell, tellDone } from '../store/tell-done.ts';
import { type MoveDirection, placeOfSeveral } from './code-places.ts';
import { chooseCode, setExpanded, stopNaming, uncover, useCodebookView } from './codebook-view.ts';
import type { CodeDraft } from './tree-rows.ts';

/** Commits and says what was done to screen readers only: the change itself is in sight. */
async function commitAndSay<P>(
  command: Command<P>,
  params: NoInfer<P>,
): Promise<Operation | undefined> {
  const operation = await commit(command, params);
  if (operation !== undefined) speak(describe(operation));
  return operation;
}

/** Names a code and says so; rejects where that cannot be stored, so that the field keeps the name. */
async function commitName<P>(
  named: CodeDraft | CodeId,
  command: Command<P>,
  params: NoInfer<P>,
): Promise<Operation | undefined> {
  const operation = await commitText(command, params);
  stopNaming(named);
  if (operation !== undefined) speak(describe(operation));
  return operation;
}

/** What a code would be applied to: the selected passage, or else the excerpt in focus. */
export function targetHere(): CodingTarget | undefined {
  const { selection, excerptId, documentId } = useSession.getState();
  return selection !== undefined && documentId !== undefined
    ? { documentId, anchor: selection }
    : excerptTarget(excerptId);
}

/** Codes the selected passage, or else the excerpt in focus. */
export async function applyHere(codeId: CodeId): Promise<void> {
  const code = liveCode(codeId);
  if (code === undefined) return;
  if (code.retired === true) {
    notify({ text: t('codebook.retiredNotApplied', { code: code.name }), tone: 'done' });
    return;
  }
  const target = targetHere();
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
  const { inText, reviewerId } = useReview.getState();
  const excerpt = excerptId === undefined ? undefined : findRecord(inText, excerptId);
  return excerpt?.type === 'excerpt' ? codingTargetOf(excerpt, reviewerId) : undefined;
}

export async function createFromDraft(draft: CodeDraft, name: string): Promise<void> {
  const { kind, parentId, beforeId } = draft;
  const operation = await commitName(draft, createCode, { name, kind, parentId, beforeId });
  const change = operation?.changes[0];
  if (change !== undefined && 'create' in change && change.create.type === 'code') {
    chooseCode(change.create.id);
  }
}

export async function rename(codeId: CodeId, name: string): Promise<void> {
  await commitName(codeId, renameCode, { codeId, name });
}

/** Moves codes to a place, and brings them into sight. */
export async function move(codeIds: readonly CodeId[], place: CodePlace): Promise<void> {
  if ((await commitAndSay(moveCodes, { codeIds, place })) === undefined) return;
  if (place.parentId !== undefined) setExpanded(place.parentId, true);
  for (const codeId of codeIds) uncover(codeId);
}

/** Moves codes that stand beside each other one step; says why where they stay. */
export async function moveInDirection(
  codeIds: readonly CodeId[],
  direction: MoveDirection,
): Promise<void> {
  const { showRetired } = useCodebookView.getState();
  const { codeSort: sort } = usePreferences.getState();
  if (sort !== 'own') {
    notify({ text: t('codebook.sortedStay', { sort }), tone: 'done' });
    return;
  }
  const tree = codeTree(useReview.getState().snapshot.codes);
  const isShown = (node: CodeNode): boolean => showRetired || node.code.retired !== true;
  const place = placeOfSeveral(tree, codeIds, direction, isShown);
  if (place === 'apart') notify({ text: t('codebook.apartStay'), tone: 'done' });
  else if (place === undefined) speak(t('codebook.noFurther'));
  else await move(codeIds, place);
}

export function promote(codeId: CodeId, kind: CodeKind, reason: string): Promise<unknown> {
  return commitTextAndTell(promoteCode, {
    codeId,
    kind,
    ...(reason.trim() === '' ? {} : { reason }),
  });
}

export function setRetired(codeIds: readonly CodeId[], retired: boolean): Promise<unknown> {
  return commitAndTell(retireCodes, { codeIds, retired });
}

/** Gives codes a colour. */
export function recolour(codeIds: readonly CodeId[], colour: number): Promise<unknown> {
  return commitAndSay(recolourCodes, { codeIds, colour });
}

/** Merges codes into another, whose page then shows where they went. */
export async function mergeInto(codeIds: readonly CodeId[], intoId: CodeId): Promise<void> {
  const operation = await commitAndTell(mergeCodes, { codeIds, intoId });
  const { codeId } = useSession.getState();
  if (operation !== undefined && codeId !== undefined && codeIds.includes(codeId))
    chooseCode(intoId);
}

export function takeOut(codeId: CodeId): Promise<unknown> {
  return commitAndTell(unmergeCode, { codeId });
}

/** Puts codes under a theme besides where they stand, and shows them there. */
export async function putUnder(codeIds: readonly CodeId[], themeId: CodeId): Promise<void> {
  const operation = await commitAndTell(putAlsoUnder, { codeIds, themeId });
  if (operation === undefined) speak(t('codebook.alreadyUnder'));
  else setExpanded(themeId, true);
}

/** Takes a code out of a theme where it has a further place. */
export async function takeFrom(codeId: CodeId, themeId: CodeId): Promise<void> {
  await commitAndTell(takeFromUnder, { codeId, themeId });
  chooseCode(codeId);
}

/** Removes codes and says what became of what was below them and of their coding. */
export async function remove(codeIds: readonly CodeId[]): Promise<void> {
  const { snapshot } = useReview.getState();
  const tree = codeTree(snapshot.codes);
  const going = new Set(codeIds);
  const order = tree.inOrder;
  const nodes = order.filter(({ code }) => going.has(code.id));
  const last = nodes.at(-1);
  if (last === undefined) return;
  const stays = ({ code }: CodeNode): boolean => !going.has(code.id);
  const next = order.slice(order.indexOf(last)).find(stays) ?? order.findLast(stays);
  const operation = await commit(removeCodes, { codeIds });
  if (operation === undefined) return;
  const { codeId } = useSession.getState();
  if (codeId !== undefined && going.has(codeId)) {
    useSession.setState({ codeId: next?.code.id });
    useCodebookView.setState({ picked: new Set(), pickedFrom: undefined });
  }
  useSession.setState(({ codeFilter }) => ({
    codeFilter: codeFilter.filter((id) => !going.has(id)),
  }));
  if (nodes.length > 1) tellDone(operation);
  else
    tellDone(
      operation,
      t('codebook.removed', {
        code: last.code.name,
        below: last.children.length,
        place: last.parent?.code.name ?? t('codebook.topLevel'),
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
