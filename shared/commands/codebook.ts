import { codeTree, isWithin } from '../codebook/code-tree.ts';
import { orderAt } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code, CodeKind } from '../records/code.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import { retagExcerpts } from './coding.ts';
import type { Command } from './context.ts';
import { placesLeadingTo } from './further-places.ts';
import { kindRank, type NewCode, planNewCode, tidyName } from './new-code.ts';

export const createCode: Command<NewCode> = (snapshot, params, context) => {
  const code = planNewCode(snapshot, params, context);
  return {
    kind: 'create-code',
    params: { code: code.name, kind: code.kind },
    changes: [{ create: code }],
  };
};

export const renameCode: Command<{ readonly codeId: CodeId; readonly name: string }> = (
  snapshot,
  params,
) => {
  const code = liveCode(snapshot, params.codeId);
  const name = tidyName(params.name);
  const change = changeFields(code, { name });
  return {
    kind: 'rename-code',
    params: { before: code.name, after: name },
    changes: change === undefined ? [] : [change],
  };
};

/** Writes a code's definition, what to include and exclude, and an example. Empty text unsets. */
export const defineCode: Command<{
  readonly codeId: CodeId;
  readonly fields: Partial<Record<'definition' | 'include' | 'exclude' | 'example', string>>;
}> = (snapshot, params) => {
  const code = liveCode(snapshot, params.codeId);
  const values: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(params.fields)) values[field] = value.trim() || null;
  const change = changeFields(code, values);
  return {
    kind: 'define-code',
    params: { code: code.name, fields: Object.keys(change?.fields ?? {}) },
    changes: change === undefined ? [] : [change],
  };
};

/** Makes a code a descriptive or analytical theme (or back), with one sentence of reasoning. */
export const promoteCode: Command<{
  readonly codeId: CodeId;
  readonly kind: CodeKind;
  readonly reason?: string;
}> = (snapshot, params) => {
  const code = liveCode(snapshot, params.codeId);
  const tree = codeTree(snapshot.codes);
  const node = tree.nodes.get(code.id);
  const changes: Change[] = [];
  const values: Record<string, string | null> = { kind: params.kind };
  if (params.reason !== undefined) values.promotionReason = params.reason.trim() || null;
  // A theme that no longer may stand under its parent moves out to the nearest place where it may.
  let parent = node?.parent;
  while (parent !== undefined && kindRank[params.kind] > kindRank[parent.code.kind])
    parent = parent.parent;
  if (parent !== node?.parent) {
    values.parentId = parent?.code.id ?? null;
    values.order = orderAt(tree, { parentId: parent?.code.id });
  }
  // Nor under a theme that is now of a lower kind.
  for (const theme of node?.alsoUnder ?? []) {
    if (kindRank[params.kind] > kindRank[theme.code.kind])
      for (const id of placesLeadingTo(snapshot, code, theme.code.id))
        values[`alsoUnder.${id}`] = null;
  }
  const change = changeFields(code, values);
  if (change !== undefined) changes.push(change);
  for (const guest of node?.guests ?? []) {
    if (kindRank[guest.code.kind] <= kindRank[params.kind]) continue;
    const places = placesLeadingTo(snapshot, guest.code, code.id);
    const left = changeFields(
      guest.code,
      Object.fromEntries(places.map((id) => [`alsoUnder.${id}`, null])),
    );
    if (left !== undefined) changes.push(left);
  }
  for (const child of node?.children ?? []) {
    if (kindRank[child.code.kind] <= kindRank[params.kind]) continue;
    const moved = changeFields(child.code, { parentId: parent?.code.id });
    if (moved !== undefined) changes.push(moved);
  }
  return {
    kind: 'promote-code',
    params: {
      code: code.name,
      before: code.kind,
      after: params.kind,
      reason: params.reason ?? null,
    },
    changes,
  };
};

/** Merges codes into another. No coding is touched, so taking it back is exact. */
export const mergeCodes: Command<{
  readonly codeIds: readonly CodeId[];
  readonly intoId: CodeId;
}> = (snapshot, params) => {
  const into = liveCode(snapshot, params.intoId);
  const tree = codeTree(snapshot.codes);
  const changes: Change[] = [];
  const names: string[] = [];
  for (const id of new Set(params.codeIds)) {
    const code = liveCode(snapshot, id);
    if (code.id === into.id) continue;
    if (isWithin(tree, into.id, code.id)) {
      throw new ExpectedError('cycle', t('error.mergeHolds', { code: code.name, into: into.name }));
    }
    const change = changeFields(code, { mergedInto: into.id });
    if (change === undefined) continue;
    changes.push(change);
    names.push(code.name);
  }
  return { kind: 'merge-codes', params: { codes: names, into: into.name }, changes };
};

/** Makes a merged code stand for itself again, with the codings it had. */
export const unmergeCode: Command<{ readonly codeId: CodeId }> = (snapshot, params) => {
  const code = snapshot.codes.get(params.codeId);
  if (code?.mergedInto === undefined) throw new ExpectedError('missing', t('error.notMerged'));
  const into = snapshot.codes.get(code.mergedInto);
  const change = changeFields(code, { mergedInto: null });
  return {
    kind: 'unmerge-code',
    params: { code: code.name, from: into?.name ?? '' },
    changes: change === undefined ? [] : [change],
  };
};

/** Splits a code: the picked excerpts go to a new code beside it. */
export const splitCode: Command<{
  readonly codeId: CodeId;
  readonly excerptIds: readonly ExcerptId[];
  readonly name: string;
}> = (snapshot, params, context) => {
  const code = liveCode(snapshot, params.codeId);
  const plan = retagExcerpts(
    snapshot,
    {
      excerptIds: params.excerptIds,
      fromCodeId: code.id,
      code: {
        newCode: {
          name: params.name,
          kind: code.kind,
          colour: code.colour,
          parentId: codeTree(snapshot.codes).nodes.get(code.id)?.parent?.code.id,
        },
      },
    },
    context,
  );
  return {
    ...plan,
    kind: 'split-code',
    params: { ...plan.params, code: code.name, into: params.name.trim() },
  };
};

/** The code of that id. Throws `missing` where it is gone or merged. */
export function liveCode(snapshot: Snapshot, id: CodeId): Code {
  const code = snapshot.codes.get(id);
  if (code === undefined || code.deleted === true || code.mergedInto !== undefined) {
    throw new ExpectedError('missing', t('error.codeGone'));
  }
  return code;
}
