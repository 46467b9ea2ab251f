/**
 * Three reviewers who coded the same long interview, 2,000 excerpts each: comparing them, and the compare
 * screen of the built application in a real browser.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import type { Change } from '../../shared/ops/change.ts';
import { type Operation, schemaVersion } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { writeStamp } from '../../shared/ops/stamp.ts';
import { seededBytes } from '../../shared/random.ts';
import { compareDocument } from '../../shared/reconcile/disagreements.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { type CodeId, newId, type RandomBytes, type ReviewerId } from '../../shared/records/ids.ts';
import { launch } from '../e2e/driver/launch.ts';
import { type LargeReview, largeReview } from '../fixtures/large-review.ts';
import { median, percentile, printFigures } from './figures.ts';
import { openAsSomebody } from './in-review.ts';

const excerpts = 2000;
const runs = 7;
const steps = 60;

/** Prints the figures of comparing; the result is how many are over their target. */
export async function runCompareBench(): Promise<number> {
  const review = threeReviewers();
  const snapshot = replay(review.operations);
  const comparing = compareInMemory(snapshot);
  const screen = await openScreen(review);
  return printFigures(
    `Compare: one document, 3 reviewers x ${excerpts} excerpts, ${comparing.disagreements} disagreements (${availableParallelism()} cores)`,
    [
      { name: 'compareDocument, median', value: median(comparing.times), unit: 'ms' },
      { name: 'compareDocument, first call', value: comparing.times[0] ?? 0, unit: 'ms' },
      { name: 'first key to screen painted', value: screen.first, unit: 'ms', target: 200 },
      {
        name: 'key to screen painted, median',
        value: median(screen.opened),
        unit: 'ms',
        target: 200,
      },
      { name: 'key to next disagreement, median', value: median(screen.stepped), unit: 'ms' },
      {
        name: 'key to next disagreement, p95',
        value: percentile(screen.stepped, 0.95),
        unit: 'ms',
        target: 50,
      },
    ],
  );
}

function compareInMemory(snapshot: Snapshot): {
  readonly times: readonly number[];
  readonly disagreements: number;
} {
  const { structure } = codeTree(snapshot.codes);
  const reviewers = [...snapshot.reviewers.keys()];
  const times: number[] = [];
  let disagreements = 0;
  for (const documentId of snapshot.documents.keys()) {
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      const comparison = compareDocument(snapshot, documentId, structure, { reviewers });
      times.push(performance.now() - began);
      disagreements = comparison.disagreements.length;
    }
  }
  return { times, disagreements };
}

async function openScreen(review: LargeReview): Promise<{
  readonly first: number;
  readonly opened: readonly number[];
  readonly stepped: readonly number[];
}> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-compare-bench-'));
  const path = join(folder, 'three-reviewers.loom');
  await writeFile(path, await writeBundle({ ...review, originals: new Map() }));
  const app = await launch({});
  const { page } = app;
  try {
    await page.locator('[data-start]').first().waitFor();
    await openAsSomebody(app, path, page.getByText('Coming home from hospital').first());
    // The list of studies is drawn before it is left.
    await page.waitForTimeout(1500);
    const opened: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      opened.push(
        await timed(page, {
          key: { key: '7', code: 'Digit7', altKey: true },
          until: '[data-column] [data-passage]',
        }),
      );
      await page.waitForTimeout(300);
      if (run === runs) break;
      await page.keyboard.press('Alt+1');
      await page.waitForTimeout(300);
    }
    const [first = Number.NaN, ...later] = opened;
    return { first, opened: later, stepped: await stepThrough(page) };
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function stepThrough(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < steps; index += 1) {
    // Down from the start of the list, up from its end, ten steps at a time.
    if (index % 10 === 9) {
      await page.locator('[data-compare-list]').focus();
      await page.keyboard.press(index % 20 === 9 ? 'End' : 'Home');
      await page.waitForTimeout(120);
    }
    const key = index % 20 >= 9 && index % 20 < 19 ? '[' : ']';
    times.push(await timed(page, { key: { key }, until: 'position' }));
    await page.waitForTimeout(30);
  }
  return times;
}

