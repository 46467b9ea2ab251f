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
import { areApart, around, gap, type Placed } from './boxes.ts';
import type { NodeId, Point } from './map-outline.ts';

interface Body extends SimulationNodeDatum {
  readonly id: NodeId;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

/** Steps until what pulls and what pushes are as good as even, and how much of the first pull is left then. */
const [steps, leftOver] = [50, 0.02];
/** Boxes keep each other away once the nodes are about where they will be. */
const stepsWithoutBoxes = 35;
/** Of each node so many of what it occurs with most pull it: what is rare moves nothing that can be seen. */
const mostPulls = 10;

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
  const near = strongest(pulls.filter(({ a, b }) => there.has(a) && there.has(b)));
  const most = near.reduce((high, { count }) => Math.max(high, count), 1);
  const links = [
    ...nodes.flatMap(({ node: { id, parentId } }) =>
      parentId === undefined || !there.has(parentId)
        ? []
        : [{ source: parentId, target: id, strength: 0.5, distance: 110 }],
    ),
    ...near.map(({ a, b, count }) => ({
      ...{ source: a, target: b, distance: 150 },
      strength: (0.25 * count) / most,
    })),
  ];
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - leftOver ** (1 / steps))
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ distance }) => distance)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody<Body>().strength(-260).distanceMax(700).theta(1.2))
    .force('across', forceX<Body>(0).strength(0.03))
    .force('down', forceY<Body>(0).strength(0.05))
    .stop()
    .tick(stepsWithoutBoxes);
  simulation
    .force(
      'boxes',
      forceCollide<Body>(({ height, width }) => (width + height) / 3),
    )
    .tick(steps - stepsWithoutBoxes);
  return moveApart(bodies);
}

/** Those pulls that are among the strongest of one of their nodes; of equal ones those that are named first. */
function strongest(pulls: readonly Pull[]): readonly Pull[] {
  const taken = new Map<NodeId, number>();
  return [...pulls]
    .sort((one, other) => other.count - one.count)
    .filter(({ a, b }) => {
      const [ofA, ofB] = [taken.get(a) ?? 0, taken.get(b) ?? 0];
      if (ofA >= mostPulls && ofB >= mostPulls) return false;
      taken.set(a, ofA + 1).set(b, ofB + 1);
      return true;
    });
}

/** Rounds of pushing before the map is stretched a little. */
const rounds = 30;

/** Boxes pushed out of each other's way, each as little as may be; those that are in nobody's way stay. */
export function moveApart(
  boxes: readonly (Placed & { readonly id: NodeId })[],
): ReadonlyMap<NodeId, Point> {
  const bodies = boxes.map(({ height, id, width, x, y }) => ({ id, width, height, x, y }));
  if (!areApart(bodies, gap / 2)) makeRoom(bodies);
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

/** A turn of a spiral whose points lie as the seeds of a sunflower do: each has as much room as the others. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Where boxes need more room than they lie in, they are drawn apart first, those in one place along a spiral. */
function makeRoom(bodies: readonly Body[]): void {
  const { bottom, left, right, top } = around(bodies);
  const room = (right - left) * (bottom - top);
  const needed = bodies.reduce(
    (sum, { height, width }) => sum + (width + gap) * (height + gap) * slack,
    0,
  );
  if (room >= needed) return;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const stretch = Math.min(3, Math.sqrt(needed / room));
  const reach = Math.sqrt(needed / Math.PI) * (1 - room / needed);
  for (const [at, body] of bodies.entries()) {
    const out = reach * Math.sqrt(at / bodies.length);
    // Boxes are wider than high: so is what they are spread over.
    body.x = middleX + (body.x - middleX) * stretch + Math.cos(at * turn) * out * wider;
    body.y = middleY + (body.y - middleY) * stretch + (Math.sin(at * turn) * out) / wider;
  }
}

/** Room for boxes that do not fit into each other, and how much wider than a circle they are spread. */
const [slack, wider] = [1.3, 1.2];

/** Pushes each pair that is too close half of the way that is needed, along the shorter one; whether any was. */
function push(bodies: readonly Body[]): boolean {
  // By their left edges, so that each is held against those alone that begin before it ends.
  const byLeft = bodies.map((body, order) => ({ body, order, left: leftOf(body) }));
  byLeft.sort((a, b) => a.left - b.left || a.order - b.order);
  let pushed = false;
  for (const [at, one] of byLeft.entries()) {
    for (let next = at + 1; next < byLeft.length; next += 1) {
      const other = byLeft[next];
      // What was pushed in this round may stand out of order by a little; the next round sees that.
      if (other === undefined || other.left >= leftOf(one.body) + one.body.width + gap) break;
      // Two in one place go different ways, the later one to the right or down.
      if (one.order < other.order ? pushPair(one.body, other.body) : pushPair(other.body, one.body))
        pushed = true;
    }
  }
  return pushed;
}

function pushPair(a: Body, b: Body): boolean {
  const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  if (overX < overY) {
    const half = a.x > b.x ? overX / 2 : -overX / 2;
    a.x += half;
    b.x -= half;
  } else {
    const half = a.y > b.y ? overY / 2 : -overY / 2;
    a.y += half;
    b.y -= half;
  }
  return true;
}

function leftOf({ width, x }: Body): number {
  return x - width / 2;
}
