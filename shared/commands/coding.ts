import { anchorOf, type TextAnchor } from '../anchor/anchor.ts';
import { samePassage } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { codingsByExcerpt, excerptsStartingAt } from '../codebook/passages.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId } from '../records/ids.ts';
import { codesFor } from '../team/held-codes.ts';
import type { Command, CommandContext } from './context.ts';
import { clipQuoted, isOwnExcerpt, requireExcerpt } from './excerpts.ts';
import { memoOf } from './memos.ts';
import { type NewCode, planNewCode } from './new-code.ts';
import { assignmentId } from './team.ts';

/** Where to code: a passage of a document, or an excerpt that exists. */
export type CodingTarget =
  | { readonly documentId: DocumentId; readonly anchor: TextAnchor }
  | { readonly excerptId: ExcerptId };

/** What is said of an excerpt besides its codes. */
export type SaidOfExcerpt = Pick<Excerpt, 'constructOrder' | 'groups' | 'notGroups'>;

/** What is said of an excerpt, to be said of another on the same passage. */
export function saidOf({ constructOrder, groups, notGroups }: Excerpt): SaidOfExcerpt {
  return {
    ...(constructOrder === undefined ? {} : { constructOrder }),
    ...(groups === undefined ? {} : { groups }),
    ...(notGroups === undefined ? {} : { notGroups }),
  };
}

/** An existing code, or one to be created with the coding in one step. */
export type CodeChoice = { readonly codeId: CodeId } | { readonly newCode: NewCode };

/**
 * Codes a passage or an excerpt. The same passage coded twice by one reviewer is one excerpt with two
 * codings (rule O5); coding it again with a code it has changes nothing.
 */
export const applyCoding: Command<{
  readonly target: CodingTarget;
  readonly code: CodeChoice;
  /** What else is said of the excerpt, where it is made. */
  readonly said?: SaidOfExcerpt;
}> = (snapshot, params, context) => {
  const changes: Change[] = [];
  const code = chooseCode(snapshot, codeFor(snapshot, params), context, changes);
  const excerpt = chooseExcerpt(snapshot, params.target, context, changes, params.said);
  const { resolved } = codeTree(snapshot.codes).structure;
  const page = snapshot.codings.get(excerpt.documentId);
  const already = [
    ...(page === undefined ? [] : (codingsByExcerpt(page).get(excerpt.id) ?? [])),
  ].some((coding) => resolved.get(coding.codeId) === code.id && coding.layer === 'own');
  if (!already) changes.push({ create: newCoding(context, excerpt, code.id) });
  changes.push(...beginAssignment(snapshot, excerpt.documentId, context));
  return {
    kind: 'apply-coding',
    params: { code: code.name, quote: clipQuoted(excerpt), document: excerpt.documentId },
    changes: already && 'codeId' in params.code ? [] : changes,
  };
};

/** A new code says which document it was made for. */
function codeFor(
  snapshot: Snapshot,
  { code, target }: { readonly code: CodeChoice; readonly target: CodingTarget },
): CodeChoice {
  if ('codeId' in code) return code;
  const madeIn = 'documentId' in target ? target.documentId : snapshot.home.get(target.excerptId);
  return { newCode: { ...code.newCode, madeIn } };
}

/** Codes a passage with its own words as the name of a new code (in vivo coding). */
export const codeInVivo: Command<{
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
}> = (snapshot, params, context) => {
  const name = params.anchor.quote.replace(/\s+/g, ' ').trim();
  // A colleague's code that is held back is not known here, and not found by its name either (B2).
  const same = codeTree(codesKnownTo(snapshot, context)).inOrder.find(
    (node) => node.code.name.toLocaleLowerCase('en') === name.toLocaleLowerCase('en'),
  );
  const plan = applyCoding(
    snapshot,
    {
      target: params,
      code:
        same === undefined
          ? { newCode: { name: name.length > 120 ? `${name.slice(0, 119)}…` : name } }
          : { codeId: same.code.id },
    },
    context,
  );
  return { ...plan, kind: 'code-in-vivo' };
};

/** The codes that a reviewer may know of (B2). */
export function codesKnownTo(
  snapshot: Snapshot,
  { reviewerId }: Pick<CommandContext, 'reviewerId'>,
): Snapshot['codes'] {
  return snapshot.review?.blind === true ? codesFor(snapshot, reviewerId) : snapshot.codes;
}

/** Takes codings away; an excerpt left without any coding and memo goes with its last coding. */
export const uncode: Command<{ readonly codingIds: readonly Coding['id'][] }> = (
  snapshot,
  params,
) => {
  const changes: Change[] = [];
  const gone = new Set<string>(params.codingIds);
  const excerptIds = new Set<ExcerptId>();
  const names = new Set<string>();
  let quote = '';
  for (const id of new Set(params.codingIds)) {
    const coding = findRecord(snapshot, id);
    if (coding?.type !== 'coding') continue;
    const change = changeFields(coding, { deleted: true });
    if (change === undefined) continue;
    changes.push(change);
    excerptIds.add(coding.excerptId);
    names.add(snapshot.codes.get(coding.codeId)?.name ?? '');
  }
  for (const excerptId of excerptIds) {
    const excerpt = findRecord(snapshot, excerptId);
    if (excerpt?.type !== 'excerpt') continue;
    quote = clipQuoted(excerpt);
    const page = snapshot.codings.get(excerpt.documentId);
    const left = (page === undefined ? [] : (codingsByExcerpt(page).get(excerptId) ?? [])).filter(
      (coding) => !gone.has(coding.id),
    );
    if (left.length > 0 || memoOf(snapshot, excerptId) !== undefined) continue;
    const change = changeFields(excerpt, { deleted: true });
    if (change !== undefined) changes.push(change);
  }
  return {
    kind: 'uncode',
    params: { code: [...names].join(', '), quote, count: excerptIds.size },
    changes,
  };
};

