/** What is done to several codes at once: one operation, so that one undo takes it back. */
import { type CodeTree, codeTree, homeLine, isWithin } from '../codebook/code-tree.ts';
import { type CodePlace, ordersWithin } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { liveCode } from './codebook.ts';
import type { Command } from './context.ts';
import { checkParent } from './new-code.ts';

interface Several {
  readonly codeIds: readonly CodeId[];
}

/**
 * Moves codes, each with everything below it, under a parent and before a sibling, in the order in which they are read.
 * A code below another of them goes with that one. Throws `cycle` where a code would come below itself, and `missing`
 * where one is gone.
 */
export const moveCodes: Command<
  Several & { readonly place: CodePlace; readonly reason?: string | undefined }
> = (snapshot, params) => {
  const tree = codeTree(snapshot.codes);
  const moving = outermost(tree, codesOf(snapshot, params));
  const { parentId } = params.place;
  const parent = parentId === undefined ? undefined : liveCode(snapshot, parentId);
  for (const code of moving) {
    if (parentId !== undefined && isWithin(tree, parentId, code.id))
      throw new ExpectedError('cycle', t('error.belowItself'));
    if (parent !== undefined) checkParent(code.kind, parent.kind);
  }
  const reason = params.reason?.trim() ?? '';
  const said = { to: parent?.name ?? null, ...(reason === '' ? {} : { reason }) };
  // A code that is to stand before itself stays where it is.
  if (moving.length === 1 && moving[0]?.id === params.place.beforeId)
    return planned('move', moving, [], said);
  const ids = new Set(moving.map(({ id }) => id));
  const orders = ordersWithin(tree, params.place, ids);
  const changes = moving.flatMap((code, at) =>
    listed(changeFields(code, { parentId: parentId ?? null, order: orders[at] ?? code.order })),
  );
  return planned('move', moving, changes, said);
};

/** Colours codes, and those below each that had its colour. Throws `missing` where one is gone. */
export const recolourCodes: Command<Several & { readonly colour: number }> = (snapshot, params) => {
  const codes = codesOf(snapshot, params);
  const tree = codeTree(snapshot.codes);
  const colours = new Map(codes.map(({ colour, id }) => [id, colour]));
  const changes = tree.inOrder
    // A theme does not colour what only stands under it as well.
    .filter((node) =>
      homeLine(node).some((above) => colours.get(above.code.id) === node.code.colour),
    )
    .flatMap(({ code }) => listed(changeFields(code, { colour: params.colour })));
  return planned('recolour', codes, changes);
};

/** Retires codes, or restores them; those that are so already stay. Throws `missing` where one is gone. */
export const retireCodes: Command<Several & { readonly retired: boolean }> = (snapshot, params) => {
  const codes = codesOf(snapshot, params).filter(
    ({ retired = false }) => retired !== params.retired,
  );
  const changes = codes.flatMap((code) =>
    listed(changeFields(code, { retired: params.retired || null })),
  );
  return planned(params.retired ? 'retire' : 'restore', codes, changes);
};

/** Removes codes; codes below them move up, their codings no longer show. Throws `missing` where one is gone. */
export const removeCodes: Command<Several> = (snapshot, params) => {
  const codes = codesOf(snapshot, params);
  const changes = codes.flatMap((code) => listed(changeFields(code, { deleted: true })));
  return planned('remove', codes, changes);
};

/** The plan, named as that of one code where it is one. */
function planned(
  verb: 'move' | 'recolour' | 'retire' | 'restore' | 'remove',
  codes: readonly Code[],
  changes: readonly Change[],
  more: Plan['params'] = {},
): Plan {
  const [only] = codes;
  const why = more.reason === undefined ? '' : '-for';
  if (codes.length === 1 && only !== undefined)
    return { kind: `${verb}-code${why}`, params: { code: only.name, ...more }, changes };
  const params = { count: codes.length, codes: codes.map(({ name }) => name), ...more };
  return { kind: `${verb}-codes${why}`, params, changes };
}

function codesOf(snapshot: Snapshot, { codeIds }: Several): readonly Code[] {
  const wanted = new Set(codeIds.map((id) => liveCode(snapshot, id).id));
  return codeTree(snapshot.codes).inOrder.flatMap(({ code }) =>
    wanted.has(code.id) ? [code] : [],
  );
}

/** Those that are not at home below another of them. */
function outermost(tree: CodeTree, codes: readonly Code[]): readonly Code[] {
  const ids = new Set(codes.map(({ id }) => id));
  return codes.filter(({ id }) => {
    const parent = tree.nodes.get(id)?.parent;
    return parent === undefined || !homeLine(parent).some(({ code }) => ids.has(code.id));
  });
}

function listed(change: Change | undefined): readonly Change[] {
  return change === undefined ? [] : [change];
}
