import type { Json } from '../json.ts';
import type { DeviceId, OperationId, ReviewerId } from '../records/ids.ts';
import type { Change } from './change.ts';
import type { Stamp } from './stamp.ts';

/** Version of the record and operation schema this program writes. */
export const schemaVersion = 1;

/** From one stamp to another of one device, both included. */
export type StampRange = readonly [from: Stamp, to: Stamp];

/** What a bring-in brought: of each device the ranges of its stamps, in order. */
export type Brings = Readonly<Partial<Record<DeviceId, readonly StampRange[]>>>;

/** One thing a researcher did: who, when, what it was called, and its effects. */
export interface Operation {
  readonly id: OperationId;
  readonly at: Stamp;
  /**
   * A later stamp that the writer had seen, from a clock far ahead. The operation stands after it, so
   * that what is written later counts later although the local clock stays right.
   */
  readonly over?: Stamp;
  /**
   * What the machine's clock said, in milliseconds since 1970, where the stamp is more than a day later: an earlier
   * session's clock ran ahead, and the order is kept by counting on from there.
   */
  readonly said?: number;
  readonly device: DeviceId;
  readonly reviewer: ReviewerId;
  /** Name of the command, e.g. `apply-coding`; `describe` turns it into a sentence. */
  readonly kind: string;
  /** What the sentence needs: names and counts as they were at that moment. */
  readonly params: Readonly<Record<string, Json>>;
  readonly changes: readonly Change[];
  /** Set on undo (of an ordinary operation) and redo (of an undo). */
  readonly undoes?: OperationId;
  /** On `bring-in`: what came in with it, so that it can be set aside (M7). */
  readonly brings?: Brings;
  readonly schema: number;
  /**
   * Set where this version does not know all of it: the operation as it was written. It has no changes here
   * and waits for a version that knows it (X6).
   */
  readonly waits?: string;
}

/** What a command wants done, before it is stamped. */
export interface Plan {
  readonly kind: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly changes: readonly Change[];
  readonly undoes?: OperationId;
}

/** What operations are ordered by, before their ids: the stamp, or a later one that was known. */
export function orderKey({ at, over }: Operation): string {
  return over === undefined || over < at ? at : `${over}~${at}`;
}
