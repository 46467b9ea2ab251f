/**
 * A REFI-QDA project of 1,000 sources and 100,000 codings that comes in and goes out again, each in a process of its own; and what coming in
 * holds the window of a browser up for.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../e2e/driver/chromium.ts';
import { launchBrowser } from '../e2e/driver/launch-browser.ts';
import { type Figure, printFigures } from './figures.ts';
import { longestTask } from './main-thread.ts';

/** Seconds and megabytes. */
const targets = { in: 8, out: 6, memory: 1000 };
const longest = 5 * 60_000;

interface Measured {
  readonly wall: number;
  readonly busy: number;
  readonly peak: number;
}

export async function runRefiBench(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-refi-bench-'));
  try {
    const [project, review] = [join(folder, 'large.qdpx'), join(folder, 'large.loom')];
    once('make', project);
    const over = printFigures('A REFI-QDA project of 1,000 sources and 100,000 codings', [
      ...figuresOf('coming in', once('in', project, review), targets.in),
      ...figuresOf('going out', once('out', review, join(folder, 'out.qdpx')), targets.out),
    ]);
    return over + printFigures('The same project coming in, in a window', await inWindow(project));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the project in the built application in a browser, and makes a review of it. */
async function inWindow(project: string): Promise<readonly Figure[]> {
  const app = await launchBrowser();
  try {
    const { page } = app;
    await page.getByRole('treegrid', { name: 'Codebook' }).waitFor({ timeout: 60_000 });
    await page.keyboard.press('Alt+0');
    const open = page.getByRole('button', { name: 'Open from another program…' });
    await open.waitFor();
    // What the first start does behind its screen is no part of it.
    await page.waitForTimeout(3000);
    await app.answerOpen([project]);
    const make = page.getByRole('button', { name: 'Make a review of it' });
    const tools = await page.context().newCDPSession(page);
    const shown = await longestTask(tools, async () => {
      await open.click();
      await make.waitFor({ timeout: longest });
    });
    const made = await longestTask(tools, async () => {
      await make.click();
      const done = page.getByRole('status').filter({ hasText: / is here: / });
      await done.waitFor({ state: 'attached', timeout: longest });
      // Its first backup is made a little later.
      await page.waitForTimeout(3000);
    });
    const target = 50;
    return [
      { name: 'until it is shown, longest task', value: shown, unit: 'ms', target },
      { name: 'until its review is open, longest task', value: made, unit: 'ms', target },
    ];
  } finally {
    await app.close();
  }
}

function figuresOf(name: string, { busy, peak, wall }: Measured, target: number): Figure[] {
  return [
    { name: `${name}, time`, value: wall, unit: 's', target },
    { name: `${name}, of all processors`, value: busy, unit: 's' },
    { name: `${name}, peak of memory`, value: peak, unit: 'MB', target: targets.memory },
  ];
}

function once(...args: readonly string[]): Measured {
  const script = join(repositoryRoot, 'tests/bench/refi-once.ts');
  const run = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longest,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`refi-once ${args[0]} ended with status ${run.status}`);
  return JSON.parse(run.stdout) as Measured;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runRefiBench();
