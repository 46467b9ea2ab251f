/**
 * Keys and screens of a large review in the built application: an arrow key and another view in a matrix of 1,000 studies
 * and 300 codes, and the screen for coding in a review of 20,000 studies that has no document yet.
 */
import type { Page } from 'playwright-core';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { median, percentile, printFigures } from './figures.ts';
import { inReview } from './in-review.ts';
import { longestTask, taskTime } from './main-thread.ts';
import { screenedReview } from './screening-bench.ts';

const size = { documents: 1000, codingsPerDocument: 20, codes: 300, seed: 20 };
const presses = 40;
const openings = 7;
const views = 9;

export async function runScreensBench(): Promise<number> {
  const { operations, texts } = largeReview(size);
  const keys = await measured({ operations, texts }, pressArrows);
  const views = await measured({ operations, texts }, switchViews);
  const code = await measured(
    { operations: screenedReview().operations, texts: new Map() },
    openCode,
  );
  return printFigures('Keys and screens of large reviews', [
    { name: 'arrow key in the matrix to painted, median', value: median(keys.times), unit: 'ms' },
    {
      name: 'arrow key in the matrix to painted, p95',
      value: percentile(keys.times, 0.95),
      unit: 'ms',
      target: 16,
    },
    { name: 'arrow keys: longest task, processor time', value: keys.longest, unit: 'ms' },
    { name: 'arrow keys: processor time for each', value: keys.each, unit: 'ms' },
    {
      name: 'another view of the matrix to painted, median',
      value: median(views.times),
      unit: 'ms',
      target: 100,
    },
    { name: 'another view: processor time for each', value: views.each, unit: 'ms' },
    {
      name: 'Code without a document to painted, median',
      value: median(code.times),
      unit: 'ms',
      target: 100,
    },
    {
      name: 'Code without a document: longest task, processor time',
      value: code.longest,
      unit: 'ms',
    },
  ]);
}

interface Timed {
  readonly times: readonly number[];
  /** Milliseconds of processor time of the main thread: the longest task, and all of it by what was timed. */
  readonly longest: number;
  readonly each: number;
}

/** Prepares the page, then does what is timed within `measure`. */
type Work = (page: Page, measure: Measure) => Promise<readonly number[]>;
type Measure = (timed: () => Promise<readonly number[]>) => Promise<readonly number[]>;

function measured(
  contents: Pick<BundleContents, 'operations' | 'texts'>,
  work: Work,
): Promise<Timed> {
  return inReview(contents, async ({ page }) => {
    const times: number[] = [];
    const tools = await page.context().newCDPSession(page);
    const longest = await longestTask(tools, async () => {
      times.push(...(await work(page, (timed) => timed())));
    });
    const each: number[] = [];
    await work(page, async (timed) => {
      let done: readonly number[] = [];
      const spent = await taskTime(tools, async () => {
        done = await timed();
      });
      each.push(spent / done.length);
      return done;
    });
    return { times, longest, each: each[0] ?? 0 };
  });
}

const pressArrows: Work = async (page, measure) => {
  await openWidest(page);
  await page.getByRole('gridcell').nth(3).click();
  await page.waitForTimeout(1000);
  return measure(async () => {
    const times: number[] = [];
    for (let press = 0; press < presses; press += 1)
      times.push(await timedKey(page, press % 2 === 0 ? 'ArrowDown' : 'ArrowRight', {}));
    return times;
  });
};

/** Counts, presence and quotes in turn. */
const switchViews: Work = async (page, measure) => {
  await openWidest(page);
  await page.waitForTimeout(1000);
  return measure(async () => {
    const times: number[] = [];
    for (let view = 0; view < views; view += 1) {
      times.push(await timedChoice(page, (view + 1) % 3));
      await page.waitForTimeout(100);
    }
    return times;
  });
};

async function openWidest(page: Page): Promise<void> {
  await page.keyboard.press('Alt+6');
  await page.getByText('All codes and themes').click({ timeout: 60_000 });
  await page.locator('[role=grid][aria-colcount="301"]').waitFor();
}

/** From another screen each time, so that nothing of it stands. */
const openCode: Work = (page, measure) =>
  measure(async () => {
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      await page.keyboard.press('Alt+1');
      await page.waitForTimeout(600);
      times.push(await timedKey(page, '2', { altKey: true }));
      await page.waitForTimeout(300);
    }
    return times;
  });

/** Milliseconds from a click on one of the first choices of the toolbar to the frame that it leads to. */
function timedChoice(page: Page, place: number): Promise<number> {
  return page.evaluate(
    (at) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const choices = document.querySelector('[role=radiogroup]')?.querySelectorAll('label');
        choices?.[at]?.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
      }),
    place,
  );
}

/** Milliseconds from the key to the frame that it leads to. */
function timedKey(page: Page, key: string, held: { readonly altKey?: boolean }): Promise<number> {
  return page.evaluate(
    ([pressed, keys]) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const target = document.activeElement ?? document.body;
        const options = { key: pressed, bubbles: true, cancelable: true, ...keys };
        target.dispatchEvent(new KeyboardEvent('keydown', options));
        // This frame is painted before the next task.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
      }),
    [key, held] as const,
  );
}
