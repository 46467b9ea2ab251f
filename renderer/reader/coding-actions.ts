/** Coding what is selected, or the excerpt that is shown: the same for mouse, keys and drag. */

import { anchorOf, type TextAnchor } from '../../shared/anchor/anchor.ts';
import type { Placed } from '../../shared/anchor/region.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import {
  applyCoding,
  type CodeChoice,
  type CodingTarget,
  codeInVivo,
  codingTargetOf,
} from '../../shared/commands/coding.ts';
import { isOwnExcerpt, setConstructOrder } from '../../shared/commands/excerpts.ts';
import { t } from '../../shared/messages/messages.ts';
import { isCreate } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Code } from '../../shared/records/code.ts';
import type { ConstructOrder, Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { noteRecentCode, useSession } from '../store/session-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { codesOn, excerptWithBounds, liveExcerpt, pageOf } from './coded-text.ts';
import { codingsComing } from './codings-coming.ts';
import { letterRuns } from './letter-run.ts';
import { notePassage } from './note-passage.ts';
import { cycleOwnOrder, type ExcerptPlace, orderAfter, uncodeOwn } from './own-excerpt-commands.ts';
import { useReader } from './reader-state.ts';
import { notedAsTyped, sayRefused } from './rest-letters.ts';
import { paintWhile } from './under-way.ts';

/** What coding would act on now. */
export type Passage =
  | { readonly kind: 'selection'; readonly documentId: DocumentId; readonly anchor: TextAnchor }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt };

/** The selection; without one, the excerpt that is shown. */
export function currentPassage(): Passage | undefined {
  const { documentId, selection } = useSession.getState();
  if (documentId === undefined) return undefined;
  if (selection !== undefined) return { kind: 'selection', documentId, anchor: selection };
  const excerpt = shownExcerpt();
  return excerpt === undefined ? undefined : { kind: 'excerpt', excerpt };
}

/** The excerpt the inspector shows, where it lies in the open document. */
export function shownExcerpt(): Excerpt | undefined {
  const { documentId, excerptId } = useSession.getState();
  return liveExcerpt(pageOf(useReview.getState().snapshot, documentId), excerptId);
}

/** The reviewer's own excerpt that the current passage is, if there is one. */
export function ownExcerpt(): Excerpt | undefined {
  const passage = currentPassage();
  const { snapshot, reviewerId } = useReview.getState();
  if (passage === undefined) return undefined;
  const bounds = passage.kind === 'selection' ? passage.anchor : passage.excerpt;
  if (passage.kind === 'excerpt' && isOwnExcerpt(passage.excerpt, reviewerId))
    return passage.excerpt;
  return excerptWithBounds(pageOf(snapshot, useSession.getState().documentId), reviewerId, bounds);
}

/** A colleague's excerpt is not written to: the same passage becomes one of one's own. */
function targetOf(passage: Passage): CodingTarget {
  if (passage.kind === 'selection') return passage;
  return codingTargetOf(passage.excerpt, useReview.getState().reviewerId);
}

/** Codes the passage; says so, and leaves the selection for a second code. */
export async function codeWith(choice: CodeChoice, passage = currentPassage()): Promise<void> {
  if (passage === undefined) return sayNothingSelected();
  const { pendingOrder } = useReader.getState();
  const stays = watchPlace();
  // The next key may already ask for the code used last.
  if ('codeId' in choice) noteRecentCode(choice.codeId);
  const committing = commit(applyCoding, {
    target: targetOf(passage),
    code: choice,
    ...(pendingOrder === undefined ? {} : { constructOrder: pendingOrder }),
  });
  notedAsTyped(committing);
  paintWhile({ ...placeOfPassage(passage), colour: colourOf(choice) }, committing);
  const coded = committing.then((operation) => {
    if (operation !== undefined) {
      const codeId = codeOf(operation) ?? ('codeId' in choice ? choice.codeId : undefined);
      if ('newCode' in choice && codeId !== undefined) noteRecentCode(codeId);
      afterCoding({ passage, codeId, stays }, 'coding.coded');
    } else if ('codeId' in choice && hasCode(passage, choice.codeId)) {
      // Nothing to do. Where the passage has not got this code, the user was told why.
      afterCoding({ passage, codeId: choice.codeId, stays }, 'coding.already');
    }
  });
  if ('newCode' in choice) await codingsComing.expectNewCode(coded);
  else await codingsComing.expect(coded);
}

function placeOfPassage(passage: Passage): Placed & { readonly documentId: DocumentId } {
  const { documentId, bounds } =
    passage.kind === 'selection'
      ? { documentId: passage.documentId, bounds: passage.anchor }
      : { documentId: passage.excerpt.documentId, bounds: passage.excerpt };
  const { end, region, start } = bounds;
  return { documentId, start, end, ...(region === undefined ? {} : { region }) };
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
  const { reviewerId, snapshot } = useReview.getState();
  const { documentId, ...bounds } = placeOfPassage(passage);
  const page = pageOf(snapshot, documentId);
  const excerpt = excerptWithBounds(page, reviewerId, bounds);
  const code = liveCode(codeId);
  return (
    excerpt !== undefined &&
    codesOn(page, snapshot.codes, excerpt.id).some((on) => on.code.id === code?.id)
  );
}

/** Tells later whether the user is still where they are now: the answer to a key never takes them back. */
function watchPlace(): () => boolean {
  const before = useSession.getState();
  return () => {
    const { documentId, selection, excerptId } = useSession.getState();
    return (
      documentId === before.documentId &&
      selection === before.selection &&
      excerptId === before.excerptId
    );
  };
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
    noteRecentCode(codeId);
    afterCoding({ passage, codeId, stays }, 'coding.coded');
  });
  await codingsComing.expectNewCode(coded);
}

