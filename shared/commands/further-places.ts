/** Further places of codes: a code that informs several themes stands under each of them (T5). */
import { codeReadAs, codeTree, homeLine, isWithin } from '../codebook/code-tree.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import type { Command } from './context.ts';
import { checkParent } from './new-code.ts';

/**
 * Puts codes under a theme besides the places they have; those that stand under it already stay as they are. Throws
 * `cycle` where a code would come below itself, `kind` where it may not stand there, and `missing` where one is gone.
 */
export const putAlsoUnder: Command<{
  readonly codeIds: readonly CodeId[];
  readonly themeId: CodeId;
}> = (snapshot, { codeIds, themeId }) => {
  const tree = codeTree(snapshot.codes);
  const theme = liveNode(snapshot, themeId);
  const put = [...new Set(codeIds)].flatMap((id) => {
    const node = liveNode(snapshot, id);
    if (isWithin(tree, themeId, id)) throw new ExpectedError('cycle', t('error.putBelowItself'));
    checkParent(node.code.kind, theme.code.kind);
    if (node.alsoUnder.includes(theme) || homeLine(node).includes(theme)) return [];
    const change = changeFields(node.code, { [`alsoUnder.${themeId}`]: true });
    return change === undefined ? [] : [{ code: node.code, change }];
  });
  return {
    kind: 'also-under',
    params: {
      count: put.length,
      codes: put.map(({ code }) => code.name),
      theme: theme.code.name,
    },
    changes: put.map(({ change }) => change),
  };
};

/** Takes a code out of a theme where it has a further place; its own place and its coding stay. */
export const takeFromUnder: Command<{ readonly codeId: CodeId; readonly themeId: CodeId }> = (
  snapshot,
  { codeId, themeId },
) => {
  const { code } = liveNode(snapshot, codeId);
  const places = placesLeadingTo(snapshot, code, themeId);
  const change = changeFields(
    code,
    Object.fromEntries(places.map((id) => [`alsoUnder.${id}`, null])),
  );
  return {
    kind: 'not-under',
    params: {
      code: code.name,
      theme: snapshot.codes.get(themeId)?.name ?? '',
    },
    changes: change === undefined ? [] : [change],
  };
};

/** The themes a code names that are read as `themeId`: itself, and what was merged into it or is gone below it. */
export function placesLeadingTo(
  { codes }: Pick<Snapshot, 'codes'>,
  code: Code,
  themeId: CodeId,
): readonly CodeId[] {
  const named = Object.keys(code.alsoUnder ?? {}) as CodeId[];
  return named.filter((id) => codeReadAs(codes, code, id)?.code.id === themeId);
}

function liveNode({ codes }: Pick<Snapshot, 'codes'>, id: CodeId) {
  const node = codeTree(codes).nodes.get(id);
  if (node === undefined) throw new ExpectedError('missing', t('error.codeGone'));
  return node;
}