/** What coding an excerpt acts on: one's own excerpt, or the passage of one that is not written to. */
export function codingTargetOf(excerpt: Excerpt, reviewerId: Excerpt['reviewerId']): CodingTarget {
  return isOwnExcerpt(excerpt, reviewerId)
    ? { excerptId: excerpt.id }
    : { documentId: excerpt.documentId, anchor: anchorOf(excerpt) };
}

/**
 * Gives excerpts another code: removes the codings with `fromCodeId` (where given) and adds `code`. Only
 * one's own coding is changed (R4): a colleague's excerpt keeps its code, and gets no other in its place;
 * without `fromCodeId` the same passage is coded as one's own. `params.left` counts those that were left;
 * throws `not-owner` where that is all of them.
 */
export const retagExcerpts: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly fromCodeId?: CodeId;
  readonly code: CodeChoice;
}> = (snapshot, params, context) => {
  const changes: Change[] = [];
  const code = chooseCode(snapshot, params.code, context, changes);
  const { resolved } = codeTree(snapshot.codes).structure;
  let moved = 0;
  let left = 0;
  for (const excerptId of new Set(params.excerptIds)) {
    const given = requireExcerpt(snapshot, excerptId);
    const isOwn = isOwnExcerpt(given, context.reviewerId);
    if (!isOwn && params.fromCodeId !== undefined) {
      left += 1;
      continue;
    }
    const before = changes.length;
    const excerpt = isOwn
      ? given
      : chooseExcerpt(
          snapshot,
          { documentId: given.documentId, anchor: anchorOf(given) },
          context,
          changes,
          saidOf(given),
        );
    const page = snapshot.codings.get(excerpt.documentId);
    const codings = page === undefined ? [] : (codingsByExcerpt(page).get(excerpt.id) ?? []);
    for (const coding of codings) {
      if (params.fromCodeId === undefined || params.fromCodeId === code.id) continue;
      if (resolved.get(coding.codeId) !== params.fromCodeId || coding.layer !== 'own') continue;
      const change = changeFields(coding, { deleted: true });
      if (change !== undefined) changes.push(change);
    }
    if (!codings.some((coding) => resolved.get(coding.codeId) === code.id)) {
      changes.push({ create: newCoding(context, excerpt, code.id) });
    }
    if (changes.length > before) moved += 1;
  }
  if (moved === 0 && left > 0) {
    throw new ExpectedError('not-owner', t('error.colleaguesExcerpts'));
  }
  const from = params.fromCodeId === undefined ? undefined : snapshot.codes.get(params.fromCodeId);
  return {
    kind: 'retag-excerpts',
    params: {
      from: from?.name ?? null,
      to: code.name,
      count: moved,
      ...(left === 0 ? {} : { left }),
    },
    changes: moved === 0 ? [] : changes,
  };
};

/** The code that is meant, made with the changes where it is new. Throws `ExpectedError` where it is gone. */
export function chooseCode(
  snapshot: Snapshot,
  choice: CodeChoice,
  context: CommandContext,
  changes: Change[],
): Pick<Code, 'id' | 'name'> {
  if ('newCode' in choice) {
    const code = planNewCode(snapshot, choice.newCode, context);
    changes.push({ create: code });
    return code;
  }
  const tree = codeTree(snapshot.codes);
  const live = tree.structure.resolved.get(choice.codeId);
  const node = live === undefined ? undefined : tree.nodes.get(live);
  if (node === undefined) throw new ExpectedError('missing', t('error.codeGone'));
  return node.code;
}

/** Whoever codes a document that is theirs to code has begun. */
export function beginAssignment(
  snapshot: Snapshot,
  documentId: DocumentId,
  { reviewerId }: CommandContext,
): readonly Change[] {
  const assignment = snapshot.assignments.get(assignmentId({ documentId, reviewerId }));
  if (assignment?.status !== 'open' || assignment.deleted === true) return [];
  const change = changeFields(assignment, { status: 'coding' });
  return change === undefined ? [] : [change];
}

/** The reviewer’s own excerpt of a passage, made with the changes where there is none. */
export function chooseExcerpt(
  snapshot: Snapshot,
  target: CodingTarget,
  context: CommandContext,
  changes: Change[],
  said: SaidOfExcerpt = {},
): Excerpt {
  if ('excerptId' in target) {
    const given = requireExcerpt(snapshot, target.excerptId);
    const passage = codingTargetOf(given, context.reviewerId);
    // One's own coding on a colleague's excerpt, or on the consensus', would stand in no layer.
    return 'excerptId' in passage
      ? given
      : chooseExcerpt(snapshot, passage, context, changes, said);
  }
  const { documentId, anchor } = target;
  const page = snapshot.codings.get(documentId);
  const known = page === undefined ? [] : excerptsStartingAt(page, anchor.start);
  const same = known.find(
    (excerpt) => samePassage(excerpt, anchor) && isOwnExcerpt(excerpt, context.reviewerId),
  );
  if (same !== undefined) return same;
  const excerpt: Excerpt = {
    id: context.newId('excerpt'),
    type: 'excerpt',
    documentId,
    reviewerId: context.reviewerId,
    ...anchor,
    ...said,
  };
  changes.push({ create: excerpt });
  return excerpt;
}

/** A coding of the reviewer's own on an excerpt. */
export function newCoding(context: CommandContext, excerpt: Excerpt, codeId: CodeId): Coding {
  return {
    id: context.newId('coding'),
    type: 'coding',
    excerptId: excerpt.id,
    documentId: excerpt.documentId,
    codeId,
    reviewerId: context.reviewerId,
    layer: 'own',
  };
}
