/** Several nodes brought into line with each other. */
import type { Placed } from './boxes.ts';
import type { NodeId, Point } from './map-outline.ts';

export const alignments = ['left', 'middle', 'top', 'spread'] as const;
export type Alignment = (typeof alignments)[number];

interface Aligned extends Point {
  readonly id: NodeId;
}

/**
 * The places of nodes whose left edges or upper edges are those of the outermost of them, whose middles stand above each
 * other, or which stand at equal distances between the uppermost and the lowest.
 */
export function aligned(
  nodes: readonly (Placed & { readonly id: NodeId })[],
  how: Alignment,
): readonly Aligned[] {
  if (how === 'spread') return spread(nodes);
  const lefts = Math.min(...nodes.map(({ width, x }) => x - width / 2));
  const tops = Math.min(...nodes.map(({ height, y }) => y - height / 2));
  const middle = nodes.reduce((sum, { x }) => sum + x, 0) / nodes.length;
  return nodes.map(({ height, id, width, x, y }) => ({
    id,
    x: how === 'left' ? lefts + width / 2 : how === 'middle' ? middle : x,
    y: how === 'top' ? tops + height / 2 : y,
  }));
}

function spread(nodes: readonly (Placed & { readonly id: NodeId })[]): readonly Aligned[] {
  const sorted = [...nodes].sort((a, b) => a.y - b.y);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return sorted;
  const step = (last.y - first.y) / (sorted.length - 1);
  return sorted.map(({ id, x }, at) => ({ id, x, y: first.y + at * step }));
}
