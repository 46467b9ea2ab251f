/**
 * The desktop application under the stand-in for Electron: starting it to a review that can be used, and what it costs
 * while nobody does anything, with a team folder. By the processor time of all its processes, main process included.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from '../e2e/driver/chromium.ts';
import { launch } from '../e2e/driver/launch.ts';
import { median, printFigures } from './figures.ts';
import { processorTime } from './processor-time.ts';

const starts = 5;
/** What nobody does anything for; fewer where somebody only wants to see that it works. */
const idleMinutes = Number(process.env.THEMELOOM_IDLE_MINUTES ?? 10);
/** A text that can be coded; earlier builds come back to the table of studies, which is less work. */
const usable = '[data-start], [role="grid"] [role="row"]';

export async function runDesktopBench(): Promise<number> {
  const profileDir = await mkdtemp(join(tmpdir(), 'themeloom-desktop-'));
  try {
    const begun: Cost[] = [];
    const browser: Cost[] = [];
    for (let run = 0; run <= starts; run += 1) {
      const cost = await start(profileDir);
      // The first start makes the sample review; the others come back to it.
      if (run > 0) begun.push(cost);
      browser.push(await startEmpty());
    }
    const over = printFigures(`Start of the desktop under the stand-in, median of ${starts}`, [
      {
        name: 'to a review that can be used',
        value: median(begun.map(({ milliseconds }) => milliseconds)),
        unit: 'ms',
      },
      {
        name: 'processor time of all processes until then',
        value: median(begun.map(({ busy }) => busy * 1000)),
        unit: 'ms',
      },
      {
        name: 'of which the browser itself, to an empty page',
        value: median(browser.map(({ busy }) => busy * 1000)),
        unit: 'ms',
      },
    ]);
    const empty = await idleEmpty();
    const used = await idle(profileDir);
    return (
      over +
      printFigures(
        `The desktop with a team folder, ${idleMinutes} minutes in which nothing is done`,
        [
          { name: 'share of a core, all processes', value: used * 100, unit: '%' },
          { name: 'the same browser with an empty page', value: empty * 100, unit: '%' },
          {
            name: 'what the application adds',
            value: (used - empty) * 100,
            unit: '%',
            target: 0.2,
          },
        ],
      )
    );
  } finally {
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Cost {
  readonly milliseconds: number;
  /** Seconds of processor time. */
  readonly busy: number;
}

async function start(profileDir: string): Promise<Cost> {
  const [began, before] = [performance.now(), busySoFar()];
  const app = await launch({ profileDir });
  try {
    await app.page.locator(usable).first().waitFor();
    return { milliseconds: performance.now() - began, busy: busySoFar() - before };
  } finally {
    await app.close();
  }
}

/** A browser on an empty profile, to an empty page. */
async function startEmpty(): Promise<Cost> {
  const profile = await mkdtemp(join(tmpdir(), 'themeloom-empty-'));
  const [began, before] = [performance.now(), busySoFar()];
  const context = await openChromium(profile, {});
  try {
    await (context.pages()[0] ?? (await context.newPage())).goto('about:blank');
    return { milliseconds: performance.now() - began, busy: busySoFar() - before };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The share of a core that is busy while nobody does anything. */
async function idle(profileDir: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-desktop-team-'));
  const app = await launch({ profileDir });
  try {
    await app.page.locator(usable).first().waitFor();
    await shareFolder(app.page, () => app.answerOpen([folder]));
    // The first backup, the folder's files and what is loaded ahead are none of it.
    await rest(30_000);
    return await busyShare(() => rest(idleMinutes * 60_000));
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the browser and its driver cost by themselves. */
async function idleEmpty(): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'themeloom-empty-'));
  const context = await openChromium(profile, {});
  try {
    await rest(30_000);
    return await busyShare(() => rest(idleMinutes * 60_000));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The share of a core that is busy while `work` is done. */
async function busyShare(work: () => Promise<unknown>): Promise<number> {
  const [began, before] = [performance.now(), busySoFar()];
  await work();
  return (busySoFar() - before) / ((performance.now() - began) / 1000);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function shareFolder(page: Page, answer: () => Promise<void>): Promise<void> {
  await page.keyboard.press('Alt+4');
  await answer();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByRole('button', { name: 'Choose a folder…' }).waitFor({ state: 'detached' });
}

/** This process, in which the main process runs, and all that it started. */
function busySoFar(): number {
  const { system, user } = process.cpuUsage();
  return processorTime() + (user + system) / 1e6;
}
