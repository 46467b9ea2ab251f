/**
 * Reads a journal of either format. Every operation that can be read counts; how far it is proved is told beside it.
 * A last line that a crash tore is normal; a line in the middle that was torn, changed, moved or lost is told.
 */
import type { Operation } from '../ops/operation.ts';
import { parseOperation } from '../ops/parse-operation.ts';
import type { OperationId, ReviewerId } from '../records/ids.ts';
import { JournalChain } from './journal-chain.ts';
import {
  type ChainEnd,
  checksumOfBroken,
  type JournalNames,
  operationParts,
} from './journal-lines.ts';
import { isLineOfNames, readNames, type StretchHead } from './read-names.ts';

/** A place where the chain of a journal is broken. */
export interface JournalDamage {
  /** The line, counted from 1. */
  readonly line: number;
  /** The line itself cannot be read; otherwise lines before it are missing or it was changed. */
  readonly isUnreadable: boolean;
}

/** What a journal holds that can be read. */
export interface JournalContents {
  /** Who worked on the review here last; undefined where the journal does not say it for certain. */
  readonly reviewerId: ReviewerId | undefined;
  /** What the last sound beginning of a stretch says; undefined in journals of format 1. */
  readonly names: JournalNames | undefined;
  /** Each operation once, in the order it was first written. */
  readonly operations: readonly Operation[];
  /** Those of `operations` that the chain does not prove, though it should. Format 1 proves none, and none is here. */
  readonly doubtful: ReadonlySet<OperationId>;
  /** Those that stand before the last fresh beginning, and belong to an earlier life of the review. */
  readonly earlier: ReadonlySet<OperationId>;
  /** Damaged places that nobody was told of yet. */
  readonly damage: readonly JournalDamage[];
  /** All damaged places there are. */
  readonly damaged: number;
  /** The last line was torn: normal, but without the database what it held is gone. */
  readonly isTorn: boolean;
  /** Where the journal stands: its number of operations, and the last checksum, '' where it has none. */
  readonly end: ChainEnd;
}

interface Held {
  readonly operation: Operation;
  readonly isCertain: boolean;
  readonly life: number;
}

/** Takes a journal line by line, so that whoever reads a long one can let others run in between. */
export class JournalReader {
  private readonly held = new Map<OperationId, Held>();
  private readonly chain = new JournalChain<OperationId>();
  private readonly damage: JournalDamage[] = [];
  private told = 0;
  private line = 0;
  private life = 0;
  private who: ReviewerId | undefined;
  private names: JournalNames | undefined;
  /** The first of the lines before that cannot be read, while it is not known whether anything is lost with them. */
  private broken: number | undefined;
  /** The line before is an operation of format 1, which nothing proves. */
  private isPlain = false;

  take(line: string): void {
    this.line += 1;
    if (line === '') return;
    const parts = operationParts(line);
    if (parts !== undefined) this.takeLinked(parts, line);
    else if (isLineOfNames(line)) this.takeNames(line);
    else this.takePlain(line);
  }

  /** What was read; `isWhole` is whether the last line has its line end. */
  contents(isWhole: boolean): JournalContents {
    if (this.broken !== undefined && isWhole) this.note(this.broken, true);
    const operations: Operation[] = [];
    const doubtful = new Set<OperationId>();
    const earlier = new Set<OperationId>();
    for (const [id, { isCertain, life, operation }] of this.held) {
      operations.push(operation);
      if (!isCertain) doubtful.add(id);
      if (life < this.life) earlier.add(id);
    }
    return {
      reviewerId: this.who,
      names: this.names,
      operations,
      doubtful,
      earlier,
      damage: this.damage.slice(this.told),
      damaged: this.damage.length,
      isTorn: this.broken !== undefined && !isWhole,
      end: { n: this.held.size, c: this.chain.last },
    };
  }