function codeOf(operation: Operation): CodeId | undefined {
  for (const change of operation.changes) {
    if (isCreate(change) && change.create.type === 'coding') return change.create.codeId;
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
  const { snapshot, reviewerId } = useReview.getState();
  const code = codeId === undefined ? undefined : liveCode(codeId);
  if (code === undefined) return;
  const { documentId, ...bounds } = placeOfPassage(passage);
  const excerpt = excerptWithBounds(pageOf(snapshot, documentId), reviewerId, bounds);
  if (excerpt !== undefined && stays()) useSession.setState({ excerptId: excerpt.id });
  speak(t(message, { code: code.name }));
}

/** Codes with the recent code of that number, 0 being the last one used. */
export async function codeWithRecent(number: number): Promise<void> {
  const passage = currentPassage();
  await codingsComing.codeMade;
  const tree = codeTree(useReview.getState().snapshot.codes);
  const codeId = liveRecentCodes(useSession.getState().recentCodes, tree)[number];
  if (codeId === undefined) return speak(t('coding.noRecent'));
  await codeWith({ codeId }, passage);
}

/** Recent codes that are still in the codebook, in the order of their keys. */
export function liveRecentCodes(
  recent: readonly CodeId[],
  tree: ReturnType<typeof codeTree>,
): readonly CodeId[] {
  const live = new Set<CodeId>();
  for (const id of recent) {
    const now = tree.structure.resolved.get(id);
    if (now !== undefined && tree.nodes.get(now)?.code.retired !== true) live.add(now);
  }
  return [...live];
}

/** Where the reviewer's own excerpt of the current passage is, or is about to be. */
export function ownPlace(): ExcerptPlace | undefined {
  const { documentId } = useSession.getState();
  const passage = currentPassage();
  if (documentId === undefined || passage === undefined) return undefined;
  const { end, region, start } = passage.kind === 'selection' ? passage.anchor : passage.excerpt;
  const own = ownExcerpt();
  return { documentId, start, end, region, ...(own === undefined ? {} : { excerptId: own.id }) };
}

/** Whether all that is shown here is a colleague's, so that nothing of one's own can be changed. */
export function isForeign(): boolean {
  const passage = currentPassage();
  return passage?.kind === 'excerpt' && ownExcerpt() === undefined;
}

/** Takes away a code, or the one given last, and shows what went; once there is none left, the excerpt goes too. */
export async function uncodePassage(codeId?: CodeId): Promise<void> {
  const at = ownPlace();
  const foreign = isForeign();
  const run = letterRuns.now;
  const committing =
    at === undefined
      ? undefined
      : commit(uncodeOwn, { at, ...(codeId === undefined ? {} : { codeId }) });
  if (committing !== undefined) notedAsTyped(committing);
  const operation = await committing;
  if (operation === undefined)
    return sayRefused(t(foreign ? 'coding.notYours' : 'coding.nothingToUncode'), run);
  tellDone(operation);
}

/** Participant, author, unset, and round again: on the excerpt, or for what the selection will become. */
export async function cycleOrder(): Promise<void> {
  const at = ownPlace();
  if (at === undefined) return sayNothingSelected();
  if (isForeign()) return sayRefused(t('coding.notYours'));
  // A passage whose coding is under way will be an excerpt by the time it is this change's turn.
  const committing =
    at.excerptId === undefined && codingsComing.none ? undefined : commit(cycleOwnOrder, { at });
  if (committing !== undefined) notedAsTyped(committing);
  const done = await committing;
  if (done === undefined) {
    if (at.excerptId !== undefined) return;
    const { pendingOrder } = useReader.getState();
    const order = orderAfter(pendingOrder);
    useReader.setState({ pendingOrder: order });
    letterRuns.now?.did(() => useReader.setState({ pendingOrder }));
    return sayOrder(order);
  }
  const { params } = done;
  sayOrder(params.order === 'participant' || params.order === 'author' ? params.order : undefined);
}

export async function orderExcerpt(
  excerptId: ExcerptId,
  order: ConstructOrder | undefined,
): Promise<void> {
  const done = await commit(setConstructOrder, { excerptIds: [excerptId], order });
  if (done !== undefined) sayOrder(order);
}

function sayOrder(order: ConstructOrder | undefined): void {
  speak(t(`coding.order.${order ?? 'unset'}`));
}

/** A passage that a memo is written on. */
export type NotedPlace = Extract<Passage, { readonly kind: 'selection' }>;

/** The current passage as a place of its own: a colleague's excerpt is not written on. */
export function placeToNote(): NotedPlace | undefined {
  const passage = currentPassage();
  if (passage?.kind !== 'excerpt') return passage;
  const { documentId } = passage.excerpt;
  return { kind: 'selection', documentId, anchor: anchorOf(passage.excerpt) };
}

/** Keeps a memo on a passage, which becomes an excerpt if it is none yet. Rejects where that cannot be stored. */
export async function keepMemo({ anchor, documentId }: NotedPlace, body: string): Promise<void> {
  const stays = watchPlace();
  await commitText(notePassage, { documentId, anchor, body });
  const { snapshot, reviewerId } = useReview.getState();
  const excerpt = excerptWithBounds(pageOf(snapshot, documentId), reviewerId, anchor);
  if (excerpt !== undefined && stays()) useSession.setState({ excerptId: excerpt.id });
  speak(t('coding.memoKept'));
}

export function sayNothingSelected(): void {
  sayRefused(t('coding.nothingSelected'));
}
