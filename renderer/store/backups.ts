/** Dated whole copies of each open review: at first, as it changes, and soon after texts came in. */
import type { EngineEvent, EngineState, EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import { saveInWorker } from './bundle-task.ts';
import type { Opening } from './desk.ts';
import { notifyError } from './notices.ts';
import type { Services } from './services.ts';

/** Operations between two backups of a review. */
export const operationsPerBackup = 300;

/** Milliseconds from a change to its backup: texts are in no journal, so they do not wait long. */
const pace = { texts: 500, change: 5000 };

/** Keeps backups of one open review, where the platform keeps any. */
export function keepBackups(
  { db, platform }: Pick<Services, 'db' | 'platform'>,
  { engine }: Opening,
): EngineSubscriber {
  if (!platform.canKeepJournal) return {};
  const { id, reviewerId } = engine.state;
  return new ReviewBackups({
    isFirst: async () => (await platform.listBackups(id)).length === 0,
    write: async () => {
      const bytes = await saveInWorker(db.name, id, t('recovery.backingUp'), reviewerId);
      await platform.writeBackup(id, bytes);
    },
    report: notifyError,
  });
}

/** What backing up one review takes. */
export interface BackupWork {
  isFirst(): Promise<boolean>;
  write(): Promise<void>;
  report(error: unknown): void;
}

export class ReviewBackups implements EngineSubscriber {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether `timer` is for texts. */
  private isSoon = false;
  private operations = 0;
  /** Operations in the newest backup; undefined until it is known whether there is one. */
  private kept: number | undefined;
  /** Texts are in no backup: they came in, or there is no backup yet. */
  private hasTexts = false;
  private running: Promise<void> = Promise.resolve();
  private readonly work: BackupWork;

  constructor(work: BackupWork) {
    this.work = work;
  }

  opened({ head }: EngineState): void {
    this.operations = head.operations;
    this.run(async () => {
      await this.look(head.operations);
      this.later();
    });
  }

  changed(
    { head }: EngineState,
    { attachments, source }: Pick<EngineEvent, 'attachments' | 'source'>,
  ): void {
    // Who writes the review backs it up.
    if (source === 'elsewhere') return;
    this.operations = head.operations;
    this.hasTexts ||= attachments;
    this.later();
  }

  /** Writes a backup that is due already; one that is not can wait until the review is open again. */
  async flush(): Promise<void> {
    await this.running;
    const since = this.kept === undefined ? 0 : this.operations - this.kept;
    if (this.timer !== undefined && (this.hasTexts || since >= operationsPerBackup)) this.start();
    await this.running;
  }

  closed(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** However fast changes follow each other, a backup that waits is not put off. */
  private later(): void {
    if (this.timer !== undefined && (this.isSoon || !this.hasTexts)) return;
    clearTimeout(this.timer);
    this.isSoon = this.hasTexts;
    this.timer = setTimeout(() => this.start(), this.isSoon ? pace.texts : pace.change);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.run(() => this.backUp());
  }

  private run(work: () => Promise<void>): void {
    this.running = this.running.then(work).catch((error: unknown) => this.work.report(error));
  }

  /** A review that was just made or opened from a file has its texts in no backup. */
  private async look(operations: number): Promise<void> {
    if (await this.work.isFirst()) this.hasTexts = true;
    else this.kept = operations;
  }

  private async backUp(): Promise<void> {
    if (this.kept === undefined && !this.hasTexts) await this.look(this.operations);
    const { hasTexts, kept, operations } = this;
    if (!hasTexts && kept !== undefined && operations - kept < operationsPerBackup) return;
    this.hasTexts = false;
    try {
      await this.work.write();
      this.kept = operations;
    } catch (error) {
      this.hasTexts ||= hasTexts;
      throw error;
    }
  }
}
