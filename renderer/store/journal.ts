/**
 * What is kept outside the browser engine's own store: a line for each operation, each proved by the one before it
 * (`shared/journal`). Written after the commit, which never waits for it. What a failure kept from it is tried again
 * with the next change and after a pause, and written before anything later is, so that it has no hole; what a crash
 * kept from it is found when the review is opened next (`journal-healing.ts`).
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { JournalNames } from '../../shared/journal/journal-lines.ts';
import type { OperationLines } from '../../shared/journal/packed-lines.ts';
import { type JournalContents, readJournalCalmly } from '../../shared/journal/read-journal.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { breathe } from '../../shared/progress.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type Pause, pauseAfter } from './growing-pause.ts';
import { healing } from './journal-healing.ts';
import { isMarked, type JournalNeeds, markOf, namesOf, tipOf } from './journal-needs.ts';
import { JournalWriter, type Owed } from './journal-writer.ts';

/** A journal in numbers. */
export interface JournalState {
  readonly operations: number;
  readonly bytes: number;
  readonly owed: number;
}

/** Milliseconds until what failed is tried again: at first, and at most. */
const pause: Pause = { first: 1000, longest: 60_000 };

/** The journals of this installation, written in one order. */
export class Journal {
  private tail: Promise<void> = Promise.resolve();
  private readonly writers = new Map<ReviewId, JournalWriter>();
  private readonly retries = new Map<ReviewId, ReturnType<typeof setTimeout>>();
  /** The reviews whose files are protected, as far as they were opened here. */
  private readonly protects = new Set<ReviewId>();
  /** The reviews whose journal is compared just now. */
  private readonly compares = new Set<ReviewId>();
  private needs: JournalNeeds;

  constructor(needs: JournalNeeds) {
    this.needs = needs;
  }

  /** Starts the journal of a review that comes in whole; `lines` are JSON, an operation each. */
  start(names: JournalNames, lines: () => OperationLines): void {
    const { review } = names;
    const made: { json: OperationLines | undefined } = { json: undefined };
    const make = async () => {
      made.json ??= lines();
      return { names, json: made.json };
    };
    this.give(review, { changes: 0, make });
    this.afterwards(review, async () => {
      const { json = [] } = made;
      const writer = this.writerOf(review);
      // A journal of an earlier life is compared when the review is opened; a new one holds what the review does.
      writer.isCompared = writer.wasEmpty;
      await this.mark(review, { operations: json.length, ...tipOf(json) });
    });
  }

  /**
   * Lets go of a review that is deleted for good: what is owed to its journal is never written. Resolves when nothing
   * is under way.
   */
  async forget(id: ReviewId): Promise<void> {
    clearTimeout(this.retries.get(id));
    this.retries.delete(id);
    this.writers.get(id)?.drop();
    this.writers.delete(id);
    await this.tail;
    this.needs.behind(id, undefined);
  }

  /** Writes down whether files of the open review are protected, for whoever has nothing but the journal left. */
  tellProtection({ state }: ReviewEngine, isProtected: boolean): void {
    this.noteProtection(state.id, isProtected);
    if (state.readOnly) return;
    const names = namesOf(state, isProtected);
    this.give(state.id, { changes: 0, make: async () => ({ names, json: [] }) });
  }

  /** Keeps the journal of one open review. */
  keeper(engine: ReviewEngine): EngineSubscriber {
    return {
      opened: (state) => {
        if (state.readOnly) return;
        this.writerOf(state.id).isCompared = false;
        this.give(state.id, { changes: 0, make: () => this.compared(engine) });
        this.afterwards(state.id, () => this.mark(state.id, state.head));
      },
      changed: (state, { added, source }) => {
        // What comes back while they are compared is in the journal, or is given to it with what was found.
        const isFound = source === 'brought-back' && this.compares.has(state.id);
        if (source === 'elsewhere' || isFound || added.length === 0) return;
        const names = namesOf(state, this.protects.has(state.id));
        // Made when its turn comes: a change that is being committed does not wait for its line.
        const make = async () => ({ names, json: linesOf(added) });
        this.give(state.id, { changes: added.length, make });
      },
      flush: async () => {
        const { head, id, readOnly } = engine.state;
        // What failed is tried once more before the review is left.
        if (this.writerOf(id).isBehind) this.drain(id);
        await this.tail;
        if (!readOnly) await this.mark(id, head);
      },
    };
  }

  /** From now on texts that are missing with operations that come back are looked for here. */
  lookForTexts(textsFor: JournalNeeds['textsFor']): void {
    this.needs = { ...this.needs, textsFor };
  }

