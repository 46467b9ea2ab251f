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
import { bounded, peerPatience } from './bounded.ts';
import { buildPages } from './build-pages.ts';
import { type Figure, median, percentile, printFigures } from './figures.ts';
import type { FirstPaint, KeyTimes, ReaderBenchPage, ScrollFrame } from './reader/page.tsx';
import type { PeerStart } from './reader/peer.ts';

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
    const first: FirstPaint[] = [];
    const bare: number[] = [];
    let keys: readonly KeyTimes[] = [];
    let frames: readonly ScrollFrame[] = [];
    for (let run = 0; run < runs; run += 1) {
      await inFreshPage(server.address, async (page) => {
        first.push(
          await bounded(
            'the first paint',
            page.evaluate((asked) => bench().firstPaint(asked), size),
            90,
          ),
        );
        const shown = await page.evaluate(() => bench().shownAtFirst());
        await inFreshPage(server.address, async (other) => {
          bare.push(
            await bounded(
              'the bare page to be painted',
              other.evaluate((text) => bench().barePaint(text), shown),
              60,
            ),
          );
        });
        if (run < runs - 1) return;
        keys = await codeByKey(page);
        frames = await bounded(
          'scrolling',
          page.evaluate((count) => bench().scroll(count), scrollFrames),
          60,
        );
      });
    }
    const painted = keys.map((times) => times.painted);
    const stored = keys.map((times) => times.stored);
    const ours = median(first.map(({ highlights }) => highlights));
    printFigures(
      `Reader: ${size.words} words, ${size.excerpts} overlapping excerpts, 12 colours (${availableParallelism()} cores)`,
      [
        { name: 'text in the page to highlights painted', value: ours, unit: 'ms', target: 50 },
        {
          name: 'the same blocks and ranges in a page with nothing else',
          value: median(bare),
          unit: 'ms',
        },
        {
          name: 'text in the page to margin stripes painted',
          value: median(first.map(({ stripes }) => stripes)),
          unit: 'ms',
        },
        { name: 'key to painted coding, median', value: median(painted), unit: 'ms', target: 25 },
        {
          name: 'key to painted coding, p95',
          value: percentile(painted, 0.95),
          unit: 'ms',
          target: 28,
        },
        { name: 'key to stored coding, median', value: median(stored), unit: 'ms' },
        { name: 'key to stored coding, p95', value: percentile(stored, 0.95), unit: 'ms' },
        {
          name: 'scroll frame, p95',
          value: percentile(
            frames.map(({ length }) => length),
            0.95,
          ),
          unit: 'ms',
          target: 17,
        },
        {
          name: 'work in a scroll frame, p95',
          value: percentile(
            frames.map(({ work }) => work),
            0.95,
          ),
          unit: 'ms',
        },
      ],
    );
    if (!process.argv.includes('--no-peer')) await compareWithPeer(server.address, ours);
  } finally {
    await server.close();
  }
}

/** After our own figures are told: the peer may take minutes, or paint nothing in the time it is given. */
async function compareWithPeer(address: string, ours: number): Promise<void> {
  try {
    printFigures('Reader: the same work by a peer', peerFigures(await paintByPeer(address), ours));
  } catch (error) {
    console.log(`  No figures of the peer: ${error instanceof Error ? error.message : error}`);
  }
}

type PeerTimes = Readonly<Record<RendererType, Readonly<Record<PeerStart, number>>>>;

/**
 * Both start from offsets and quotes; what the peer takes with ranges made for it is worth knowing. One that painted
 * nothing in the time it is given took longer than that.
 */
function peerFigures(peer: PeerTimes, ours: number): readonly Figure[] {
  return (['SPANS', 'CSS_HIGHLIGHTS'] as const).flatMap((renderer): readonly Figure[] => {
    const { offsets, ranges } = peer[renderer];
    const name = `@recogito/text-annotator, ${rendererNames[renderer]}`;
    return [
      { name: `${name}, from offsets`, value: offsets, unit: 'ms' },
      { name: `${name}, from ready-made ranges`, value: ranges, unit: 'ms' },
      { name: 'times faster, from offsets', value: offsets / ours, unit: 'x', atLeast: 50 },
      { name: 'times faster than with ready-made ranges', value: ranges / ours, unit: 'x' },
    ];
  });
}

const rendererNames = { SPANS: 'spans', CSS_HIGHLIGHTS: 'CSS highlights' } as const;
type RendererType = keyof typeof rendererNames;

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
    await page.waitForFunction(() => 'readerBench' in window, undefined, { timeout: 30_000 });
    await work(page);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function codeByKey(page: Page): Promise<readonly KeyTimes[]> {
  const times: KeyTimes[] = [];
  for (let index = 0; index < codings; index += 1) {
    await bounded(
      `passage ${index} to be selected`,
      page.evaluate((at) => bench().armKey(at), index),
    );
    await bounded(`key ${index} to be pressed`, page.keyboard.press('q'));
    times.push(
      await bounded(
        `coding ${index}`,
        page.evaluate(() => bench().afterKey()),
      ),
    );
  }
  return times;
}

async function paintByPeer(address: string): Promise<PeerTimes> {
  const paint = async (renderer: RendererType, from: PeerStart): Promise<number> => {
    let time = peerPatience * 1000;
    await inFreshPage(address, async (page) => {
      time = await bounded(
        `the peer with ${rendererNames[renderer]} from ${from}`,
        page.evaluate((asked) => bench().paintWithPeer(asked.size, asked.renderer, asked.from), {
          size,
          renderer,
          from,
        }),
        peerPatience + 60,
      );
    }).catch(() => {
      console.log(
        `  The peer with ${rendererNames[renderer]} from ${from}: nothing within ${peerPatience} s.`,
      );
    });
    return time;
  };
  return {
    SPANS: { offsets: await paint('SPANS', 'offsets'), ranges: await paint('SPANS', 'ranges') },
    CSS_HIGHLIGHTS: {
      offsets: await paint('CSS_HIGHLIGHTS', 'offsets'),
      ranges: await paint('CSS_HIGHLIGHTS', 'ranges'),
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runReaderBench();