  private takeLinked(
    parts: { readonly n: number; readonly c: string; readonly json: string },
    line: string,
  ): void {
    const operation = asOperation(parts.json);
    if (operation === undefined) {
      this.takeBroken(line);
      return;
    }
    const link = this.chain.follow(parts, operation.id);
    if (link.proves !== undefined) this.prove(link.proves);
    if (link.kind === 'none') this.note(this.broken ?? this.line, this.broken !== undefined);
    else if (link.kind === 'behind-broken') this.note(this.broken ?? this.line - 1, true);
    this.broken = undefined;
    this.isPlain = false;
    this.hold(operation, link.kind !== 'none');
  }

  private takeNames(line: string): void {
    const head = readNames(line);
    if (head === 'foreign') return;
    if (head === undefined) {
      this.takeBroken(line);
      return;
    }
    if (head.format === 2) this.begin(head);
    this.broken = undefined;
    this.isPlain = false;
    this.who = head.reviewer;
  }

  private begin({ after, c, isFresh, names, told }: StretchHead): void {
    // Whoever began this stretch knew a line that is not there: what stood before is lost.
    if (after !== undefined && !this.chain.knows(after))
      this.note(this.broken ?? this.line, this.broken !== undefined);
    if (this.damage.length <= told) this.told = this.damage.length;
    if (isFresh) this.life += 1;
    this.chain.begin(c);
    this.names = names;
  }

  private takePlain(line: string): void {
    const operation = asOperation(line);
    if (operation === undefined) {
      this.takeBroken(line);
      return;
    }
    if (this.broken !== undefined && this.isPlain) this.note(this.broken, true);
    this.broken = undefined;
    this.isPlain = true;
    this.hold(operation, true);
  }

  private takeBroken(line: string): void {
    this.broken ??= this.line;
    this.chain.passBroken(checksumOfBroken(line));
    // It may have named somebody else: then it is asked who works here, never guessed.
    if (mayBeNames(line) && !line.includes(`"reviewer":${JSON.stringify(this.who ?? '')}`))
      this.who = undefined;
  }

  /** What is proved is never put aside for what is not, though that may stand later. */
  private hold(operation: Operation, isCertain: boolean): void {
    const { life } = this;
    const { id } = operation;
    const known = this.held.get(id);
    if (known === undefined || (isCertain && !known.isCertain))
      this.held.set(id, { operation, isCertain, life });
    else if (known.life < life) this.held.set(id, { ...known, life });
  }

  private prove(id: OperationId): void {
    const known = this.held.get(id);
    if (known !== undefined) this.held.set(id, { ...known, isCertain: true });
  }

  private note(line: number, isUnreadable: boolean): void {
    this.damage.push({ line, isUnreadable });
  }
}

/** Reads the text of a journal, which may be long: use `readJournalCalmly` where an interface waits. */
export function readJournal(text: string): JournalContents {
  const reader = new JournalReader();
  for (const line of linesOf(text)) reader.take(line);
  return reader.contents(isWhole(text));
}

/** Characters between two breaths: about as many as are read within one frame. */
const breathEvery = 200_000;

/** As `readJournal`, and lets others run in between. */
export async function readJournalCalmly(
  text: string,
  breathe: () => Promise<void>,
): Promise<JournalContents> {
  const reader = new JournalReader();
  let since = 0;
  for (const line of linesOf(text)) {
    reader.take(line);
    since += line.length;
    if (since < breathEvery) continue;
    since = 0;
    await breathe();
  }
  return reader.contents(isWhole(text));
}

function isWhole(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

function asOperation(json: string): Operation | undefined {
  try {
    return parseOperation(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Whether a line that cannot be read may have said who works here: an operation looks otherwise in two places. */
function mayBeNames(line: string): boolean {
  return !(
    line.startsWith('{"n":') ||
    line.startsWith('{"id":"op:') ||
    line.includes('"changes":') ||
    line.includes('"schema":')
  );
}
