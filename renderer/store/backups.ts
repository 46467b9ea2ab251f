/**
 * Dated whole copies of each open review: at first, as it changes, at least daily, and soon after texts came in. What is
 * in the newest good one is remembered in the database, so that nothing is forgotten when the window closes.
 */
import type { EngineEvent, EngineState, EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import type { BackupEntry } from '../../shared/platform/platform.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { type BackupMark, type BackupOutcome, stillGood, textsKey } from './backup-mark.ts';
import { saveInWorker } from './bundle-task.ts';
import type { Opening } from './desk.ts';
import { type Pause, pauseAfter } from './growing-pause.ts';
import { tellBackup } from './journal-words.ts';
import type { Services } from './services.ts';

/** Operations between two backups of a review, counted over sessions. */
export const operationsPerBackup = 300;

/** Milliseconds from a change to its backup: texts are in no journal, so they do not wait long. */
const pace = { texts: 500, change: 5000, look: 3_600_000 };
const day = 86_400_000;
/** Milliseconds until a backup that failed is tried again: at first, and at most. */
const pause: Pause = { first: 30_000, longest: 1_800_000 };

/** Whether two moments are a day apart: a clock that ran ahead when the last was written keeps none from being due. */
function isDayFrom(one: number, other: number): boolean {
  return Math.abs(other - one) >= day;
}

/** Keeps backups of one open review, where the platform keeps any. */
export function keepBackups(
  { db, now, platform }: Pick<Services, 'db' | 'now' | 'platform'>,
  { engine }: Opening,
): EngineSubscriber {
  if (!platform.canKeepJournal) return {};
  const { id, reviewerId } = engine.state;
  return new ReviewBackups({
    now,
    recall: async () => {
      const mark = await readMeta<BackupMark>(db, `backup:${id}`);
      return mark === undefined ? undefined : stillGood(mark, await platform.listBackups(id));
    },
    remember: (mark) => writeMeta(db, `backup:${id}`, mark),
    write: async () => {
      const bytes = await saveInWorker(db.name, id, t('recovery.backingUp'), {
        keptBy: reviewerId,
      });
      return platform.writeBackup(id, bytes);
    },
    tell: (outcome) => tellBackup(id, outcome),
  });
}

/** What backing up one review takes. */
export interface BackupWork {
  now(): number;
  /** The mark of the newest good backup, where that is still there. */
  recall(): Promise<BackupMark | undefined>;
  remember(mark: BackupMark): Promise<void>;
  /** Writes a backup of the review as it is stored, and proves it. */
  write(): Promise<BackupEntry>;
  tell(outcome: BackupOutcome): void;
}

export class ReviewBackups implements EngineSubscriber {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether `timer` is for texts. */
  private isSoon = false;
  private looking: ReturnType<typeof setInterval> | undefined;
  private state: EngineState | undefined;
  private mark: BackupMark | undefined;
  private failures = 0;
  /** Whether texts came in since the backup that is written now was begun. */
  private hasNewTexts = false;
  private running: Promise<void> = Promise.resolve();
  private readonly work: BackupWork;

  constructor(work: BackupWork) {
    this.work = work;
  }

  opened(state: EngineState): void {
    this.state = state;
    // Who writes the review backs it up.
    if (state.readOnly) return;
    this.looking = setInterval(() => this.later(), pace.look);
    this.run(async () => {
      this.mark = await this.work.recall();
      this.later();
    });
  }

  changed(
    state: EngineState,
    { attachments, source }: Pick<EngineEvent, 'attachments' | 'source'>,
  ): void {
    if (source === 'elsewhere') return;
    this.state = state;
    if (attachments) this.oweTexts();
    this.later();
  }

  lost(): void {
    this.closed();
    this.state = undefined;
  }

  /** Writes a backup that is due already; one that is not can wait until the review is open again. */
  async flush(): Promise<void> {
    await this.running;
    if (this.isDue()) this.start();
    await this.running;
  }

  closed(): void {
    clearTimeout(this.timer);
    clearInterval(this.looking);
    this.timer = undefined;
  }

  private get lacksTexts(): boolean {
    const { mark, state } = this;
    if (state === undefined) return false;
    return mark === undefined || mark.owesTexts === true || mark.texts !== textsKey(state.full);
  }

  private isDue(): boolean {
    const { mark, state } = this;
    if (state === undefined) return false;
    if (mark === undefined || this.lacksTexts) return true;
    const since = state.head.operations - mark.operations;
    return since >= operationsPerBackup || (since > 0 && isDayFrom(mark.at, this.work.now()));
  }

  /** Remembered before the backup is: a window that closes now does not take it with it. */
  private oweTexts(): void {
    this.hasNewTexts = true;
    if (this.mark === undefined) return;
    const mark = { ...this.mark, owesTexts: true };
    this.mark = mark;
    this.run(() => this.work.remember(mark));
  }

  /** However fast changes follow each other, a backup that waits is not put off. */
  private later(): void {
    const isSoon = this.lacksTexts && this.failures === 0;
    if (this.timer !== undefined && (this.isSoon || !isSoon)) return;
    this.wait(isSoon ? pace.texts : pace.change, isSoon);
  }

  private wait(ms: number, isSoon: boolean): void {
    clearTimeout(this.timer);
    this.isSoon = isSoon;
    this.timer = setTimeout(() => this.start(), ms);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.run(() => this.backUp());
  }

  private run(work: () => Promise<void>): void {
    this.running = this.running.then(work).catch((error: unknown) => this.work.tell({ error }));
  }

  private async backUp(): Promise<void> {
    const { state } = this;
    if (state === undefined || !this.isDue()) return;
    this.hasNewTexts = false;
    // What is stored when the worker reads it is this or later: what the mark says is in it.
    const { full, head } = state;
    try {
      const { elsewhere, name, size } = await this.work.write();
      this.mark = {
        name,
        size,
        at: this.work.now(),
        operations: head.operations,
        texts: textsKey(full),
        ...(this.hasNewTexts ? { owesTexts: true } : {}),
      };
      await this.work.remember(this.mark);
      this.failures = 0;
      this.work.tell({ elsewhere });
    } catch (error) {
      this.work.tell({ error });
      const after = pauseAfter(this.failures, pause);
      this.failures += 1;
      if (this.state !== undefined && this.looking !== undefined) this.wait(after, false);
      return;
    }
    if (this.isDue()) this.later();
  }
}
