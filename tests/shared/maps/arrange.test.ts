import { expect, test } from 'vitest';
import { aligned } from '../../../shared/maps/aligned.ts';
import { type Arranged, arrange } from '../../../shared/maps/arrange.ts';
import { arrangeNear, moveApart } from '../../../shared/maps/arrange-near.ts';
import { areApart, freePlace } from '../../../shared/maps/boxes.ts';
import { bentArrow, edgeOf } from '../../../shared/maps/line-shapes.ts';
import type { NodeId, Point } from '../../../shared/maps/map-outline.ts';
import { nodeBox } from '../../../shared/maps/node-box.ts';
import { textWidth, widthAllowance } from '../../../shared/prisma/font-metrics.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

/** Codes under some of those before them, of sizes as names make them. */
function invented(count: number, seed: number): readonly Arranged[] {
  const bytes = seededBytes(seed);
  const below = (limit: number): number => {
    const [a = 0, b = 0] = bytes(2);
    return (a * 256 + b) % limit;
  };
  return Array.from({ length: count }, (_, at) => ({
    node: {
      id: `code:${at}` as const,
      parentId: at === 0 || below(6) === 0 ? undefined : (`code:${below(at)}` as CodeId),
    },
    width: 50 + below(140),
    height: 24 + below(60),
  }));
}

const placed = (nodes: readonly Arranged[], places: ReadonlyMap<NodeId, Point>) =>
  nodes.map(({ height, node, width }) => ({
    ...{ id: node.id, width, height },
    ...(places.get(node.id) ?? { x: Number.NaN, y: Number.NaN }),
  }));

const pulls = [
  { a: 'code:1', b: 'code:9', count: 4 },
  { a: 'code:2', b: 'code:30', count: 1 },
] as const;

test.each([1, 2, 3, 40, 120])('L3 no arrangement of %i nodes lays one over another', (count) => {
  for (const seed of [1, 2, 3]) {
    const nodes = invented(count, seed);
    for (const places of [
      arrange(nodes, 'tree'),
      arrange(nodes, 'outwards'),
      arrangeNear(nodes, pulls),
      moveApart(
        nodes.map(({ height, node, width }) => ({ id: node.id, width, height, x: 3, y: 4 })),
      ),
    ]) {
      expect(places.size).toBe(count);
      expect(areApart(placed(nodes, places))).toBe(true);
    }
    expect(arrangeNear(nodes, pulls)).toEqual(arrangeNear(nodes, pulls));
  }
});

test('L3 nodes that all lie in one place are spread out as a page lies, not in a column', () => {
  const nodes = invented(300, 5);
  const heap = nodes.map(({ height, node, width }) => ({ id: node.id, width, height, x: 3, y: 4 }));
  const boxes = placed(nodes, moveApart(heap));
  expect(areApart(boxes)).toBe(true);
  const [xs, ys] = [boxes.map(({ x }) => x), boxes.map(({ y }) => y)];
  const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
  expect([ratio > 0.6, ratio < 2.8]).toEqual([true, true]);
});

test('L3 what stands under each other or occurs together stands nearer than two nodes do on average', () => {
  for (const seed of [1, 2, 3]) {
    const nodes = invented(120, seed);
    const meets = Array.from({ length: 60 }, (_, at) => ({
      ...{ a: `code:${at}`, b: `code:${119 - ((at * 7) % 60)}`, count: 1 + (at % 5) },
    })) as readonly { a: CodeId; b: CodeId; count: number }[];
    const places = arrangeNear(nodes, meets);
    const distance = (a: NodeId, b: NodeId): number => {
      const [one, other] = [places.get(a), places.get(b)];
      return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
    };
    const ids = nodes.map(({ node }) => node.id);
    const average = mean(ids.flatMap((a) => ids.map((b) => distance(a, b))));
    const met = mean(meets.map(({ a, b }) => distance(a, b)));
    const under = mean(
      nodes.flatMap(({ node: { id, parentId } }) =>
        parentId === undefined ? [] : [distance(id, parentId)],
      ),
    );
    expect([met < average * 0.85, under < average * 0.6]).toEqual([true, true]);
  }
});

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

