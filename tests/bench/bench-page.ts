/** Builds the bench's page, serves it and opens it in a real browser with a store on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { servePages } from '../../build/serve.ts';
import { openChromium, repositoryRoot } from '../e2e/driver/chromium.ts';
import { buildPages } from './build-pages.ts';
import { longestTask } from './main-thread.ts';

export interface BenchPage {
  readonly page: Page;
  readonly browserVersion: string;
  /** The same store, nothing else left of the page: compiled code and caches start anew. */
  reload(): Promise<void>;
  /** Megabytes of JavaScript heap in use after collecting garbage. */
  heap(): Promise<number>;
  /** As `longestTask` of the page. */
  longestTask(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function openBenchPage(): Promise<BenchPage> {
  const outDir = join(repositoryRoot, 'dist/bench');
  await buildPages('page', outDir);
  const server = await servePages({ folder: outDir, indexFile: 'index.html', port: 0 });
  const profile = await mkdtemp(join(tmpdir(), 'themeloom-bench-'));
  const context = await openChromium(profile, {});
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  const load = async (): Promise<void> => {
    await page.goto(server.address);
    await page.waitForFunction(() => 'reviewBench' in window);
  };
  await load();
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  return {
    page,
    browserVersion: context.browser()?.version() ?? 'unknown',
    reload: load,
    heap: async () => {
      await tools.send('HeapProfiler.collectGarbage');
      const { metrics } = await tools.send('Performance.getMetrics');
      const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
      return used / 1e6;
    },
    longestTask: (work) => longestTask(tools, work),
    close: async () => {
      await context.close();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
