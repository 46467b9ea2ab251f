/**
 * A log as commands and tables read it: an array of operations, or one that is read from where it lies each
 * time it is gone through. A million operations in memory take more room than the rows they give.
 */

import type { AnyRecord } from '../records/record-types.ts';
import { isCreate } from './change.ts';
import type { Operation } from './operation.ts';
import type { Stamp } from './stamp.ts';

/** What a log that is not held in memory is made of. */
export interface LogSource {
  /** Reads the operations from the start: each once, in the one order every device agrees on. */
  readonly read: () => Iterator<Operation, undefined>;
  /** Those of them that are `isTelling`, in order. */
  readonly telling: readonly Operation[];
  readonly length: number;
  /** The highest stamp. */
  readonly latest: Stamp | undefined;
}

/** Operations in the one order every device agrees on, each once, made anew whenever they are gone through. */
export class StreamedLog implements Iterable<Operation> {
  readonly telling: readonly Operation[];
  readonly length: number;
  readonly latest: Stamp | undefined;
  private readonly read: LogSource['read'];

  constructor({ latest, length, read, telling }: LogSource) {
    this.read = read;
    this.telling = telling;
    this.length = length;
    this.latest = latest;
  }

  [Symbol.iterator](): Iterator<Operation, undefined> {
    return this.read();
  }

  /** The log without the operations that `test` refuses; goes through it once. */
  where(test: (operation: Operation) => boolean): StreamedLog {
    let length = 0;
    let latest: Stamp | undefined;
    for (const operation of this) {
      if (!test(operation)) continue;
      length += 1;
      if (latest === undefined || operation.at > latest) latest = operation.at;
    }
    const telling = this.telling.filter(test);
    return new StreamedLog({ read: () => passing(this, test), telling, length, latest });
  }
}

/** Every operation of a review. Arrays stand in any order, and may hold an operation twice. */
export type Log = readonly Operation[] | StreamedLog;

function* passing(
  operations: Iterable<Operation>,
  test: (operation: Operation) => boolean,
): Generator<Operation, undefined> {
  for (const operation of operations) if (test(operation)) yield operation;
}

/**
 * Whether an operation says more than that excerpts or codings were made, which is nearly all of a log: what
 * changes, takes back, brings in or waits is found among those that are telling, and what makes other records.
 */
export function isTelling({ brings, changes, over, said, undoes, waits }: Operation): boolean {
  if ([brings, over, said, undoes, waits].some((field) => field !== undefined)) return true;
  if (changes.length === 0) return true;
  return changes.some((change) => !isCreate(change) || !isCodedType(change.create.type));
}

/** Excerpts and codings: nearly all records of a review, and each made once. */
export function isCodedType(type: AnyRecord['type']): boolean {
  return type === 'excerpt' || type === 'coding';
}

/** The telling operations of a log; of an array all, which hold them. */
export function tellingOf(log: Log): readonly Operation[] {
  return log instanceof StreamedLog ? log.telling : log;
}

/** A log without the operations that `test` refuses. */
export function logWhere(log: Log, test: (operation: Operation) => boolean): Log {
  return log instanceof StreamedLog ? log.where(test) : log.filter(test);
}
