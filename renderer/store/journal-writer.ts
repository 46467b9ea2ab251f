/** Writes the journal of one review: what is owed to it, oldest first, as lines of one chain. */
import {
  type ChainEnd,
  endOf,
  type JournalNames,
  operationLine,
  stretchLine,
} from '../../shared/journal/journal-lines.ts';
import type { OperationLines } from '../../shared/journal/packed-lines.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import { breathe } from '../../shared/progress.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { JournalMark } from './journal-needs.ts';

/** What is to be written, made when its turn comes. */
export interface Owed {
  /** How many changes it is known to hold before it is made. */
  readonly changes: number;
  make(): Promise<{
    readonly names: JournalNames;
    /** Operations, a line of JSON each. */
    readonly json: OperationLines;
    /** Where the journal was found to end, after a look at all of it. */
    readonly end?: ChainEnd;
    /** Damaged places that the user was told of. */
    readonly told?: number;
    readonly isFresh?: boolean;
  }>;
}

type Given = Awaited<ReturnType<Owed['make']>>;

/** Lines, and characters, handed over at once: a review of 100,000 operations, or of large ones, that comes in leaves room for the interface. */
const batch = { lines: 1000, characters: 500_000 } as const;

/** Milliseconds of making lines after which others have their turn. */
const atATime = 10;

export class JournalWriter {
  /** How often in a row it could not be written. */
  failures = 0;
  /** Whether it holds all that the database does, as far as is known. */
  isCompared = false;
  /** Whether there was nothing in it when this began to write it. */
  wasEmpty = false;
  private queue: readonly Owed[] = [];
  private chain: ChainEnd | undefined;
  private written = '';
  /** A stretch begins with the next line: the last attempt may have left anything behind it. */
  private isTorn = true;
  private readonly platform: Pick<Platform, 'appendJournal' | 'readJournalEnd'>;
  private readonly id: ReviewId;

  constructor(platform: Pick<Platform, 'appendJournal' | 'readJournalEnd'>, id: ReviewId) {
    this.platform = platform;
    this.id = id;
  }

  /** Where the chain stands; undefined until something was written or found. */
  get end(): ChainEnd | undefined {
    return this.chain;
  }

  /** The names of the stretch that is written. */
  get names(): string {
    return this.written;
  }

  get owed(): number {
    return this.queue.length;
  }

  get isBehind(): boolean {
    return this.queue.length > 0;
  }

  get changes(): number {
    return this.queue.reduce((sum, { changes }) => sum + changes, 0);
  }

  give(owed: Owed): void {
    this.queue = [...this.queue, owed];
  }

  /** Goes on with the stretch that was written last, which is known to be whole. */
  continue({ end, names }: Pick<JournalMark, 'end' | 'names'>): void {
    this.chain = end;
    this.written = names;
    this.isTorn = false;
    this.isCompared = true;
  }

  /** Owes nothing any more. */
  drop(): void {
    this.queue = [];
  }

  /** Writes all that is owed; what fails is owed on, and what comes after it waits. */
  async write(): Promise<void> {
    try {
      for (let [next] = this.queue; next !== undefined; [next] = this.queue) {
        const given = await next.make();
        // How much it is, is known only now: it is told where it cannot be written.
        const made = { changes: given.json.length, make: next.make };
        if (this.queue[0] !== next) continue;
        this.queue = [made, ...this.queue.slice(1)];
        await this.writeOne(given);
        if (this.queue[0] === made) this.queue = this.queue.slice(1);
      }
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.isTorn = true;
      throw error;
    }
  }

  private async writeOne({ end, isFresh = false, json, names, told = 0 }: Given): Promise<void> {
    if (end !== undefined) this.chain = end;
    this.wasEmpty = false;
    if (this.chain === undefined) this.chain = await this.find();
    const said = JSON.stringify(names);
    const begins = this.isTorn || isFresh || told > 0 || said !== this.written;
    const first = begins ? [stretchLine(names, { after: this.chain, isFresh, told })] : [];
    let lines = first.map(({ line }) => line);
    let at: ChainEnd = first[0]?.end ?? this.chain ?? { n: 0, c: '' };
    let characters = 0;
    const handOver = async (): Promise<void> => {
      if (lines.length > 0) await this.platform.appendJournal(this.id, lines);
      this.chain = at;
      lines = [];
      characters = 0;
    };
    let began = performance.now();
    for (const one of json) {
      const next = operationLine(one, at);
      lines.push(next.line);
      at = next.end;
      characters += one.length;
      if (lines.length >= batch.lines || characters >= batch.characters) await handOver();
      else if (performance.now() - began < atATime) continue;
      else await breathe();
      began = performance.now();
    }
    await handOver();
    this.written = said;
    this.isTorn = false;
  }

  /** Where a journal ends that was not looked at: a stretch goes on behind it. */
  private async find(): Promise<ChainEnd> {
    const end = await this.platform.readJournalEnd(this.id);
    this.wasEmpty = end === undefined || end.bytes === 0;
    return endOf(end?.text ?? '');
  }
}
