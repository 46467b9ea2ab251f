/**
 * One installation in memory that can be used by several windows, and can crash: what the property test of
 * the desk runs on. Storage and journal take a while, so that everything can happen in between.
 */
import { Desk, type KeeperMaker, type Shelf } from '../../renderer/store/desk.ts';
import { Journal } from '../../renderer/store/journal.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import type { WriterLock } from '../../shared/engine/context.ts';
import type { EngineEvent } from '../../shared/engine/events.ts';
import { headOf } from '../../shared/engine/head.ts';
import {
  createMemoryStorage,
  type MemoryDisk,
  memoryReview,
} from '../../shared/engine/memory-storage.ts';
import type { ReviewStorage } from '../../shared/engine/storage.ts';
import { LogWriter } from '../../shared/ops/log-writer.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { seededBytes } from '../../shared/random.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { device, reviewerId } from './random-review.ts';

export const reviews: readonly ReviewId[] = ['review:nights', 'review:days'];
export const colleague: ReviewerId = 'reviewer:inesabara';

/** An event with the log that its rows are of. */
export interface Told {
  readonly id: ReviewId;
  readonly event: EngineEvent;
  readonly log: readonly Operation[];
}

/** A window: it is gone when `isAlive` is false, whatever it was doing. */
export interface Window {
  readonly desk: Desk;
  readonly journal: Journal;
  isAlive: boolean;
}

interface Holder {
  isHeld: boolean;
  readonly window: Window;
  onLost(): void;
}

export class DeskMachine {
  readonly disks: ReadonlyMap<ReviewId, MemoryDisk>;
  readonly journals = new Map<ReviewId, string>();
  readonly told: Told[] = [];
  readonly reports: unknown[] = [];
  private readonly colleagues: ReadonlyMap<ReviewId, LogWriter>;
  private readonly who = new Map<ReviewId, ReviewerId>();
  private readonly holders = new Map<ReviewId, Holder>();
  private readonly random = seededBytes(5);
  private now = Date.UTC(2031, 4, 6);
  private waits = 0;

  constructor() {
    const logs = reviews.map((id, index) => [id, this.begin(id, index)] as const);
    this.disks = new Map(
      logs.map(([id, { operations, snapshot }]) => [
        id,
        {
          review: memoryReview({
            head: headOf({ operations, snapshot }, this.now),
            operations,
            rows: snapshot,
          }),
        },
      ]),
    );
    this.colleagues = new Map(
      logs.map(([id, { clock, operations, snapshot }], index) => {
        const context = this.writer('device:window0seat', colleague, 90 + index);
        const log = new LogWriter(context, snapshot, clock);
        log.operations.push(...operations);
        return [id, log];
      }),
    );
    for (const id of reviews) this.who.set(id, reviewerId);
  }

  /** Opens a window; it has the same keepers as the application's, and one that listens. */
  openWindow(): Window {
    const isAlive = { isAlive: true };
    const platform = {
      canKeepJournal: true,
      appendJournal: async (id: ReviewId, lines: readonly string[]) => {
        await this.pause(isAlive);
        const added = lines.map((line) => `${line}\n`).join('');
        this.journals.set(id, (this.journals.get(id) ?? '') + added);
        await this.pause(isAlive);
      },
      readJournal: async (id: ReviewId) => {
        await this.pause(isAlive);
        return this.journals.get(id);
      },
    };
    const report = (error: unknown): void => void this.reports.push(error);
    const journal = new Journal(platform, report);
    const needs = { now: () => this.tick(), random: this.random, report };
    const desk = new Desk(
      { ...needs, shelf: this.shelf(() => window) },
      { opening: () => undefined, nothing: () => undefined },
    );
    desk.keep(({ engine, info }) => {
      journal.name(engine.state.id, info.reviewerId);
      return journal.keeper(engine);
    });
    desk.keep(this.listener());
    const window: Window = Object.assign(isAlive, { desk, journal });
    return window;
  }

  /** A colleague adds a code to their copy of a review, and sends all of it. */
  workOfColleague(id: ReviewId, name: string): readonly Operation[] {
    const log = this.colleagues.get(id);
    log?.run(createCode, { name });
    return [...(log?.operations ?? [])];
  }

  log(id: ReviewId): readonly Operation[] {
    return [...(this.disks.get(id)?.review?.log ?? [])];
  }

  /** Stores a review anew, as recovery does. */
  restore(id: ReviewId, who: ReviewerId, operations: readonly Operation[]): void {
    const disk = this.disks.get(id);
    const rows = replay(operations);
    const head = headOf({ operations, snapshot: rows }, this.now);
    if (disk !== undefined) disk.review = memoryReview({ head, operations, rows });
    this.who.set(id, who);
  }

  private begin(id: ReviewId, index: number): LogWriter {
    const log = new LogWriter(this.writer(device, reviewerId, 1 + index));
    log.run(createReview, {
      reviewId: id,
      title: id,
      reviewer: { name: 'Maren Holt', initials: 'MH' },
    });
    log.run(createCode, { name: `${id} first` });
    return log;
  }

  private writer(where: DeviceId, who: ReviewerId, seed: number) {
    return { device: where, reviewerId: who, now: () => this.tick(), random: seededBytes(seed) };
  }

  private tick(): number {
    this.now += 1000;
    return this.now;
  }

  /** Takes one to five turns; what waits in a window that is gone never goes on. */
  private async pause(window: { readonly isAlive: boolean }): Promise<void> {
    this.waits += 1;
    for (let turn = (this.waits * 7) % 5; turn >= 0; turn -= 1) await Promise.resolve();
    if (!window.isAlive) await new Promise<never>(() => undefined);
  }

  private shelf(windowOf: () => Window): Shelf {
    const pause = (): Promise<void> => this.pause(windowOf());
    return {
      device: async () => device,
      info: async (id) => {
        await pause();
        const review = this.disks.get(id)?.review;
        const who = this.who.get(id);
        if (review === undefined || who === undefined) return undefined;
        return { id, ...review.head, nextSeq: 0, reviewerId: who, openedAt: 0 };
      },
      storage: (id) =>
        slowed(createMemoryStorage(this.disks.get(id) ?? { review: undefined }), pause),
      lock: async (id, onLost, steal) => {
        await pause();
        return this.take(id, { isHeld: true, window: windowOf(), onLost }, steal);
      },
      noteOpened: pause,
    };
  }

  private take(id: ReviewId, holder: Holder, steal: boolean): WriterLock {
    const other = this.holders.get(id);
    if (other?.window.isAlive === true && !steal) holder.isHeld = false;
    else {
      if (other !== undefined) other.isHeld = false;
      if (other?.window.isAlive === true) other.onLost();
      this.holders.set(id, holder);
    }
    return {
      get held() {
        return holder.isHeld;
      },
      release: async () => {
        if (this.holders.get(id) === holder) this.holders.delete(id);
      },
    };
  }

  private listener(): KeeperMaker {
    return () => ({
      changed: ({ head, id }, event) =>
        void this.told.push({ id, event, log: this.log(id).slice(0, head.operations) }),
    });
  }
}

function slowed(storage: ReviewStorage, pause: () => Promise<void>): ReviewStorage {
  const slow =
    <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await pause();
      const done = await work(...given);
      await pause();
      return done;
    };
  return {
    load: slow(storage.load),
    hasMoved: slow(storage.hasMoved),
    append: slow(storage.append),
    readLog: slow(storage.readLog),
    readText: slow(storage.readText),
    readOriginal: slow(storage.readOriginal),
  };
}
