/** What has to be loaded before the first screen, and how long it takes until it can be used. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { servePages } from '../../build/serve.ts';
import { distFolder } from '../e2e/driver/chromium.ts';
import { type BarePage, openBarePage } from './bare-browser.ts';
import { median, printFigures } from './figures.ts';

/** A slow laptop: this many times slower than the machine that measures. */
const slowdown = 4;
const starts = 5;
/** A text that can be coded; earlier builds come back to the table of studies, which is less work. */
const usable = '[data-start], [role="grid"] [role="row"]';

interface Start {
  readonly milliseconds: number;
  /** Milliseconds of the page's main thread until then: less at the mercy of what else the machine does. */
  readonly busy: number;
  /** Paths of the scripts that were asked for until then. */
  readonly scripts: readonly string[];
}

/** Prints the figures of the built application; `npm run build` must have run. */
export async function runStartBench(): Promise<void> {
  const folder = join(distFolder, 'renderer');
  const server = await servePages({ folder, indexFile: 'browser.html', port: 0 });
  const profile = await mkdtemp(join(tmpdir(), 'themeloom-start-'));
  try {
    const first = await start(profile, server.address, openSecondDocument);
    const later: Start[] = [];
    for (let number = 0; number < starts; number += 1) {
      later.push(await start(profile, server.address));
    }
    const [again] = later;
    printFigures('Start, as a browser gets it', [
      {
        name: 'script loaded before the first screen, gzipped',
        value: (await gzipped(folder, again?.scripts ?? [])) / 1000,
        unit: 'kB',
        target: 250,
      },
      {
        name: `first start ever to the sample review, ${slowdown}x slower processor`,
        value: first.milliseconds,
        unit: 'ms',
      },
      {
        name: `start to a review that can be used, ${slowdown}x slower processor, median of ${starts}`,
        value: median(later.map(({ milliseconds }) => milliseconds)),
        unit: 'ms',
      },
      {
        name: 'main thread at work until then, median',
        value: median(later.map(({ busy }) => busy)),
        unit: 'ms',
      },
    ]);
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts a browser anew, so that nothing is compiled, and waits for a text that can be read and coded. */
async function start(
  profile: string,
  address: string,
  then: (page: BarePage) => Promise<void> = async () => undefined,
): Promise<Start> {
  const page = await openBarePage(profile);
  try {
    await page.send('Page.enable');
    await page.send('Performance.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${noteUsable})(${JSON.stringify(usable)})`,
    });
    await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.send('Page.navigate', { url: address });
    const milliseconds = await page.awaited<number>(
      'A text or a table after the start',
      `performance.getEntriesByName('usable')[0]?.startTime`,
    );
    const scripts = await page.evaluate<readonly string[]>(`(${scriptsUntilUsable})()`);
    const { metrics } = await page.send<{ metrics: { name: string; value: number }[] }>(
      'Performance.getMetrics',
    );
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    await page.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await then(page);
    return { milliseconds, busy: seconds * 1000, scripts };
  } finally {
    await page.close();
  }
}

/** Runs in the page before anything else: later scripts are asked for as soon as a text stands, and are not counted. */
function noteUsable(selector: string): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector(selector) === null) return;
    performance.mark('usable');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function scriptsUntilUsable(): readonly string[] {
  const at = performance.getEntriesByName('usable')[0]?.startTime ?? Number.POSITIVE_INFINITY;
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= at)
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.endsWith('.js'));
}

/** So that there is a place to come back to, and waits until it is kept. */
async function openSecondDocument(page: BarePage): Promise<void> {
  await page.awaited(
    'A second document to open',
    `(document.querySelectorAll('[role="treeitem"]')[1]?.click(),
      document.querySelectorAll('[role="treeitem"]').length > 1)`,
  );
  await page.awaited('The place in the session', `(${isPlaceKept})()`);
}

/** Runs in the page: whether a row of the session says that a text is open. */
function isPlaceKept(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('themeloom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const rows = database.transaction('meta').objectStore('meta').getAll();
      rows.onsuccess = () => {
        database.close();
        resolve(
          rows.result
            .map((row) => JSON.stringify(row))
            .some((row) => row.includes('session:') && row.includes('"screen":"code"')),
        );
      };
    };
  });
}

async function gzipped(folder: string, scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async (path) => gzipSync(await readFile(join(folder, path))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
