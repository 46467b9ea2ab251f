/** What has to be loaded before the first screen, and how long it takes until it can be used. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { servePages } from '../../build/serve.ts';
import { distFolder, openChromium } from '../e2e/driver/chromium.ts';
import { median, printFigures } from './figures.ts';

/** A slow laptop: this many times slower than the machine that measures. */
const slowdown = 4;
const starts = 5;
const longestWait = 120_000;
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
  then: (page: Page) => Promise<void> = async () => undefined,
): Promise<Start> {
  const context = await openChromium(profile, {});
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await tools.send('Performance.enable');
    await page.addInitScript(noteUsable, usable);
    const began = performance.now();
    await page.goto(address);
    await page
      .locator(usable)
      .first()
      .waitFor({ timeout: longestWait })
      .catch(() => {
        throw new Error(
          `Neither text nor table was shown ${longestWait / 1000} s after the start.`,
        );
      });
    const milliseconds = performance.now() - began;
    const asked = await page.evaluate(scriptsUntilUsable);
    const { metrics } = await tools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await then(page);
    return { milliseconds, busy: seconds * 1000, scripts: asked };
  } finally {
    await context.close();
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
async function openSecondDocument(page: Page): Promise<void> {
  await page.getByRole('treeitem').nth(1).click();
  await page.waitForFunction(isPlaceKept, undefined, { timeout: longestWait, polling: 200 });
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
