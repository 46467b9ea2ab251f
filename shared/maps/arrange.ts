/** Arranging the nodes of a map: each theme with what is under it, side by side. Equal nodes give equal places (rule L3). */
import { type HierarchyPointNode, hierarchy, packSiblings, tree } from 'd3-hierarchy';
import { areApart, around, gap, type Placed, type Size } from './boxes.ts';
import type { MapNode, NodeId, Point } from './map-outline.ts';

/** What is arranged: a node and how large it is. */
export interface Arranged extends Size {
  readonly node: Pick<MapNode, 'id' | 'parentId'>;
}

/** Two nodes that are drawn to each other, and how strongly. */
export interface Pull {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly count: number;
}

/** Trees from left to right; each theme in the middle of what is under it; near what it occurs with; only moved apart. */
export const arrangements = ['tree', 'outwards', 'near', 'apart'] as const;
export type Arrangement = (typeof arrangements)[number];

type Branch = Arranged & { readonly below: readonly Branch[] };
type Laid = Placed & { readonly id: NodeId };

/** Room between a theme and what is under it, and between one tree and the next. */
const [levelGap, treeGap] = [44, 48];
/** A map is so many times as wide as it is high, as a page or a screen lies. */
const shape = 1.4;

/** Where the nodes stand; no two are in each other's way. */
export function arrange(
  nodes: readonly Arranged[],
  how: 'outwards' | 'tree',
): ReadonlyMap<NodeId, Point> {
  const roots = branchesOf(nodes);
  const laid = how === 'tree' ? inColumns(roots.map(asTree)) : inCircles(roots.map(asCircle));
  return new Map(laid.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** A branch from left to right, its first node at the origin; what it needs. */
export function asTree(branch: Branch): readonly Laid[] {
  const root = hierarchy(branch, ({ below }) => below);
  // As wide as the widest node of a level, so that levels stand below each other.
  const widths: number[] = [];
  root.each(({ data, depth }) => {
    widths[depth] = Math.max(widths[depth] ?? 0, data.width);
  });
  const starts = widths.map((_, depth) =>
    widths.slice(0, depth).reduce((sum, width) => sum + width + levelGap, 0),
  );
  const laid = tree<Branch>()
    .nodeSize([1, 1])
    .separation(
      (a, b) => (a.data.height + b.data.height) / 2 + (a.parent === b.parent ? gap : gap * 2),
    )(root);
  return nodesOf(laid).map(({ data, depth, x }) => ({
    ...sizeOf(data),
    x: (starts[depth] ?? 0) + data.width / 2,
    y: x,
  }));
}

/** A branch in rings around its first node, as wide as keeps its nodes apart. */
function asCircle(branch: Branch): readonly Laid[] {
  const root = hierarchy(branch, ({ below }) => below);
  const around = tree<Branch>()
    .size([2 * Math.PI, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(root);
  const nodes = nodesOf(around);
  for (let ring = 70; ; ring *= 1.12) {
    const laid = nodes.map(({ data, depth, x }) => ({
      ...sizeOf(data),
      // Nodes are wider than high: so are their rings.
      x: Math.cos(x - Math.PI / 2) * depth * ring * 1.5,
      y: Math.sin(x - Math.PI / 2) * depth * ring,
    }));
    if (areApart(laid, gap)) return laid;
  }
}

/** Trees below each other in columns, as many as make a map of its shape. */
function inColumns(trees: readonly (readonly Laid[])[]): readonly Laid[] {
  const sized = trees.map((laid) => ({ laid, box: around(laid) }));
  const heights = sized.map(({ box }) => box.bottom - box.top + treeGap);
  const [highest, all] = [Math.max(...heights), heights.reduce((sum, height) => sum + height, 0)];
  let best: { readonly laid: readonly Laid[]; readonly off: number } | undefined;
  for (let height = highest; height < all * stretch; height *= stretch) {
    const laid = columnsOf(sized, height);
    const { bottom, left, right, top } = around(laid);
    const off = Math.abs(Math.log((right - left) / (bottom - top) / shape));
    if (best === undefined || off < best.off) best = { laid, off };
  }
  return best?.laid ?? [];
}

/** Columns are tried that are so many times as high as those before. */
const stretch = 1.15;

function columnsOf(
  trees: readonly { readonly laid: readonly Laid[]; readonly box: ReturnType<typeof around> }[],
  tallest: number,
): readonly Laid[] {
  let [x, y, widest] = [0, 0, 0];
  return trees.flatMap(({ box, laid }, at) => {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (y > 0 && y + height > tallest) [x, y, widest] = [x + widest + treeGap, 0, 0];
    const moved = laid.map((each) => ({
      ...each,
      x: each.x - box.left + x,
      y: each.y - box.top + y,
    }));
    // Codes without anything under them stand as close as those under one theme.
    const isAlone = laid.length === 1 && trees[at + 1]?.laid.length === 1;
    y += height + (isAlone ? gap : treeGap);
    widest = Math.max(widest, width);
    return moved;
  });
}

/** Branches as circles that lie close to each other. */
function inCircles(branches: readonly (readonly Laid[])[]): readonly Laid[] {
  const circles = branches.map((laid) => ({
    laid,
    ...{ x: 0, y: 0 },
    r: reachOf(laid) + gap,
  }));
  packSiblings(circles);
  return circles.flatMap(({ laid, x, y }) =>
    laid.map((each) => ({ ...each, x: each.x + x, y: each.y + y })),
  );
}

/** How far the furthest corner of boxes is from the origin. */
function reachOf(laid: readonly Placed[]): number {
  return Math.max(
    ...laid.map(({ height, width, x, y }) =>
      Math.hypot(Math.abs(x) + width / 2, Math.abs(y) + height / 2),
    ),
  );
}

function branchesOf(nodes: readonly Arranged[]): readonly Branch[] {
  const below = new Map<NodeId | undefined, Arranged[]>();
  const there = new Set<NodeId>(nodes.map(({ node }) => node.id));
  for (const each of nodes) {
    const { parentId } = each.node;
    const under = parentId !== undefined && there.has(parentId) ? parentId : undefined;
    const list = below.get(under);
    if (list === undefined) below.set(under, [each]);
    else list.push(each);
  }
  const grown = (each: Arranged): Branch => ({
    ...each,
    below: (below.get(each.node.id) ?? []).map(grown),
  });
  return (below.get(undefined) ?? []).map(grown);
}

function nodesOf<N>(root: HierarchyPointNode<N>): readonly HierarchyPointNode<N>[] {
  const nodes: HierarchyPointNode<N>[] = [];
  root.each((node) => void nodes.push(node));
  return nodes;
}

function sizeOf({ height, node, width }: Arranged): Size & { readonly id: NodeId } {
  return { id: node.id, width, height };
}
