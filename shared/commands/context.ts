import type { Plan } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';

/** What a command may know besides the rows: who acts, and where fresh ids come from. */
export interface CommandContext {
  readonly reviewerId: ReviewerId;
  newId<P extends string>(prefix: P): `${P}:${string}`;
}

/**
 * A thing a researcher does, as a pure plan. An empty `changes` means there was nothing to do and
 * nothing is logged; `ExpectedError` says why it cannot be done.
 */
export type Command<P> = (snapshot: Full, params: P, context: CommandContext) => Plan;
