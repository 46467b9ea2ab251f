/** Nodes near what they stand under and what they occur with, and nodes moved out of each other's way (rule L3). */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Arranged, arrange, type Pull } from './arrange.ts';
import { areApart, gap, type Placed } from './boxes.ts';
import type { NodeId, Point } from './map-outline.ts';

interface Body extends SimulationNodeDatum {
  readonly id: NodeId;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

/** Steps until what pulls and what pushes are as good as even. */
const steps = 120;

/** Themes near their codes, and codes that occur together near each other; begins with circles, so that it is the same each time. */
export function arrangeNear(
  nodes: readonly Arranged[],
  pulls: readonly Pull[],
): ReadonlyMap<NodeId, Point> {
  const start = arrange(nodes, 'outwards');
  const bodies = nodes.map(({ height, node, width }): Body => {
    const { x, y } = start.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, width, height, x: x / 2, y: y / 2 };
  });
  const there = new Set(bodies.map(({ id }) => id));
  const most = pulls.reduce((high, { count }) => Math.max(high, count), 1);
  const links = [
    ...nodes.flatMap(({ node: { id, parentId } }) =>
      parentId === undefined || !there.has(parentId)
        ? []
        : [{ source: parentId, target: id, strength: 0.5, distance: 110 }],
    ),
    ...pulls
      .filter(({ a, b }) => there.has(a) && there.has(b))
      .map(({ a, b, count }) => ({
        ...{ source: a, target: b, distance: 150 },
        strength: (0.25 * count) / most,
      })),
  ];
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ distance }) => distance)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody<Body>().strength(-260).distanceMax(700))
    .force(
      'boxes',
      forceCollide<Body>(({ height, width }) => (width + height) / 3),
    )
    .force('across', forceX<Body>(0).strength(0.03))
    .force('down', forceY<Body>(0).strength(0.05))
    .stop()
    .tick(steps);
  return moveApart(bodies);
}

/** Rounds of pushing before the map is stretched a little. */
const rounds = 30;

/** Boxes pushed out of each other's way, each as little as may be; those that are in nobody's way stay. */
export function moveApart(
  boxes: readonly (Placed & { readonly id: NodeId })[],
): ReadonlyMap<NodeId, Point> {
  const bodies = boxes.map(({ height, id, width, x, y }) => ({ id, width, height, x, y }));
  while (!areApart(bodies, gap / 2)) {
    for (let round = 0; round < rounds && push(bodies); round += 1);
    if (areApart(bodies, gap / 2)) break;
    for (const body of bodies) {
      body.x *= 1.04;
      body.y *= 1.04;
    }
  }
  return new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Pushes each pair that is too close half of the way that is needed, along the shorter one; whether any was. */
function push(bodies: readonly Body[]): boolean {
  let pushed = false;
  for (const [at, a] of bodies.entries()) {
    for (let next = at + 1; next < bodies.length; next += 1) {
      const b = bodies[next];
      if (b === undefined) continue;
      const over = {
        x: (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x),
        y: (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y),
      };
      if (over.x <= 0 || over.y <= 0) continue;
      pushed = true;
      const axis = over.x < over.y ? 'x' : 'y';
      // Two in one place go different ways, the later one to the right or down.
      const way = a[axis] > b[axis] ? 1 : -1;
      a[axis] += (way * over[axis]) / 2;
      b[axis] -= (way * over[axis]) / 2;
    }
  }
  return pushed;
}
