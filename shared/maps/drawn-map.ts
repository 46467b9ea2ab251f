/** A map as it is drawn, on screen and in files: nodes with their boxes and places, and what joins them. */
import type { ThemeMap } from '../records/map.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { around, type Placed } from './boxes.ts';
import { type DrawnArrow, drawnArrows } from './drawn-arrows.ts';
import { type MapNode, type NodeId, nodesOn } from './map-outline.ts';
import type { NodeBox } from './node-box.ts';
import { type MetNodes, metNodes, type NodeNumbers, numbersOf } from './numbers.ts';
import { sizedNodes } from './sized-nodes.ts';
import { standing } from './standing.ts';

export interface DrawnNode extends MapNode, Placed {
  readonly box: NodeBox;
  /** Of codes and themes. */
  readonly numbers: NodeNumbers | undefined;
}

/** A line from a theme to what stands under it, at home there or besides. */
export interface TreeLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly isFurther: boolean;
}

export interface DrawnMap {
  readonly map: ThemeMap | undefined;
  readonly nodes: readonly DrawnNode[];
  readonly byId: ReadonlyMap<NodeId, DrawnNode>;
  readonly lines: readonly TreeLine[];
  readonly meets: readonly MetNodes[];
  readonly arrows: readonly DrawnArrow[];
}

/** The map in the coding that is counted, of the studies that are listed. Equal rows give equal maps. */
export function drawnMap(
  snapshot: Shown,
  map: ThemeMap | undefined,
  include: Scope | undefined,
): DrawnMap {
  const nodes = nodesOn(snapshot, map);
  const numbers = numbersOf(snapshot, nodes, include);
  const sized = sizedNodes(nodes, map?.size, numbers);
  const places = standing(sized);
  const drawn = sized.map(
    ({ box, height, node, width }): DrawnNode => ({
      ...node,
      ...{ box, width, height, numbers: numbers.get(node.id) },
      ...(places.get(node.id) ?? { x: 0, y: 0 }),
    }),
  );
  const byId = new Map(drawn.map((node) => [node.id, node]));
  return {
    ...{ map, nodes: drawn, byId },
    lines: drawn.flatMap(linesTo),
    meets: map?.meets === undefined ? [] : metNodes(snapshot, nodes, map.meets, include),
    arrows: drawnArrows(snapshot, map, byId),
  };
}

/** The smallest box around all nodes. */
export function boundsOf({ nodes }: Pick<DrawnMap, 'nodes'>): ReturnType<typeof around> {
  return around(nodes);
}

function linesTo({ alsoUnder, id, parentId }: DrawnNode): readonly TreeLine[] {
  return [
    ...(parentId === undefined ? [] : [{ from: parentId, to: id, isFurther: false }]),
    ...alsoUnder.map((from) => ({ from, to: id, isFurther: true })),
  ];
}
