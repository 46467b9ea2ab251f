import type { Command } from '../commands/context.ts';
import { ownLock } from '../engine/begin-review.ts';
import { ReviewEngine } from '../engine/engine.ts';
import { headOf } from '../engine/head.ts';
import { createMemoryStorage, type MemoryDisk, memoryReview } from '../engine/memory-storage.ts';
import { BugError } from '../errors.ts';
import type { Operation } from '../ops/operation.ts';
import { emptySnapshot, type Full } from '../ops/snapshot.ts';
import { seededBytes } from '../random.ts';
import type { ReviewerId } from '../records/ids.ts';
import { sampleDevices, sampleReviewId } from './sample-id.ts';

/** Who writes in the sample: whoever opens it, and two invented colleagues. */
export type SampleWriter = 'reader' | 'ines' | 'tobias';

/** The reviewer that each writer is. */
export const sampleReviewers = {
  reader: 'reviewer:sample00000000000000',
  ines: 'reviewer:sample00000000000001',
  tobias: 'reviewer:sample00000000000002',
} as const satisfies Readonly<Record<SampleWriter, ReviewerId>>;

const minutesOfDay = 24 * 60;

/** 2026-01-05 09:00 UTC; each entry of the sample's log is a minute later, and each step of the work on a later day. */
const firstMinute = Date.UTC(2026, 0, 5, 9);

/** One log that several write in turn, each on a device of their own. The same operations and ids at every run. */
export class SampleLog {
  readonly #disk: MemoryDisk;
  readonly #random = seededBytes(20_260_105);
  #minute = 0;
  #engine: ReviewEngine | undefined;

  constructor() {
    const rows = emptySnapshot();
    const head = headOf({ operations: [], snapshot: rows }, firstMinute);
    this.#disk = { review: memoryReview({ head, operations: [], rows }) };
  }

  get rows(): Full {
    return this.#open().state.full;
  }

  /** What is committed from now on is written by them. */
  async writeAs(writer: SampleWriter, random = this.#random): Promise<void> {
    this.#engine = await ReviewEngine.open({
      device: sampleDevices[writer],
      reviewerId: sampleReviewers[writer],
      now: () => firstMinute + 60_000 * this.#minute,
      random,
      id: sampleReviewId,
      storage: createMemoryStorage(this.#disk),
      lock: ownLock,
      version: 0,
      report: (error) => {
        throw error;
      },
    });
  }

  /**
   * Writes what was added to the sample later, each addition by a number: its ids are its own, and those of what follows
   * stay as they were.
   */
  async aside(
    writer: SampleWriter,
    nth: number,
    write: (log: SampleLog) => Promise<void>,
  ): Promise<void> {
    await this.writeAs(writer, seededBytes(20_261_130 + nth));
    await write(this);
    await this.writeAs(writer);
  }

  /** Commits one command, which must change something. */
  async commit<P>(command: Command<P>, params: NoInfer<P>): Promise<Operation> {
    const done = await this.#open().commit(command, params);
    if (done === undefined) throw new BugError('A step of the sample changes nothing');
    this.#minute += 1;
    return done;
  }

  /** What is committed from now on was done on a later day. */
  nextDay(): void {
    this.#minute = (Math.floor(this.#minute / minutesOfDay) + 1) * minutesOfDay;
  }

  readLog(): Promise<readonly Operation[]> {
    return this.#open().readLog();
  }

  #open(): ReviewEngine {
    if (this.#engine === undefined) throw new BugError('Nobody writes in the sample yet');
    return this.#engine;
  }
}
