/**
 * The desk has room for one open review. Opening, switching and closing wait for each other, so that
 * nothing is ever done to, or written under, another review than the one it was meant for.
 */
import type { WriterLock } from '../../shared/engine/context.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { ReviewStorage } from '../../shared/engine/storage.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { DeviceId, RandomBytes, ReviewId } from '../../shared/records/ids.ts';
import type { ReviewInfo } from '../db/review-info.ts';
import type { Session } from './session.ts';

/** A review that is being opened. */
export interface Opening {
  readonly engine: ReviewEngine;
  readonly info: ReviewInfo;
  /** Where to be in it if it was never open here before. */
  readonly first: Partial<Session>;
}

/** Makes what keeps up with each review that is opened: journal, backups, team folder, session, screens. */
export type KeeperMaker = (opening: Opening) => EngineSubscriber | Promise<EngineSubscriber>;

/** What shows that a review is on its way, or none is there. */
export interface DeskFace {
  opening(id: ReviewId): void;
  nothing(): void;
}

/** Where a desk takes reviews from. */
export interface Shelf {
  /** This installation's id. */
  device(): Promise<DeviceId>;
  /** Undefined where the review is not here. */
  info(id: ReviewId): Promise<ReviewInfo | undefined>;
  storage(id: ReviewId): ReviewStorage;
  /** The right to write a review; `onLost` runs when it is taken away. */
  lock(id: ReviewId, onLost: () => void, steal: boolean): Promise<WriterLock>;
  noteOpened(id: ReviewId, openedAt: number): Promise<void>;
}

export interface DeskNeeds {
  readonly shelf: Shelf;
  /** Milliseconds since 1970. */
  now(): number;
  readonly random: RandomBytes;
  report(error: unknown): void;
}

export class Desk {
  private tail: Promise<unknown> = Promise.resolve();
  private current: ReviewEngine | undefined;
  private version = 0;
  private readonly makers: KeeperMaker[] = [];
  private readonly needs: DeskNeeds;
  private readonly face: DeskFace;

  constructor(needs: DeskNeeds, face: DeskFace) {
    this.needs = needs;
    this.face = face;
  }

  /** The open review. */
  get engine(): ReviewEngine | undefined {
    return this.current;
  }

  /** From the next opening on, keeps one of these with each review; they hear of changes in this order. */
  keep(maker: KeeperMaker): void {
    this.makers.push(maker);
  }

  /**
   * Opens a review in place of the one that is open, which is closed first. `steal` takes it from another
   * window. Rejects with `missing` where it is not in this installation: then none is open.
   */
  open(
    id: ReviewId,
    {
      first = {},
      steal = false,
    }: { readonly first?: Partial<Session>; readonly steal?: boolean } = {},
  ): Promise<ReviewEngine> {
    return this.enqueue(async () => {
      await this.closeNow();
      this.face.opening(id);
      try {
        return await this.openNow(id, first, steal);
      } catch (error) {
        await this.closeNow();
        this.face.nothing();
        throw error;
      }
    });
  }

  /** Closes the open review: what is still to be written anywhere is written first. */
  close(): Promise<void> {
    return this.enqueue(async () => {
      await this.closeNow();
      this.face.nothing();
    });
  }

  /** Reads the open review anew where another window has written it. */
  async refresh(): Promise<void> {
    await this.current?.refresh();
  }

  /** Writes what is still to be written, as the window may go any moment. */
  async flush(): Promise<void> {
    await this.current?.flush();
  }

  private async openNow(
    id: ReviewId,
    first: Partial<Session>,
    steal: boolean,
  ): Promise<ReviewEngine> {
    const { now, random, report, shelf } = this.needs;
    const [device, info] = await Promise.all([shelf.device(), shelf.info(id)]);
    if (info === undefined) throw missing();
    let opened: ReviewEngine | undefined;
    const lock = await shelf.lock(id, () => opened?.loseLock(), steal);
    opened = await ReviewEngine.open({
      id,
      device,
      reviewerId: info.reviewerId,
      storage: shelf.storage(id),
      lock,
      version: this.version,
      now,
      random,
      report,
    }).catch(async (error: unknown) => {
      await lock.release();
      throw error;
    });
    if (opened === undefined) {
      await lock.release();
      throw missing();
    }
    const engine = opened;
    // It may have been taken while the review was read.
    if (!lock.held) engine.loseLock();
    this.current = engine;
    const openedAt = now();
    const opening = {
      engine,
      info: { ...info, openedAt },
      first,
    };
    const keepers = await Promise.all(this.makers.map((make) => make(opening)));
    for (const keeper of keepers) engine.subscribe(keeper);
    await shelf.noteOpened(id, openedAt);
    return engine;
  }

  private async closeNow(): Promise<void> {
    const engine = this.current;
    if (engine === undefined) return;
    await engine.close();
    this.version = engine.state.version + 1;
    this.current = undefined;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

function missing(): ExpectedError {
  return new ExpectedError('missing', t('error.reviewGone'));
}
