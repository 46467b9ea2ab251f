/**
 * A thematic map of 300 nodes: how long each arrangement takes, beside d3-force as it comes, dragging in the built
 * application, and the picture of how often 300 codes meet.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Page } from 'playwright-core';
import { figureSvg } from '../../shared/figures/draw-figure.ts';
import { readFigure } from '../../shared/figures/read-figure.ts';
import { arrange } from '../../shared/maps/arrange.ts';
import { arrangeNear, moveApart } from '../../shared/maps/arrange-near.ts';
import { type DrawnMap, drawnMap } from '../../shared/maps/drawn-map.ts';
import { metNodes } from '../../shared/maps/numbers.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { mappedLog, mappedReviewMap } from '../fixtures/mapped-review.ts';
import { shownOf } from '../fixtures/shown.ts';
import { median, percentile, printFigures } from './figures.ts';
import { inReview } from './in-review.ts';
import { longestTask } from './main-thread.ts';

const size = { documents: 100, codingsPerDocument: 100, codes: 300, seed: 12 };
const runs = 9;

export async function runMapBench(): Promise<number> {
  const { log, texts } = mappedLog(size);
  const shown = shownOf(log.snapshot, 'everyone');
  const map = drawnMap(shown, log.snapshot.maps.get(mappedReviewMap), 'all');
  const pulls = metNodes(shown, map.nodes, 1, 'all');
  const nodes = map.nodes.map((node) => ({ node, width: node.width, height: node.height }));
  const heap = map.nodes.map((node) => ({ ...node, x: 0, y: 0 }));
  const near = timed(() => arrangeNear(nodes, pulls));
  const plain = timed(() => plainForces(map));
  const over =
    printFigures(`A map of ${map.nodes.length} nodes, ${pulls.length} pairs of them meet`, [
      figure(
        'as trees',
        timed(() => arrange(nodes, 'tree')),
        300,
      ),
      figure(
        'outwards',
        timed(() => arrange(nodes, 'outwards')),
        300,
      ),
      figure('near what it occurs with', near, 300),
      figure(
        'moved apart, all in one place',
        timed(() => moveApart(heap)),
        300,
      ),
      figure(
        'read and drawn again after a change',
        timed(() => drawnMap(shown, map.map, 'all')),
      ),
      figure('d3-force as it comes, boxes as circles', plain),
      { name: 'that beside near', value: median(plain) / median(near), unit: 'x' },
    ]) + printFigures('The picture of how often codes meet', heatFigures(log, texts));
  const { frames, longest, dropped } = await inReview(
    { operations: log.operations, texts },
    ({ page }) => dragged(page),
  );
  return (
    over +
    printFigures(`Dragging on a map of ${map.nodes.length} nodes`, [
      { name: 'a frame, median', value: median(frames), unit: 'ms' },
      { name: 'a frame, p95', value: percentile(frames, 0.95), unit: 'ms', target: 17.5 },
      {
        name: 'longest task while dragging, processor time',
        value: longest,
        unit: 'ms',
        target: 16,
      },
      { name: 'longest task once it is let go, processor time', value: dropped, unit: 'ms' },
    ])
  );
}

function figure(name: string, times: readonly number[], target?: number) {
  const at = { name, value: median(times), unit: 'ms' } as const;
  return target === undefined ? at : { ...at, target };
}

function timed(work: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

interface Circle extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** The same nodes and lines by d3-force with its usual 300 steps, without anything that keeps boxes apart. */
function plainForces({ lines, nodes }: DrawnMap): void {
  const circles = nodes.map(
    ({ height, id, width }): Circle => ({ id, radius: (width + height) / 3 }),
  );
  forceSimulation(circles)
    .force(
      'links',
      forceLink<Circle, { source: string; target: string }>(
        lines.map(({ from, to }) => ({ source: from, target: to })),
      ).id(({ id }) => id),
    )
    .force('apart', forceManyBody())
    .force(
      'boxes',
      forceCollide<Circle>(({ radius }) => radius),
    )
    .force('across', forceX(0))
    .force('down', forceY(0))
    .stop()
    .tick(300);
}

function heatFigures(
  log: ReturnType<typeof mappedLog>['log'],
  texts: ReturnType<typeof mappedLog>['texts'],
) {
  // The picture is of themes: here each code is one.
  const codes = new Map(
    [...log.snapshot.codes].map(([id, code]) => [id, { ...code, kind: 'descriptive' as const }]),
  );
  const source = tablesSource(
    { full: { ...log.snapshot, codes }, operations: log.operations, texts },
    { viewer: log.context.reviewerId, layer: 'everyone' },
  );
  const read = readFigure('cooccurrence', source, 'all');
  return [
    figure(
      'counted',
      timed(() => readFigure('cooccurrence', source, 'all')),
      200,
    ),
    figure(
      `${read.rows.length} x ${read.columns.length}: drawn`,
      timed(() => figureSvg(read)),
      200,
    ),
  ];
}

/** Drags a node about for two seconds, one step for each frame, and lets it go. */
async function dragged(page: Page) {
  await page.keyboard.press('Alt+3');
  await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
  const node = page.locator('[data-node]').nth(20);
  await node.waitFor();
  await page.waitForTimeout(1500);
  const box = await node.boundingBox();
  if (box === null) throw new Error('Nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const tools = await page.context().newCDPSession(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8);
  const frames: number[] = [];
  const longest = await longestTask(tools, async () => {
    frames.push(...(await page.evaluate(dragFrames, { x, y, count: 120 })));
  });
  const dropped = await longestTask(tools, async () => {
    await page.mouse.up();
    await page.waitForTimeout(1500);
  });
  return { frames, longest, dropped };
}

/** In the page: a move of the pointer in each frame, and how long it is from one frame to the next. */
function dragFrames(from: { readonly x: number; readonly y: number; readonly count: number }) {
  return new Promise<number[]>((resolve) => {
    const stage = document.querySelector('[data-map]');
    const frames: number[] = [];
    let last: number | undefined;
    const step = (now: number): void => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (frames.length === from.count) {
        resolve(frames);
        return;
      }
      const at = {
        clientX: from.x + 60 * Math.sin(frames.length / 10),
        clientY: from.y + 40 * Math.cos(frames.length / 14),
      };
      stage?.dispatchEvent(
        new PointerEvent('pointermove', { ...at, bubbles: true, pointerId: 1, isPrimary: true }),
      );
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