test('L3 in a tree what is under a theme stands to its right, in the order of the codebook', () => {
  const nodes = (['a', 'b', 'c'] as const).map((name) => ({
    node: { id: `code:${name}` as const, parentId: name === 'a' ? undefined : ('code:a' as const) },
    ...{ width: 100, height: 30 },
  }));
  const [a, b, c] = placed(nodes, arrange(nodes, 'tree'));
  expect([b?.x === c?.x, (b?.x ?? 0) - (a?.x ?? 0), (c?.y ?? 0) > (b?.y ?? 0)]).toEqual([
    true,
    144,
    true,
  ]);
  expect(Math.abs(((b?.y ?? 0) + (c?.y ?? 0)) / 2 - (a?.y ?? 0))).toBeLessThanOrEqual(1);
});

test('L3 a map of many trees is about as wide as a page', () => {
  const nodes = invented(200, 7);
  const boxes = placed(nodes, arrange(nodes, 'tree'));
  const [xs, ys] = [boxes.map(({ x }) => x), boxes.map(({ y }) => y)];
  const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
  expect([ratio > 0.7, ratio < 2.8]).toEqual([true, true]);
});

test('L3 what only overlaps a little is moved only a little, and what does not stays', () => {
  const box = { width: 100, height: 30 };
  const places = moveApart([
    { id: 'code:a', x: 0, y: 0, ...box },
    { id: 'code:b', x: 4, y: 20, ...box },
    { id: 'code:c', x: 900, y: 0, ...box },
  ]);
  expect([...places]).toEqual([
    ['code:a', { x: 0, y: -12 }],
    ['code:b', { x: 4, y: 32 }],
    ['code:c', { x: 900, y: 0 }],
  ]);
});

test('L2 the free place is the nearest one that is in nobody’s way', () => {
  const box = { width: 100, height: 40 };
  expect(freePlace(box, { x: 5, y: 5 }, [])).toEqual({ x: 5, y: 5 });
  const taken = [{ ...box, x: 0, y: 0 }];
  const free = freePlace(box, { x: 0, y: 0 }, taken);
  expect(areApart([...taken, { ...box, ...free }])).toBe(true);
  expect(Math.hypot(free.x, free.y)).toBeLessThan(90);
});

test.each([
  'Time',
  'W'.repeat(200),
  `${'Nobody told us what would follow after that '.repeat(11)}end`,
  'مرحبا بالعالم من المستشفى إلى البيت',
  '家に帰る前に誰も説明してくれなかった',
])('the box of a node holds all of its words: %s', (name) => {
  for (const kind of ['code', 'descriptive', 'analytical', 'idea'] as const) {
    const box = nodeBox({ kind, name }, 'analytical theme · 12 excerpts', 1.6);
    expect(box.lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    const widest = Math.max(
      ...box.lines.map((line) => textWidth(line, { size: box.size, bold: box.isBold })),
    );
    expect(widest * widthAllowance).toBeLessThan(box.width);
  }
});

test('an arrow ends at the edge of its node', () => {
  const box = { x: 100, y: 0, width: 60, height: 20 };
  expect(edgeOf(box, { x: 0, y: 0 })).toEqual({ x: 70, y: 0 });
  expect(edgeOf(box, { x: 100, y: 50 })).toEqual({ x: 100, y: 10 });
  expect(edgeOf(box, { x: 101, y: 1 })).toEqual({ x: 100, y: 0 });
  expect(bentArrow({ x: 0, y: 0 }, box, 0).head).toBe('M90.4,10L81.3,13.7L87,19.3Z');
});

test('nodes are brought into line', () => {
  const nodes = [
    { id: 'code:a', x: 50, y: 0, width: 100, height: 20 },
    { id: 'code:b', x: 40, y: 70, width: 20, height: 20 },
    { id: 'code:c', x: 30, y: 100, width: 20, height: 40 },
  ] as const;
  expect(aligned(nodes, 'left').map(({ x }) => x)).toEqual([50, 10, 10]);
  expect(aligned(nodes, 'middle').map(({ x }) => x)).toEqual([40, 40, 40]);
  expect(aligned(nodes, 'top').map(({ y }) => y)).toEqual([0, 0, 10]);
  expect(aligned(nodes, 'spread').map(({ y }) => y)).toEqual([0, 50, 100]);
});
