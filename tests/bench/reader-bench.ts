/**
 * The reader on a long document with very many overlapping excerpts, in a real browser: first paint,
 * key to painted coding, scrolling; and the first paint of a peer on the same text and ranges.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { servePages } from '../../build/serve.ts';
import { openChromium, repositoryRoot } from '../e2e/driver/chromium.ts';
import { buildPages } from './build-pages.ts';
import { median, percentile, printFigures } from './figures.ts';
import type { ReaderBenchPage } from './reader/page.tsx';

const size = { words: 100_000, excerpts: 20_000 };
const runs = 3;
const codings = 40;
const scrollFrames = 240;

/** Prints the reader's figures with the number of cores. */
export async function runReaderBench(): Promise<void> {
  const outDir = join(repositoryRoot, 'dist/bench-reader');
  await buildPages('reader', outDir);
  const server = await servePages({ folder: outDir, indexFile: 'index.html', port: 0 });
  try {
    const first: number[] = [];
    let keys: readonly number[] = [];
    let frames: readonly number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await inFreshPage(server.address, async (page) => {
        first.push(await page.evaluate((asked) => bench().firstPaint(asked), size));
        if (run < runs - 1) return;
        keys = await codeByKey(page);
        frames = await page.evaluate((count) => bench().scroll(count), scrollFrames);
      });
    }
    const peer = await paintByPeer(server.address);
    const ours = median(first);
    printFigures(
      `Reader: ${size.words} words, ${size.excerpts} overlapping excerpts, 12 colours (${availableParallelism()} cores)`,
      [
        { name: 'text in the page to highlights painted', value: ours, unit: 'ms', target: 300 },
        { name: 'key to painted coding, median', value: median(keys), unit: 'ms' },
        {
          name: 'key to painted coding, p95',
          value: percentile(keys, 0.95),
          unit: 'ms',
          target: 60,
        },
        { name: 'scroll frame, p95', value: percentile(frames, 0.95), unit: 'ms', target: 35 },
        { name: 'peer (@recogito/text-annotator), spans', value: peer.spans, unit: 'ms' },
        { name: 'peer, CSS highlights', value: peer.highlights, unit: 'ms' },
        {
          name: 'times faster than the peer, spans',
          value: peer.spans / ours,
          unit: 'x',
          atLeast: 20,
        },
        {
          name: 'times faster than the peer, CSS highlights',
          value: peer.highlights / ours,
          unit: 'x',
          atLeast: 20,
        },
      ],
    );
  } finally {
    await server.close();
  }
}

/** Stands for the page's own global; only used in functions that run there. */
declare function bench(): ReaderBenchPage;

async function inFreshPage(address: string, work: (page: Page) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'themeloom-bench-'));
  const context = await openChromium(profile, {});
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript('globalThis.bench = () => globalThis.readerBench');
    await page.goto(address);
    await page.waitForFunction(() => 'readerBench' in window);
    await work(page);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function codeByKey(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < codings; index += 1) {
    await page.evaluate((at) => bench().selectWords(at), index);
    await page.waitForTimeout(60);
    const [time] = await Promise.all([
      page.evaluate(() => bench().keyToPaint()),
      page.waitForTimeout(20).then(() => page.keyboard.press('q')),
    ]);
    times.push(time);
  }
  return times;
}

async function paintByPeer(address: string): Promise<{ spans: number; highlights: number }> {
  const times = { spans: 0, highlights: 0 };
  await inFreshPage(address, async (page) => {
    times.highlights = await page.evaluate(
      (asked) => bench().paintWithPeer(asked, 'CSS_HIGHLIGHTS'),
      size,
    );
  });
  await inFreshPage(address, async (page) => {
    times.spans = await page.evaluate((asked) => bench().paintWithPeer(asked, 'SPANS'), size);
  });
  return times;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runReaderBench();
