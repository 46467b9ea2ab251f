/** Which node keys come to next, and where a theme takes codes in. */
import { type CodeTree, isWithin } from '../codebook/code-tree.ts';
import type { CodeKind } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import type { Placed } from './boxes.ts';
import type { DrawnNode } from './drawn-map.ts';
import type { NodeId, Point } from './map-outline.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The node nearest in a direction: what lies aside counts twice. */
export function nodeTowards(
  nodes: readonly DrawnNode[],
  from: Point & { readonly id: NodeId },
  direction: Direction,
): DrawnNode | undefined {
  let [nearest, least]: [DrawnNode | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const isAcross = direction === 'left' || direction === 'right';
    const ahead = (isAcross ? dx : dy) * (direction === 'left' || direction === 'up' ? -1 : 1);
    const aside = Math.abs(isAcross ? dy : dx);
    if (ahead <= 0) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}

/** The uppermost node at a point that is none of these. */
export function nodeAt(
  nodes: readonly DrawnNode[],
  at: Point,
  but: ReadonlySet<NodeId>,
): DrawnNode | undefined {
  return nodes.findLast((node) => !but.has(node.id) && holds(node, at));
}

function holds({ height, width, x, y }: Placed, at: Point): boolean {
  return Math.abs(at.x - x) * 2 <= width && Math.abs(at.y - y) * 2 <= height;
}

/** Whether codes may be moved under a theme in the codebook, and are not there yet. */
export function mayMoveUnder(
  { nodes, ...tree }: CodeTree,
  codeIds: readonly CodeId[],
  themeId: CodeId,
): boolean {
  const theme = nodes.get(themeId);
  if (theme === undefined || theme.code.kind === 'code' || codeIds.length === 0) return false;
  const moving = codeIds.flatMap((id) => nodes.get(id) ?? []);
  return (
    moving.every(
      ({ code }) =>
        ranks[code.kind] <= ranks[theme.code.kind] &&
        !isWithin({ nodes, ...tree }, themeId, code.id),
    ) && moving.some(({ parent }) => parent !== theme)
  );
}

/** Higher kinds stand above lower ones. */
const ranks: Readonly<Record<CodeKind, number>> = { code: 0, descriptive: 1, analytical: 2 };
