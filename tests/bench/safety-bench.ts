/** What the second safety net costs: the journal beside a commit, comparing it at an opening, and a backup. In Node, on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackups } from '../../electron/backups.ts';
import { createJournals } from '../../electron/journals.ts';
import { Journal } from '../../renderer/store/journal.ts';
import type { JournalMark } from '../../renderer/store/journal-needs.ts';
import { requireReadable } from '../../shared/bundle/prove-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import { headOf } from '../../shared/engine/head.ts';
import { createMemoryStorage, memoryReview } from '../../shared/engine/memory-storage.ts';
import { replay } from '../../shared/ops/replay.ts';
import { seededBytes } from '../../shared/random.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type LargeReview, largeReview } from '../fixtures/large-review.ts';
import { percentile, printFigures } from './figures.ts';

const size = { documents: 1000, codingsPerDocument: 100, codes: 300, seed: 20 };
const commits = 200;

export async function runSafetyBench(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-safety-'));
  try {
    const review = largeReview(size);
    const kept = await journalFigures(review, folder);
    const backup = await backupFigures(review, folder);
    return printFigures(
      `Safety copies of ${review.operations.length} operations, ${size.documents * size.codingsPerDocument} codings`,
      [...kept, ...backup],
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
    },
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
  marks.clear();
  const lag = new LongestTask();
  const compared = await open();
  const longest = lag.stop();
  await compared.engine.close();
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
    { name: 'opening: compared by operation', value: compared.ms, unit: 'ms' },
    { name: 'opening: longest task while compared', value: longest, unit: 'ms', target: 50 },
  ] as const;
}

async function backupFigures({ operations, texts }: LargeReview, folder: string) {
  const backups = createBackups(join(folder, 'backups'), () => new Date());
  const made = await timed(() => writeBundle({ operations, texts, originals: new Map() }));
  const proved = await timed(() => requireReadable(made.result));
  const written = await timed(() => backups.write('review:safetybench', made.result));
  return [
    {
      name: 'backup: made, proved, written, read back',
      value: (made.ms + proved.ms + written.ms) / 1000,
      unit: 's',
      target: 4,
    },
    { name: 'backup: proved', value: proved.ms, unit: 'ms' },
    { name: 'backup: written and read back', value: written.ms, unit: 'ms' },
    { name: 'backup: size', value: made.result.length / 1e6, unit: 'MB' },
  ] as const;
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** The longest time for which nothing else could run. */
class LongestTask {
  private longest = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => this.look(), 1);

  stop(): number {
    this.look();
    clearInterval(this.timer);
    return this.longest;
  }

  private look(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
  }
}
