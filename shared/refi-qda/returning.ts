/** A project that went out from a review and comes back into it. */
import type { CodeId, ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import type { OwnRecords } from './own-records.ts';
import type { SinceThen } from './since-then.ts';

export interface Returning {
  /** The records of the review as they are read now. */
  readonly own: OwnRecords;
  /** Those that the project was written from, where they travelled along. */
  readonly before: OwnRecords | undefined;
  /** Whose coding may be taken away because the project does not have it any more. */
  readonly mayTake: (id: ReviewerId) => boolean;
  /** Whether whoever brings the project in may be told of a code (B2). */
  readonly mayTell: (id: CodeId) => boolean;
  /** The full reference of a study as it was written. */
  readonly reference: (study: Study) => string;
}

/** The same with what is noted of it while it is read. */
export interface ReturningRead extends Returning {
  readonly since: SinceThen | undefined;
}
