/**
 * What is kept outside the browser engine's own store: a line for each operation, after a line that says
 * who works here. Written after the commit, which never waits for it; a failure is told once. What a crash
 * or a failure kept from it is written when the review is opened next.
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { parseOperation } from '../../shared/ops/parse-operation.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';

/** What a journal holds that can be read. */
export interface JournalContents {
  /** Who worked on the review here last; undefined in journals of earlier versions. */
  readonly reviewerId: ReviewerId | undefined;
  /** Each operation once, in the order it was written. */
  readonly operations: readonly Operation[];
}

type JournalPlatform = Pick<Platform, 'appendJournal' | 'canKeepJournal' | 'readJournal'>;

/** The journals of this installation, written in one order. */
export class Journal {
  private tail: Promise<void> = Promise.resolve();
  private hasFailed = false;
  private readonly platform: JournalPlatform;
  private readonly report: (error: unknown) => void;

  constructor(platform: JournalPlatform, report: (error: unknown) => void) {
    this.platform = platform;
    this.report = report;
  }

  /** Starts the journal of a review that comes in whole; `lines` are JSON, an operation each. */
  start(id: ReviewId, reviewerId: ReviewerId, lines: () => readonly string[]): void {
    this.append(id, () => [whoLine(reviewerId), ...lines()]);
  }

  /** Says who works here, where the journal may not say so yet. */
  name(id: ReviewId, reviewerId: ReviewerId): void {
    this.append(id, () => [whoLine(reviewerId)]);
  }

  /** Keeps the journal of one open review. */
  keeper(engine: ReviewEngine): EngineSubscriber {
    return {
      opened: ({ head, id, readOnly }) => {
        if (!readOnly) this.catchUp(id, head.tip, engine);
      },
      changed: ({ id }, { added }) => {
        if (added.length > 0) this.append(id, () => added.map(lineOf));
      },
      flush: () => this.written(),
    };
  }

  /** Resolves when everything given to the journal so far is written, or has failed. */
  written(): Promise<void> {
    return this.tail;
  }

  /** What the journal of a review holds, with all that was given to it so far. */
  async read(id: ReviewId): Promise<JournalContents> {
    await this.tail;
    return readJournalText((await this.platform.readJournal(id)) ?? '');
  }

  /** Writes what the log holds and the journal does not; that its last operation is there tells enough. */
  private catchUp(id: ReviewId, tip: string | undefined, log: Pick<ReviewEngine, 'readLog'>): void {
    this.enqueue(async () => {
      const text = (await this.platform.readJournal(id)) ?? '';
      if (tip !== undefined && text.includes(JSON.stringify(tip))) return;
      const kept = new Set(readJournalText(text).operations.map((operation) => operation.id));
      const missing = (await log.readLog()).filter((operation) => !kept.has(operation.id));
      if (missing.length > 0) await this.platform.appendJournal(id, missing.map(lineOf));
    });
  }

  private append(id: ReviewId, lines: () => readonly string[]): void {
    this.enqueue(() => this.platform.appendJournal(id, lines()));
  }

  private enqueue(work: () => Promise<void>): void {
    if (!this.platform.canKeepJournal) return;
    this.tail = this.tail.then(work).catch((error: unknown) => {
      if (!this.hasFailed) this.report(error);
      this.hasFailed = true;
    });
  }
}

function lineOf(operation: Operation): string {
  return JSON.stringify(operation);
}

function whoLine(reviewerId: ReviewerId): string {
  return JSON.stringify({ journal: 1, reviewer: reviewerId });
}

/** Reads a journal; a last line torn by a crash, and any line that is no operation, is left out. */
export function readJournalText(text: string): JournalContents {
  const operations = new Map<string, Operation>();
  let reviewerId: ReviewerId | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const read: unknown = JSON.parse(line);
      const who = reviewerNamed(read);
      if (who !== undefined) {
        reviewerId = who;
        continue;
      }
      const operation = parseOperation(read);
      operations.set(operation.id, operation);
    } catch {
      // Torn or damaged: every other line still counts.
    }
  }
  return { reviewerId, operations: [...operations.values()] };
}

function reviewerNamed(read: unknown): ReviewerId | undefined {
  if (typeof read !== 'object' || read === null || !('journal' in read && 'reviewer' in read))
    return undefined;
  const { reviewer } = read;
  return typeof reviewer === 'string' && reviewer.startsWith('reviewer:')
    ? (reviewer as ReviewerId)
    : undefined;
}