interface PressedKey {
  readonly key: string;
  readonly code?: string;
  readonly altKey?: boolean;
}

/** Milliseconds from a key to the frame after what it leads to is in the page. */
function timed(
  page: Page,
  asked: { readonly key: PressedKey; readonly until: string },
): Promise<number> {
  return page.evaluate(({ key, until }) => {
    const position = (): string =>
      document.querySelector('[role=option][data-active]')?.getAttribute('aria-posinset') ?? '';
    const before = position();
    const isThere = (): boolean =>
      until === 'position' ? position() !== before : document.querySelector(until) !== null;
    return new Promise<number>((resolve) => {
      const began = performance.now();
      const look = (): void => {
        if (!isThere()) {
          requestAnimationFrame(look);
          return;
        }
        // This frame is painted before the next task.
        setTimeout(() => resolve(performance.now() - began), 0);
      };
      dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
      requestAnimationFrame(look);
    });
  }, asked);
}

/** The large review with one document, marked as a sample, and two more reviewers who coded it somewhat differently. */
function threeReviewers(): LargeReview {
  const { operations, texts } = largeReview({
    documents: 1,
    codingsPerDocument: excerpts,
    codes: 60,
    seed: 3,
  });
  const bytes = seededBytes(4);
  const snapshot = replay(operations);
  const [text = ''] = [...texts.values()].map((body) => body.text);
  const added = (['Noor Aziz', 'Tomas Vrba'] as const).map((name, index) =>
    workOf(name, index, { snapshot, text, bytes }),
  );
  const sample = operations.map((operation, index) =>
    index === 0 ? { ...operation, changes: operation.changes.map(asSample) } : operation,
  );
  return { operations: [...sample, ...added], texts };
}

function asSample(change: Change): Change {
  return 'create' in change && change.create.type === 'review'
    ? { create: { ...change.create, sample: true } }
    : change;
}

/** Of ten excerpts this reviewer left out one or two, gave another code to one or two, and cut one or two shorter. */
function workOf(
  name: string,
  index: number,
  from: { readonly snapshot: Snapshot; readonly text: string; readonly bytes: RandomBytes },
): Operation {
  const { bytes, snapshot, text } = from;
  const reviewerId: ReviewerId = newId('reviewer', bytes);
  const device = newId('device', bytes);
  const initials = name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  const changes: Change[] = [
    { create: { id: reviewerId, type: 'reviewer', name, initials, colour: index + 1 } },
  ];
  const codes: readonly CodeId[] = [...snapshot.codes.keys()];
  const die = (sides: number): number => {
    const [high = 0, low = 0] = bytes(2);
    return (high * 256 + low) % sides;
  };
  for (const page of snapshot.codings.values()) {
    for (const coding of page.codings.values()) {
      const excerpt = page.excerpts.get(coding.excerptId);
      const kind = die(10);
      if (excerpt === undefined || (kind === 0 && die(2) === 0)) continue;
      const end = kind < 3 ? excerpt.end - 12 : excerpt.end;
      const codeId = kind === 3 ? (codes[die(codes.length)] ?? coding.codeId) : coding.codeId;
      const anchor = makeAnchor(text, excerpt.start, end);
      if (anchor === undefined) continue;
      const copy: Excerpt = {
        id: newId('excerpt', bytes),
        type: 'excerpt',
        documentId: excerpt.documentId,
        reviewerId,
        ...anchor,
      };
      const id = newId('coding', bytes);
      changes.push(
        { create: copy },
        { create: { ...coding, id, excerptId: copy.id, codeId, reviewerId } },
      );
    }
  }
  const ms = Date.UTC(2025, 0, 1 + index);
  return {
    id: newId('op', bytes),
    at: writeStamp({ ms, counter: 0 }, device),
    device,
    reviewer: reviewerId,
    kind: 'bring-in',
    params: { from: name },
    changes,
    schema: schemaVersion,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await runCompareBench()) === 0 ? 0 : 1;
}
