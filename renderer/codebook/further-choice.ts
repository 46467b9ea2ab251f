import { type CodeTree, homeLine, isWithin } from '../../shared/codebook/code-tree.ts';
import { kindRank } from '../../shared/commands/new-code.ts';
import type { CodeId } from '../../shared/records/ids.ts';

/** The codes that none of these can be put under as well: what they are under already, what is below them, lower kinds. */
export function noPlaceFor(tree: CodeTree, codeIds: readonly CodeId[]): readonly CodeId[] {
  const nodes = codeIds.flatMap((id) => tree.nodes.get(id) ?? []);
  return tree.inOrder
    .filter((theme) =>
      nodes.some(
        (node) =>
          kindRank[node.code.kind] > kindRank[theme.code.kind] ||
          isWithin(tree, theme.code.id, node.code.id) ||
          (nodes.length === 1 &&
            (homeLine(node).includes(theme) || node.alsoUnder.includes(theme))),
      ),
    )
    .map(({ code }) => code.id);
}
