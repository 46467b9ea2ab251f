/**
 * Screening twenty thousand studies in the built application: a vote, the next record, a filter and an order, from the
 * key or choice to the frame that shows it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { screenStudy } from '../../shared/commands/screening.ts';
import { seededBytes } from '../../shared/random.ts';
import { newId, type ReviewerId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { launch } from '../e2e/driver/launch.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { median, percentile, printFigures } from './figures.ts';
import { openAsSomebody } from './in-review.ts';

const studies = 20_000;
const decidedBefore = 5000;
const votes = 40;

/** Prints the figures; the result is how many are over their target. */
export async function runScreeningBench(): Promise<number> {
  const { bare, filters, next, orders, votes: times } = await timesInScreen(screenedReview());
  return printFigures(
    `Screening: ${studies} studies, ${decidedBefore} decided (${availableParallelism()} cores)`,
    [
      { name: 'key to vote painted, median', value: median(times), unit: 'ms', target: 33 },
      { name: 'key to vote painted, p95', value: percentile(times, 0.95), unit: 'ms', target: 50 },
      {
        name: 'three rows stored and a frame, no more, median',
        value: median(bare),
        unit: 'ms',
      },
      {
        name: 'the same, p95',
        value: percentile(bare, 0.95),
        unit: 'ms',
      },
      { name: 'next record painted, median', value: median(next), unit: 'ms', target: 16 },
      { name: 'next record painted, p95', value: percentile(next, 0.95), unit: 'ms', target: 16 },
      {
        name: 'other filter painted, p95',
        value: percentile(filters, 0.95),
        unit: 'ms',
        target: 16,
      },
      { name: 'other order painted, median', value: median(orders), unit: 'ms', target: 16 },
      { name: 'other order, the first time', value: Math.max(...orders), unit: 'ms', target: 16 },
    ],
  );
}

interface Times {
  readonly votes: readonly number[];
  readonly bare: readonly number[];
  readonly next: readonly number[];
  readonly filters: readonly number[];
  readonly orders: readonly number[];
}

export function screenedReview(): LogWriter {
  const random = seededBytes(21);
  const reviewerId: ReviewerId = newId('reviewer', random);
  let minute = 0;
  const now = (): number => Date.UTC(2025, 4, 5, 8) + 60_000 * minute++;
  const log = new LogWriter({ device: newId('device', random), reviewerId, now, random });
  const title = 'Coming home from hospital';
  log.run(
    () => ({
      kind: 'create-review',
      params: { title },
      changes: [
        { create: { id: newId('review', random), type: 'review', title, sample: true } },
        { create: { id: reviewerId, type: 'reviewer', name: 'Maren', initials: 'MH', colour: 0 } },
      ],
    }),
    null,
  );
  const made = Array.from(
    { length: studies },
    (_, index): Study => ({
      id: newId('study', random),
      type: 'study',
      citation: {
        type: 'article-journal',
        title: `Leaving ward ${index + 1}: accounts of discharge in ${names[index % names.length]}`,
        author: [{ family: `${names[(index * 7) % names.length]}${index % 97}`, given: 'A.' }],
        issued: { 'date-parts': [[1990 + (index % 34)]] },
        abstract: 'Patients spoke of the evening before they left as the longest of their stay.',
      },
    }),
  );
  log.run(
    () => ({
      kind: 'import-studies',
      params: { studies, documents: 0, first: 'Harrow 2016' },
      changes: made.map((create) => ({ create })),
    }),
    null,
  );
  for (const [index, { id: studyId }] of made.slice(0, decidedBefore).entries()) {
    const decision = index % 4 === 0 ? 'include' : 'exclude';
    log.run(screenStudy, { studyId, stage: 'titleAbstract', decision });
  }
  return log;
}

const names = ['Harrow', 'Ostler', 'Lindqvist', 'Abara', 'Moreau', 'Tanaka', 'Velasco', 'Okoye'];

async function timesInScreen({ operations }: LogWriter): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-screening-bench-'));
  const path = join(folder, 'screened.loom');
  const contents = { operations: [...operations], texts: new Map(), originals: new Map() };
  await writeFile(path, await writeBundle(contents));
  const app = await launch({});
  const { page } = app;
  try {
    await page.locator('[data-start]').first().waitFor();
    await openAsSomebody(app, path, page.getByText('Leaving ward').first());
    await page.keyboard.press('Alt+s');
    await page.getByRole('listbox', { name: 'Studies to screen' }).focus({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    const counted = 'option[value="toDo"]';
    const inHand = '[role=listbox][aria-label="Studies to screen"] [aria-selected=true]';
    const times: Record<keyof Times, number[]> = {
      votes: [],
      bare: [],
      next: [],
      filters: [],
      orders: [],
    };
    for (let vote = 0; vote < votes; vote += 1) {
      times.votes.push(await timedKey(page, vote % 3 === 0 ? 'i' : 'e', counted));
      await page.waitForTimeout(60);
    }
    times.bare.push(...(await page.evaluate(bareVotes, votes)));
    for (let step = 0; step < votes; step += 1) {
      times.next.push(await timedKey(page, 'ArrowDown', inHand));
      await page.waitForTimeout(60);
    }
    for (const value of ['all', 'excluded', 'included', 'all', 'toDo', 'excluded', 'toDo']) {
      times.filters.push(await timedChoice(page, 'Show', value));
      await page.waitForTimeout(200);
    }
    const orders = ['author', 'year', 'title', 'import'];
    for (const value of [...orders, ...orders, ...orders]) {
      times.orders.push(await timedChoice(page, 'Order of the list', value));
      await page.waitForTimeout(200);
    }
    return times;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the key to the frame in which what `selector` finds says something else. */
function timedKey(page: Page, key: string, selector: string): Promise<number> {
  return page.evaluate(
    ([pressed, watched]) => {
      const says = (): string => document.querySelector(watched)?.textContent ?? '';
      const before = says();
      return new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const look = (): void => {
          if (performance.now() - began > 20_000) reject(new Error('The key did nothing'));
          else if (says() === before) requestAnimationFrame(look);
          // This frame is painted before the next task.
          else setTimeout(() => resolve(performance.now() - began), 0);
        };
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(look);
      });
    },
    [key, selector] as const,
  );
}

/**
 * Milliseconds from the start of a task to the frame after three short rows were stored as strictly as ours are, in a
 * database of its own, with nothing else done: the least that a vote takes which is shown once it is stored.
 */
async function bareVotes(count: number): Promise<number[]> {
  const opening = indexedDB.open('bare-votes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times: number[] = [];
  for (let vote = 0; vote < count; vote += 1) {
    const began = performance.now();
    const writing = db.transaction('rows', 'readwrite', { durability: 'strict' });
    for (const key of ['page', 'log', 'head'])
      writing.objectStore('rows').put('x'.repeat(2000), `${key}${vote}`);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  db.close();
  indexedDB.deleteDatabase('bare-votes');
  return times;
}

/** Milliseconds from a choice to the frame that shows it. */
function timedChoice(page: Page, label: string, value: string): Promise<number> {
  return page.evaluate(
    ([name, chosen]) =>
      new Promise<number>((resolve) => {
        const select = document.querySelector(`select[aria-label="${name}"]`);
        const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
        const began = performance.now();
        set?.call(select, chosen);
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
      }),
    [label, value] as const,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await runScreeningBench()) === 0 ? 0 : 1;
}
