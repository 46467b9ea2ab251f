/** Compares a journal with the log of its review, operation by operation. It takes long where both are: see the worker. */
import { reviewOfLog } from '../ops/log-head.ts';
import type { Operation } from '../ops/operation.ts';
import type { OperationId, ReviewId } from '../records/ids.ts';
import type { ChainEnd, OperationJson } from './journal-lines.ts';
import { type JournalContents, readJournal } from './read-journal.ts';

/** What is compared. */
export interface JournalToCompare {
  readonly reviewId: ReviewId;
  /** The journal's whole text; '' where there is none. */
  readonly text: string;
  /** Whether the review was deleted for good here: what its journal holds is then not brought back. */
  readonly isPurged: boolean;
}

/** What a journal and a log lack of each other. */
export interface JournalComparison {
  /** The review begins anew behind what is there: it was deleted for good, or the journal is of another one. */
  readonly isFresh: boolean;
  /** What the log lacks and the journal holds of this life of the review, in the order of the journal. */
  readonly missing: readonly Operation[];
  /** Those of `missing` that the journal does not prove: it is to hold them again once they are back. */
  readonly unproved: ReadonlySet<OperationId>;
  /** What the journal lacks or does not prove of the log, in the order of the log. */
  readonly owed: readonly OperationJson[];
  /** Where the journal stands. */
  readonly end: ChainEnd;
  /** All damaged places there are, and the line of the first that nobody was told of yet. */
  readonly damaged: number;
  readonly damagedLine: number | undefined;
  /** Operations in the journal that are proved, and those that are not. */
  readonly certain: number;
  readonly doubtful: number;
  /** Damaged places that nobody was told of and of which nothing can be read. */
  readonly unreadable: number;
}

/** Law: where journal and log are equal and whole, nothing is missing and nothing owed. Pure; reads all of both. */
export function compareJournal(
  { isPurged, reviewId, text }: JournalToCompare,
  log: readonly Operation[],
): JournalComparison {
  const kept = readJournal(text);
  const { damage, doubtful, earlier, operations } = kept;
  const here = new Set<OperationId>();
  for (const { id } of log) here.add(id);
  const lacking = operations.filter(({ id }) => !here.has(id) && !earlier.has(id));
  const isFresh = isOfAnother(kept, reviewId) || (isPurged && lacking.length > 0);
  const proved = new Set<OperationId>();
  if (!isFresh) {
    for (const { id } of operations) if (!doubtful.has(id) && !earlier.has(id)) proved.add(id);
  }
  const missing = isFresh ? [] : lacking;
  const owed: OperationJson[] = [];
  for (const operation of log) if (!proved.has(operation.id)) owed.push(JSON.stringify(operation));
  return {
    isFresh,
    missing,
    unproved: new Set(missing.flatMap(({ id }) => (proved.has(id) ? [] : [id]))),
    owed,
    end: kept.end,
    damaged: kept.damaged,
    damagedLine: damage[0]?.line,
    certain: operations.length - doubtful.size,
    doubtful: doubtful.size,
    unreadable: damage.filter(({ isUnreadable }) => isUnreadable).length,
  };
}

function isOfAnother({ names, operations }: JournalContents, reviewId: ReviewId): boolean {
  return (names?.review ?? reviewOfLog(operations) ?? reviewId) !== reviewId;
}
