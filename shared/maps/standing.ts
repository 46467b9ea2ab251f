/** Where each node of a map stands: where it was put, else near what it stands under (rule L2). */
import { type Arranged, arrange } from './arrange.ts';
import { around, freePlace, gap, type Placed } from './boxes.ts';
import type { MapNode, NodeId, Point } from './map-outline.ts';

/** A node with its size. */
export interface SizedNode extends Arranged {
  readonly node: MapNode;
}

/**
 * The middle of each node. Where none was put anywhere, all are arranged as a tree; otherwise those that came later stand,
 * together with what came under them, in the free place nearest to their theme, or below the map. The same nodes stand in the
 * same places on every machine.
 */
export function standing(nodes: readonly SizedNode[]): ReadonlyMap<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  for (const { node } of nodes) if (node.at !== undefined) places.set(node.id, node.at);
  if (places.size === nodes.length) return places;
  if (places.size === 0) return arrange(nodes, 'tree');
  const taken: Placed[] = nodes.flatMap(({ height, node, width }) =>
    node.at === undefined ? [] : [{ ...node.at, width, height }],
  );
  for (const { members, under } of latecomers(nodes)) {
    const laid = arrange(members, 'tree');
    const boxes = members.map(({ height, node, width }) => ({
      ...{ id: node.id, width, height },
      ...(laid.get(node.id) ?? { x: 0, y: 0 }),
    }));
    const box = around(boxes);
    const size = { width: box.right - box.left, height: box.bottom - box.top };
    const near = under === undefined ? undefined : places.get(under.node.id);
    const theme = near === undefined || under === undefined ? undefined : { ...near, ...under };
    const at = freePlace(size, besideOf(theme, size, taken), taken);
    const [dx, dy] = [at.x - (box.left + box.right) / 2, at.y - (box.top + box.bottom) / 2];
    for (const { height, id, width, x, y } of boxes) {
      const point = { x: Math.round(x + dx), y: Math.round(y + dy) };
      places.set(id, point);
      taken.push({ ...point, width, height });
    }
  }
  return places;
}

/** Nodes that stand nowhere yet, those under one theme together with what is under them. */
function latecomers(nodes: readonly SizedNode[]) {
  const byId = new Map<NodeId, SizedNode>(nodes.map((each) => [each.node.id, each]));
  const groups = new Map<NodeId | undefined, SizedNode[]>();
  const groupOf = new Map<NodeId, SizedNode[]>();
  for (const each of nodes) {
    const { at, id, parentId } = each.node;
    if (at !== undefined) continue;
    const above = parentId === undefined ? undefined : groupOf.get(parentId);
    const group = above ?? groups.get(parentId) ?? [];
    if (above === undefined) groups.set(parentId, group);
    groupOf.set(id, group);
    group.push(each);
  }
  return [...groups].map(([id, members]) => ({
    members,
    under: id === undefined ? undefined : byId.get(id),
  }));
}

/** To the right of a theme; below everything where there is none. */
function besideOf(
  theme: Placed | undefined,
  size: { readonly width: number; readonly height: number },
  taken: readonly Placed[],
): Point {
  if (theme !== undefined)
    return { x: Math.round(theme.x + (theme.width + size.width) / 2 + 2 * gap), y: theme.y };
  const { bottom, left } = around(taken);
  return {
    x: Math.round(left + size.width / 2),
    y: Math.round(bottom + size.height / 2 + 3 * gap),
  };
}
