/**
 * Where an engine keeps a review. The application keeps it in the browser engine's database, the command line
 * in the file it read, what has just begun is in memory; the engine knows this interface alone.
 */
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Clock, Stamp } from '../ops/stamp.ts';
import type { OperationId } from '../records/ids.ts';

/** What a log says of itself. Only commits write it, together with the operations it speaks of. */
export interface LogHead {
  readonly title: string;
  readonly sample: boolean;
  /** Operations in the log, also those that are set aside. */
  readonly operations: number;
  /** The operation written last; absent where that is not known, as of logs kept by an earlier version. */
  readonly tip?: OperationId;
  /** Exceeds every stamp of the log that is not far ahead of the machine's clock. */
  readonly clock: Clock;
  /** A stamp far ahead of this machine's clock that the log holds. */
  readonly ahead?: Stamp;
  /** How many operations wait for a newer version (X6), and what the version knew that counted them. */
  readonly waiting?: { readonly operations: number; readonly knows: string };
  /** Studies that are not gone. */
  readonly studies: number;
  /** When the log was last written to, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** A review as it lies in its storage. */
export interface StoredReview {
  readonly head: LogHead;
  /** Every row, deleted ones included. */
  readonly full: Full;
  /** The newest operations that were not brought in, oldest first: as far back as undo reaches. */
  readonly recent: readonly Operation[];
}

/** Operations to be added to a log, with all that becomes of them. */
export interface Append {
  readonly head: LogHead;
  /** At least one. The last is this installation's own; those before it came in with it. */
  readonly operations: readonly Operation[];
  /** Every row after them. */
  readonly next: Full;
  /** Whether only the records that `operations` change differ from the rows before, or any may. */
  readonly rows: 'touched' | 'all';
  /** Canonical JSON of text bodies, by their address. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly originals?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Why nothing more can be written to a storage: `moved`, another window wrote the log since; `gone`, the log or its
 * rows are no longer there; `newer`, a newer version of the program has taken the storage over.
 */
export type StopCode = 'moved' | 'gone' | 'newer';

/** The refusal of a storage that can be written no more; `ExpectedError` with the code, in words. */
export function stopError(code: StopCode): ExpectedError {
  return new ExpectedError(code, t(`common.stop.${code}`));
}

/** The code of a refusal after which a storage can be written no more; undefined of any other failure. */
export function stopCodeOf(error: unknown): StopCode | undefined {
  if (!(error instanceof ExpectedError)) return undefined;
  const { code } = error;
  return code === 'moved' || code === 'gone' || code === 'newer' ? code : undefined;
}

/** One review's storage, used by one engine. */
export interface ReviewStorage {
  /** Reads head and rows anew, also after a failure; undefined where the review is not here. */
  load(): Promise<StoredReview | undefined>;
  /** Whether the log is no longer the one that this storage loaded or wrote last; reads the head alone. */
  hasMoved(): Promise<boolean>;
  /**
   * Writes all of it or nothing; when it resolves, it is kept. Rejects with `ExpectedError`: a `StopCode` where
   * the log is not the one that this storage loaded or wrote last, which is read in the commit's own
   * transaction; `disk-full`, `withdrawn` or `not-saved` where it could not be written.
   */
  append(append: Append): Promise<void>;
  /** The whole log, in the order it was written. */
  readLog(): Promise<readonly Operation[]>;
  /** Undefined where it is not stored. */
  readText(id: string): Promise<TextBody | undefined>;
  readOriginal(hash: string): Promise<Uint8Array | undefined>;
}

/** Whether two heads are of the same log at the same moment. */
export function isSameHead(a: LogHead, b: LogHead): boolean {
  return (
    a.operations === b.operations &&
    a.tip === b.tip &&
    a.clock.ms === b.clock.ms &&
    a.clock.counter === b.clock.counter
  );
}
