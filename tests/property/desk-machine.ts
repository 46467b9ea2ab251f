/**
 * One installation that can be used by several windows, and can crash: what the property test of the desk runs
 * on. Storage and journal take a while, so that everything can happen in between.
 */
import { Desk, type KeeperMaker, type Shelf } from '../../renderer/store/desk.ts';
import { Journal } from '../../renderer/store/journal.ts';
import type { JournalMark, JournalNeeds } from '../../renderer/store/journal-needs.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import type { WriterLock } from '../../shared/engine/context.ts';
import type { EngineEvent } from '../../shared/engine/events.ts';
import type { ReviewStorage } from '../../shared/engine/storage.ts';
import { compareJournal } from '../../shared/journal/compare-journal.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { seededBytes } from '../../shared/random.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import type { DeskDisk } from './desk-disk.ts';
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
  readonly disk: DeskDisk;
  readonly journals = new Map<ReviewId, string>();
  readonly told: Told[] = [];
  private readonly marks = new Map<ReviewId, JournalMark>();
  readonly reports: unknown[] = [];
  private readonly colleagues: ReadonlyMap<ReviewId, LogWriter>;
  /** What was written to each log, in the order in which it was kept. */
  private readonly written = new Map<ReviewId, Operation[]>();
  private readonly holders = new Map<ReviewId, Holder>();
  private readonly random = seededBytes(5);
  private now = Date.UTC(2031, 4, 6);
  private waits = 0;

  private constructor(disk: DeskDisk) {
    this.disk = disk;
    this.colleagues = new Map(
      reviews.map((id, index) => {
        const { clock, operations, snapshot } = this.begin(id, index);
        this.written.set(id, [...operations]);
        const context = this.writer('device:window0seat', colleague, 90 + index);
        const log = new LogWriter(context, snapshot, clock);
        log.operations.push(...operations);
        return [id, log] as const;
      }),
    );
  }

  /** An installation with two reviews that nobody has open. */
  static async start(disk: DeskDisk): Promise<DeskMachine> {
    const machine = new DeskMachine(disk);
    for (const id of reviews) await disk.store(id, reviewerId, machine.log(id), machine.now);
    return machine;
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
      readJournalEnd: async (id: ReviewId) => {
        await this.pause(isAlive);
        const text = this.journals.get(id);
        return text === undefined ? undefined : { bytes: text.length, text };
      },
    };
    const report = (error: unknown): void => void this.reports.push(error);
    const journal = new Journal({
      platform,
      memory: this.memory(isAlive),
      compare: async (one, asked) => compareJournal(asked, await one.readLog()),
      textsFor: async () => ({ withoutText: 0 }),
      behind: () => undefined,
      healed: () => undefined,
    });
    const needs = { now: () => this.tick(), random: this.random, report };
    const desk = new Desk(
      { ...needs, shelf: this.shelf(() => window) },
      { opening: () => undefined, nothing: () => undefined },
    );
    desk.keep(({ engine }) => journal.keeper(engine));
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

  /** The log as it was kept so far. */
  log(id: ReviewId): readonly Operation[] {
    return [...(this.written.get(id) ?? [])];
  }

  /** Stores a review anew, as recovery does. */
  async restore(id: ReviewId, who: ReviewerId, operations: readonly Operation[]): Promise<void> {
    this.written.set(id, [...operations]);
    this.marks.delete(id);
    await this.disk.store(id, who, operations, this.now);
  }

  /** What the database remembers of journals: lost with it. */
  private memory(window: { readonly isAlive: boolean }): JournalNeeds['memory'] {
    return {
      readMark: async (id) => {
        await this.pause(window);
        return this.marks.get(id);
      },
      writeMark: async (id, mark) => {
        await this.pause(window);
        this.marks.set(id, mark);
      },
      isPurged: async () => false,
      isProtected: async () => false,
    };
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
    for (let turn = (this.waits * 7) % 5; turn >= 0; turn -= 1) await this.disk.turn();
    if (!window.isAlive) await new Promise<never>(() => undefined);
  }

  private shelf(windowOf: () => Window): Shelf {
    const pause = (): Promise<void> => this.pause(windowOf());
    return {
      device: async () => device,
      info: async (id) => {
        await pause();
        return this.disk.info(id);
      },
      storage: (id) => slowed(this.kept(id, this.disk.storage(id)), pause),
      lock: async (id, onLost, steal) => {
        await pause();
        return this.take(id, { isHeld: true, window: windowOf(), onLost }, steal);
      },
      noteOpened: pause,
    };
  }

  /** What is appended is noted as soon as it is kept, whether the window still waits for it or not. */
  private kept(id: ReviewId, storage: ReviewStorage): ReviewStorage {
    return {
      load: () => storage.load(),
      hasMoved: () => storage.hasMoved(),
      append: async (work) => {
        await storage.append(work);
        this.written.get(id)?.push(...work.operations);
      },
      readLog: () => storage.readLog(),
      readText: (text) => storage.readText(text),
      readOriginal: (hash) => storage.readOriginal(hash),
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
