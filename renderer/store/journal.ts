/**
 * What is kept outside the browser engine's own store: a line for each operation, after a line that says
 * who works here. Written after the commit, which never waits for it; a failure is told once. What a failure
 * kept from it is written before anything later is, so that it has no hole; what a crash kept from it, when the
 * review is opened next.
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { LogHead } from '../../shared/engine/storage.ts';
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

/** A journal in numbers. */
export interface JournalState {
  readonly operations: number;
  readonly bytes: number;
  readonly owed: number;
}

type JournalPlatform = Pick<Platform, 'appendJournal' | 'canKeepJournal' | 'readJournal'>;

/** The journals of this installation, written in one order. */
export class Journal {
  private tail: Promise<void> = Promise.resolve();
  private hasFailed = false;
  /** What was given to the journal of a review and is not in it yet, oldest first. */
  private readonly owed = new Map<ReviewId, Lines[]>();
  private readonly platform: JournalPlatform;
  private readonly report: (error: unknown) => void;

  constructor(platform: JournalPlatform, report: (error: unknown) => void) {
    this.platform = platform;
    this.report = report;
  }

  /** Starts the journal of a review that comes in whole; `lines` are JSON, an operation each. */
  start(id: ReviewId, reviewerId: ReviewerId, lines: () => readonly string[]): void {
    this.append(id, async () => [whoLine(reviewerId), ...lines()]);
  }

  /** Says who works here, where the journal may not say so yet. */
  name(id: ReviewId, reviewerId: ReviewerId): void {
    this.append(id, async () => [whoLine(reviewerId)]);
  }

  /** Keeps the journal of one open review. */
  keeper(engine: ReviewEngine): EngineSubscriber {
    return {
      opened: ({ head, id, readOnly }) => {
        if (!readOnly) this.append(id, () => this.missing(id, head, engine));
      },
      changed: ({ id }, { added }) => {
        if (added.length > 0) this.append(id, async () => added.map(lineOf));
      },
      flush: () => {
        // What failed is tried once more before the review is left.
        if (this.isOwed(engine.state.id)) this.append(engine.state.id, async () => []);
        return this.written();
      },
    };
  }

  /** How much a journal holds, and how many writes are still owed to it. */
  async state(id: ReviewId): Promise<JournalState> {
    await this.tail;
    const text = (await this.platform.readJournal(id)) ?? '';
    const owed = this.owed.get(id)?.length ?? 0;
    return { operations: operationLines(text), bytes: text.length, owed };
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

  /**
   * What the log holds and the journal does not: nothing where the journal has as many operations and the last
   * of them, which is all that is read then.
   */
  private async missing(
    id: ReviewId,
    head: Pick<LogHead, 'operations' | 'tip'>,
    log: Pick<ReviewEngine, 'readLog'>,
  ): Promise<readonly string[]> {
    const text = (await this.platform.readJournal(id)) ?? '';
    const hasTip = head.tip !== undefined && text.includes(JSON.stringify(head.tip));
    if (hasTip && operationLines(text) >= head.operations) return [];
    const kept = new Set(readJournalText(text).operations.map((operation) => operation.id));
    const all = await log.readLog();
    return all.filter((operation) => !kept.has(operation.id)).map(lineOf);
  }

  private isOwed(id: ReviewId): boolean {
    return (this.owed.get(id)?.length ?? 0) > 0;
  }

  private append(id: ReviewId, lines: Lines): void {
    if (!this.platform.canKeepJournal) return;
    const owed = this.owed.get(id);
    if (owed === undefined) this.owed.set(id, [lines]);
    else owed.push(lines);
    this.tail = this.tail
      .then(() => this.write(id))
      .catch((error: unknown) => {
        if (!this.hasFailed) this.report(error);
        this.hasFailed = true;
      });
  }

  /** Writes all that is owed, or leaves all of it to be written the next time. */
  private async write(id: ReviewId): Promise<void> {
    const owed = [...(this.owed.get(id) ?? [])];
    const lines: string[] = [];
    for (const give of owed) for (const line of await give()) lines.push(line);
    if (lines.length > 0) await this.platform.appendJournal(id, lines);
    this.owed.set(id, (this.owed.get(id) ?? []).slice(owed.length));
    this.hasFailed = false;
  }
}

/** Lines to be written, made when their turn comes. */
type Lines = () => Promise<readonly string[]>;

/** How many lines of a journal are operations, by their look alone. */
function operationLines(text: string): number {
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start && !text.startsWith('{"journal"', start)) count += 1;
    start = end + 1;
  }
  return count;
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