  /** How much a journal holds, and how many writes are still owed to it. */
  async state(id: ReviewId): Promise<JournalState> {
    await this.tail;
    const text = (await this.needs.platform.readJournal(id)) ?? '';
    const owed = this.writers.get(id)?.owed ?? 0;
    return { operations: operationLines(text), bytes: text.length, owed };
  }

  /** Resolves when everything given to the journal so far is written, or has failed. */
  written(): Promise<void> {
    return this.tail;
  }

  /** The journal of a review as it is written, with all that was given to it so far; '' where there is none. */
  async text(id: ReviewId): Promise<string> {
    await this.tail;
    return (await this.needs.platform.readJournal(id)) ?? '';
  }

  /** What the journal of a review holds of this life of it, with all that was given to it so far. */
  async read(id: ReviewId): Promise<JournalContents> {
    const text = await this.text(id);
    const { operations, ...contents } = await readJournalCalmly(text, breathe);
    const { earlier } = contents;
    return { ...contents, operations: operations.filter(({ id: one }) => !earlier.has(one)) };
  }

  /** What is to be written on opening; nothing where a look at the end says that journal and database are equal. */
  private async compared(engine: ReviewEngine): Promise<Awaited<ReturnType<Owed['make']>>> {
    const { head, id } = engine.state;
    const [mark, end, isProtected] = await Promise.all([
      this.needs.memory.readMark(id),
      this.needs.platform.readJournalEnd(id),
      this.needs.memory.isProtected(id),
    ]);
    this.noteProtection(id, isProtected);
    const names = namesOf(engine.state, isProtected);
    if (mark !== undefined && isMarked(mark, end, head)) {
      this.writerOf(id).continue(mark);
      return { names, json: [] };
    }
    this.compares.add(id);
    try {
      const found = await healing(this.needs, engine);
      this.writerOf(id).isCompared = true;
      return { names, ...found };
    } catch (error) {
      // The review was closed meanwhile: they are compared when it is opened next.
      if (error instanceof ExpectedError && error.code === 'closed') return { names, json: [] };
      throw error;
    } finally {
      this.compares.delete(id);
    }
  }

  /** Remembers that the journal holds what `head` speaks of; where that cannot be, they are compared at the next opening. */
  private async mark(id: ReviewId, head: Parameters<typeof markOf>[1]): Promise<void> {
    const writer = this.writers.get(id);
    if (writer?.isCompared !== true || writer.isBehind) return;
    try {
      const end = await this.needs.platform.readJournalEnd(id);
      if (end !== undefined) await this.needs.memory.writeMark(id, markOf(writer, head, end.bytes));
    } catch (error) {
      console.error(error);
    }
  }

  private noteProtection(id: ReviewId, isProtected: boolean): void {
    if (isProtected) this.protects.add(id);
    else this.protects.delete(id);
  }

  private writerOf(id: ReviewId): JournalWriter {
    const known = this.writers.get(id);
    if (known !== undefined) return known;
    const writer = new JournalWriter(this.needs.platform, id);
    this.writers.set(id, writer);
    return writer;
  }

  private give(id: ReviewId, owed: Owed): void {
    if (!this.needs.platform.canKeepJournal) return;
    this.writerOf(id).give(owed);
    this.drain(id);
  }

  private afterwards(id: ReviewId, work: () => Promise<void>): void {
    if (!this.needs.platform.canKeepJournal) return;
    this.tail = this.tail.then(() => (this.writerOf(id).isBehind ? undefined : work()));
  }

  private drain(id: ReviewId): void {
    const writer = this.writerOf(id);
    this.tail = this.tail.then(async () => {
      clearTimeout(this.retries.get(id));
      try {
        await writer.write();
        this.needs.behind(id, undefined);
      } catch (error) {
        if (this.writers.get(id) !== writer) return;
        const after = pauseAfter(writer.failures, pause);
        this.retries.set(
          id,
          setTimeout(() => this.drain(id), after),
        );
        this.needs.behind(id, { changes: writer.changes, error });
      }
    });
  }
}

/** Each made when it is gone through: work that is brought in may be much. */
function linesOf(operations: readonly Operation[]): OperationLines {
  return {
    length: operations.length,
    at: () => {
      const last = operations.at(-1);
      return last === undefined ? undefined : JSON.stringify(last);
    },
    *[Symbol.iterator]() {
      for (const operation of operations) yield JSON.stringify(operation);
    },
  };
}

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
