/**
 * What the second safety net costs: the journal beside a commit (in Node, on disk), comparing it at an opening, making a
 * backup and coming back from it (in a real browser).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackups } from '../../electron/backups.ts';
import { createJournals } from '../../electron/journals.ts';
import { Journal } from '../../renderer/store/journal.ts';
import type { JournalMark } from '../../renderer/store/journal-needs.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import { headOf } from '../../shared/engine/head.ts';
import { createMemoryStorage, memoryReview } from '../../shared/engine/memory-storage.ts';
import { compareJournal } from '../../shared/journal/compare-journal.ts';
import { replay } from '../../shared/ops/replay.ts';
import { seededBytes } from '../../shared/random.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type LargeReview, largeReview } from '../fixtures/large-review.ts';
import { type BenchPage, openBenchPage } from './bench-page.ts';
import { draftFigures } from './draft-figures.ts';
import { type Figure, percentile, printFigures } from './figures.ts';
import { processorTime } from './processor-time.ts';

const size = { documents: 1000, codingsPerDocument: 100, codes: 300, seed: 20 };
const commits = 200;

export async function runSafetyBench(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-safety-'));
  try {
    const review = largeReview(size);
    const kept = await journalFigures(review, folder);
    const inPage = await pageFigures(folder);
    return printFigures(
      `Safety copies of ${review.operations.length} operations, ${size.documents * size.codingsPerDocument} codings`,
      [...kept, ...inPage, ...(await draftFigures())],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function journalFigures({ operations }: LargeReview, folder: string) {
  const journals = createJournals(join(folder, 'journals'));
  const marks = new Map<ReviewId, JournalMark>();
  const journal = new Journal({
    platform: {
      canKeepJournal: true,
      appendJournal: (id, lines) => journals.append(id, lines),
      readJournal: (id) => journals.read(id),
      readJournalEnd: (id) => journals.end(id),
    },
    memory: {
      readMark: async (id) => marks.get(id),
      writeMark: async (id, mark) => void marks.set(id, mark),
      isPurged: async () => false,
      isProtected: async () => false,
    },
    compare: async (one, asked) => compareJournal(asked, await one.readLog()),
    textsFor: async () => ({ withoutText: 0 }),
    behind: () => undefined,
    healed: () => undefined,
  });
  const snapshot = replay(operations);
  const disk = {
    review: memoryReview({
      head: headOf({ operations, snapshot }, Date.now()),
      operations,
      rows: snapshot,
    }),
  };
  const open = async (): Promise<{ readonly engine: ReviewEngine; readonly ms: number }> => {
    const engine = await ReviewEngine.open({
      id: snapshot.review?.id ?? 'review:none',
      device: 'device:safetybench',
      reviewerId: [...snapshot.reviewers.keys()][0] ?? 'reviewer:none',
      storage: createMemoryStorage(disk),
      lock: { held: true, release: async () => undefined },
      version: 1,
      now: () => Date.now(),
      random: seededBytes(operations.length + marks.size),
      report: (error) => console.error(error),
    });
    if (engine === undefined) throw new Error('There is no review');
    const start = performance.now();
    engine.subscribe(journal.keeper(engine));
    await journal.written();
    return { engine, ms: performance.now() - start };
  };
  const first = await open();
  const beside: number[] = [];
  const appended: number[] = [];
  for (let index = 0; index < commits; index += 1) {
    await first.engine.commit(createCode, { name: `Code of the bench ${index}` });
    const told = performance.now();
    await journal.written();
    appended.push(performance.now() - told);
    const state = first.engine.state;
    const start = performance.now();
    journal.keeper(first.engine).changed?.(state, {
      added: [],
      full: state.full,
      source: 'command',
      touched: 'all',
      attachments: false,
      version: state.version,
    });
    beside.push(performance.now() - start);
  }
  await first.engine.close();
  const equal = await open();
  await equal.engine.close();
  return [
    { name: 'journal: a whole review written', value: first.ms, unit: 'ms' },
    { name: 'journal: on the path of a commit, p95', value: percentile(beside, 0.95), unit: 'ms' },
    {
      name: 'journal: append and flush to disk, p95',
      value: percentile(appended, 0.95),
      unit: 'ms',
      target: 10,
    },
    { name: 'opening: both ends equal', value: equal.ms, unit: 'ms' },
  ] as const;
}

/** In the built page, by the application's own workers; the main process's part in Node. */
async function pageFigures(folder: string): Promise<readonly Figure[]> {
  const bench = await openBenchPage();
  const { page } = bench;
  try {
    const { id } = await page.evaluate((wanted) => window.reviewBench.store(wanted), size);
    await bench.reload();
    await page.evaluate((one) => window.reviewBench.makeJournal(one), id);
    const compared = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.compareJournal(one), id),
    );
    await bench.reload();
    await page.evaluate((one) => window.reviewBench.show(one), id);
    const made = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.backUp(one), id),
    );
    const saved = await page.evaluate(() => window.reviewBench.savedBytes());
    const bytes = Uint8Array.from(Buffer.from(saved, 'base64'));
    const forward = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.bringForward(one), id),
    );
    await page.evaluate((one) => window.reviewBench.halve(one), id);
    const half = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.bringForward(one), id),
    );
    await page.evaluate((one) => window.reviewBench.forget(one), id);
    const restored = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.restore(one), id),
    );
    const opened = await beside(bench, () =>
      page.evaluate((one) => window.reviewBench.openBeside(one), id),
    );
    const backups = createBackups(join(folder, 'backups'), () => new Date());
    const begun = performance.now();
    await backups.write('review:safetybench', bytes);
    const written = performance.now() - begun;
    return [
      { name: 'opening: compared by operation', value: compared.taken, unit: 'ms' },
      { name: 'comparing: processor time', value: compared.busy, unit: 's' },
      {
        name: 'comparing: longest task of the interface',
        value: compared.longest,
        unit: 'ms',
        target: 50,
      },
      {
        name: 'backup: made, proved, written, read back',
        value: (made.taken + written) / 1000,
        unit: 's',
        target: 4,
      },
      { name: 'backup: processor time', value: made.busy, unit: 's' },
      {
        name: 'backup: longest task of the interface',
        value: made.longest,
        unit: 'ms',
        target: 50,
      },
      { name: 'backup: written and read back', value: written, unit: 'ms' },
      { name: 'backup: size', value: bytes.length / 1e6, unit: 'MB' },
      {
        name: 'backup: restored to a usable review',
        value: restored.taken / 1000,
        unit: 's',
        target: 5,
      },
      { name: 'restoring: processor time', value: restored.busy, unit: 's' },
      { name: 'restoring: longest task of the interface', value: restored.longest, unit: 'ms' },
      { name: 'opened beside', value: opened.taken / 1000, unit: 's' },
      { name: 'opening beside: processor time', value: opened.busy, unit: 's' },
      { name: 'opening beside: longest task of the interface', value: opened.longest, unit: 'ms' },
      { name: 'brought forward, half lacking', value: half.taken / 1000, unit: 's' },
      {
        name: 'bringing half forward: longest task of the interface',
        value: half.longest,
        unit: 'ms',
        target: 50,
      },
      { name: 'brought forward, nothing lacking', value: forward.taken / 1000, unit: 's' },
      { name: 'bringing forward: processor time', value: forward.busy, unit: 's' },
      {
        name: 'bringing forward: longest task of the interface',
        value: forward.longest,
        unit: 'ms',
        target: 50,
      },
    ];
  } finally {
    await bench.close();
  }
}

/** What `work` says it took, in milliseconds, with its processor time in seconds and the longest task meanwhile. */
async function beside(bench: BenchPage, work: () => Promise<number>) {
  const cost = { taken: 0 };
  // Collected beforehand: garbage of what was done before is none of it.
  await bench.heap();
  const before = processorTime();
  const longest = await bench.longestTask(async () => {
    cost.taken = await work();
  });
  return { taken: cost.taken, busy: processorTime() - before, longest };
}
