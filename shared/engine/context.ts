import type { Writer } from '../ops/stamped.ts';
import type { ReviewId } from '../records/ids.ts';
import type { ReviewStorage } from './storage.ts';

/** The right to write one review, held by one engine at a time. */
export interface WriterLock {
  readonly held: boolean;
  /** Resolves when somebody else can have it. */
  release(): Promise<void>;
}

/** What an engine is given. */
export interface EngineContext extends Writer {
  readonly id: ReviewId;
  readonly storage: ReviewStorage;
  readonly lock: WriterLock;
  /** A number no engine before gave to a state. */
  readonly version: number;
  /** Hears of a subscriber that failed; what was committed stays committed. */
  report(error: unknown): void;
}
