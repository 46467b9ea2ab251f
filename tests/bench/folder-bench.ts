/**
 * What a team folder costs a review of 100,000 codings: one coding more, a look with nothing new, and ten minutes
 * in which nothing happens. Engine and folder are in memory, so that the work is measured and not a disk.
 */
import { createMemoryPlatform, type MemoryFolder } from '../../renderer/platform/memory.ts';
import type { FolderMemory } from '../../renderer/store/folder-memory.ts';
import { FolderWatch } from '../../renderer/store/folder-watch.ts';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { applyCoding } from '../../shared/commands/coding.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import { headOf } from '../../shared/engine/head.ts';
import { createMemoryStorage, memoryReview } from '../../shared/engine/memory-storage.ts';
import { canonicalJson } from '../../shared/json.ts';
import { replay } from '../../shared/ops/replay.ts';
import { seededBytes } from '../../shared/random.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { percentile, printFigures } from './figures.ts';

const size = { documents: 1000, codingsPerDocument: 100, codes: 300, seed: 20 };
const codings = 150;
/** Looks of ten minutes, one every 20 seconds. */
const looks = 30;
const secondsOfLooks = looks * 20;

export async function runFolderBench(): Promise<number> {
  const bench = await openWatched();
  const whole = await cost(() => bench.watch.share());
  const one: Cost[] = [];
  const looksAfter: Cost[] = [];
  for (let index = 0; index < codings; index += 1) {
    await bench.code(index);
    one.push(await cost(() => bench.watch.flush(), bench.bytesWritten));
    looksAfter.push(await cost(() => bench.watch.look(), bench.bytesWritten));
  }
  const before = bench.reads();
  const idle = await cost(async () => {
    for (let index = 0; index < looks; index += 1) await bench.watch.look();
  }, bench.bytesWritten);
  const after = bench.reads();
  if (after.logs !== before.logs) throw new Error('A look with nothing new read the log');
  if (idle.bytes > 0) throw new Error('A look with nothing new wrote into the folder');
  const files = bench.files();
  await bench.close();
  return printFigures(
    `Team folder of a review of ${size.documents * size.codingsPerDocument} codings`,
    [
      { name: 'write all of it into a new folder, processor time', value: whole.busy, unit: 'ms' },
      {
        name: 'one coding: written, most',
        value: most(one, 'bytes') / 1000,
        unit: 'kB',
        target: 64,
      },
      {
        name: 'one coding: processor time, p95',
        value: percentile(
          one.map(({ busy }) => busy),
          0.95,
        ),
        unit: 'ms',
        target: 50,
      },
      // Small files are joined now and then: what that writes is shared by many codings.
      {
        name: 'one coding with its share of joining: written',
        value: (mean(one, 'bytes') + mean(looksAfter, 'bytes')) / 1000,
        unit: 'kB',
        target: 64,
      },
      {
        name: 'one coding with its share of joining: processor time',
        value: mean(one, 'busy') + mean(looksAfter, 'busy'),
        unit: 'ms',
        target: 50,
      },
      {
        name: 'a look that joined: written, most',
        value: most(looksAfter, 'bytes') / 1000,
        unit: 'kB',
      },
      { name: 'look with nothing new, processor time', value: idle.busy / looks, unit: 'ms' },
      {
        name: `share of a core when idle, from the ${looks} looks of ${secondsOfLooks} s`,
        value: (idle.busy / 1000 / secondsOfLooks) * 100,
        unit: '%',
        target: 0.2,
      },
      { name: 'files read by such a look', value: (after.files - before.files) / looks, unit: 'x' },
      {
        name: `files in the folder after ${codings} codings`,
        value: files,
        unit: 'x',
        target: 300,
      },
    ],
  );
}

interface Cost {
  /** Milliseconds of processor time. */
  readonly busy: number;
  /** Bytes written into the folder. */
  readonly bytes: number;
}

async function cost(work: () => Promise<unknown>, bytesWritten = () => 0): Promise<Cost> {
  const [bytes, start] = [bytesWritten(), process.cpuUsage()];
  await work();
  const { system, user } = process.cpuUsage(start);
  return { busy: (user + system) / 1000, bytes: bytesWritten() - bytes };
}

function most(costs: readonly Cost[], what: keyof Cost): number {
  return Math.max(...costs.map((one) => one[what]));
}

function mean(costs: readonly Cost[], what: keyof Cost): number {
  return costs.reduce((sum, one) => sum + one[what], 0) / costs.length;
}

interface WatchedReview {
  readonly watch: FolderWatch;
  /** Codes another passage. */
  code(index: number): Promise<void>;
  bytesWritten(): number;
  reads(): { readonly logs: number; readonly files: number };
  files(): number;
  close(): Promise<void>;
}

async function openWatched(): Promise<WatchedReview> {
  const { operations, texts } = largeReview(size);
  const [first] = operations;
  const rows = replay(operations);
  const id = rows.review?.id;
  if (first === undefined || id === undefined) throw new Error('The review is empty');
  const head = headOf({ operations, snapshot: rows }, Date.now());
  const bodies = new Map([...texts].map(([name, body]) => [name, canonicalJson(body)]));
  const storage = createMemoryStorage({
    review: memoryReview({ head, operations, rows, texts: bodies }),
  });
  const counts = { logs: 0, files: 0, bytes: 0 };
  const { readLog } = storage;
  storage.readLog = () => {
    counts.logs += 1;
    return readLog();
  };
  const folder: MemoryFolder = new Map();
  const platform = countedPlatform(folder, counts);
  const engine = await ReviewEngine.open({
    id,
    device: first.device,
    reviewerId: first.reviewer,
    storage,
    lock: { held: true, release: async () => undefined },
    version: 0,
    now: Date.now,
    random: seededBytes(7),
    report: fail,
  });
  if (engine === undefined) throw new Error('The review did not open');
  let memory: FolderMemory | undefined;
  const watch = new FolderWatch({
    engine,
    platform,
    unpack: (_, bytes) => readBundle(bytes),
    readMemory: async () => memory,
    noteMemory: async (next) => {
      memory = next;
    },
    show: () => undefined,
    report: fail,
  });
  engine.subscribe(watch);
  const documents = [...rows.documents.values()];
  const codeIds = [...rows.codes.keys()];
  return {
    watch,
    code: async (index) => {
      const document = documents[(index * 37) % documents.length];
      const codeId = codeIds[(index * 11) % codeIds.length];
      const text = texts.get(document?.textId ?? '')?.text ?? '';
      const anchor = makeAnchor(text, 60 + index, 140 + index);
      if (document === undefined || codeId === undefined || anchor === undefined)
        throw new Error('There is nothing to code');
      const target = { documentId: document.id, anchor };
      const done = await engine.commit(applyCoding, { target, code: { codeId } });
      if (done === undefined) throw new Error('The coding was not committed');
    },
    bytesWritten: () => counts.bytes,
    reads: () => ({ logs: counts.logs, files: counts.files }),
    files: () => folder.size,
    close: () => engine.close(),
  };
}

function countedPlatform(folder: MemoryFolder, counts: { files: number; bytes: number }) {
  const platform = createMemoryPlatform({ now: () => new Date(), folder });
  const { readShared, writeShared } = platform;
  platform.readShared = (review, name) => {
    counts.files += 1;
    return readShared(review, name);
  };
  platform.writeShared = (review, name, bytes) => {
    counts.bytes += bytes.length;
    return writeShared(review, name, bytes);
  };
  return platform;
}

function fail(error: unknown): never {
  throw error;
}
