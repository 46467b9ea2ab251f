/**
 * Screening twenty thousand studies: a vote from the key to the frame that shows it, in the built
 * application, and what the vote costs in memory.
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

const studies = 20_000;
const decidedBefore = 5000;
const votes = 40;

/** Prints the figures of a vote; the result is how many are over their target. */
export async function runScreeningBench(): Promise<number> {
  const times = await voteInScreen(screenedReview());
  return printFigures(
    `Screening: ${studies} studies, ${decidedBefore} decided (${availableParallelism()} cores)`,
    [
      { name: 'key to vote painted, median', value: median(times), unit: 'ms', target: 33 },
      { name: 'key to vote painted, p95', value: percentile(times, 0.95), unit: 'ms', target: 50 },
    ],
  );
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

async function voteInScreen({ operations }: LogWriter): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-screening-bench-'));
  const path = join(folder, 'screened.loom');
  const contents = { operations: [...operations], texts: new Map(), originals: new Map() };
  await writeFile(path, await writeBundle(contents));
  const app = await launch({});
  const { page } = app;
  try {
    await page.locator('[data-start]').first().waitFor();
    await app.answerOpen([path]);
    await page.keyboard.press('Control+o');
    await page.getByText('Leaving ward').first().waitFor({ timeout: 120_000 });
    await page.keyboard.press('Alt+s');
    await page.getByRole('listbox', { name: 'Studies to screen' }).focus({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    const times: number[] = [];
    for (let vote = 0; vote < votes; vote += 1) {
      times.push(await timedVote(page, vote % 3 === 0 ? 'i' : 'e'));
      await page.waitForTimeout(60);
    }
    return times;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the key to the frame after the count of studies to decide has gone down. */
function timedVote(page: Page, key: string): Promise<number> {
  return page.evaluate((pressed) => {
    const left = (): string => document.querySelector('option[value="toDo"]')?.textContent ?? '';
    const before = left();
    return new Promise<number>((resolve, reject) => {
      const began = performance.now();
      const look = (): void => {
        if (performance.now() - began > 20_000) reject(new Error('The vote was not counted'));
        else if (left() === before) requestAnimationFrame(look);
        // This frame is painted before the next task.
        else setTimeout(() => resolve(performance.now() - began), 0);
      };
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
      );
      requestAnimationFrame(look);
    });
  }, key);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await runScreeningBench()) === 0 ? 0 : 1;
}
