import * as v from 'valibot';
import type { Json } from '../json.ts';
import { anyId, idOf, openObject } from '../records/fields.ts';
import type { DeviceId, OperationId, ReviewerId } from '../records/ids.ts';
import { recordSchema } from '../records/record-types.ts';
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
}

/** What a command wants done, before it is stamped. */
export interface Plan {
  readonly kind: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly changes: readonly Change[];
  readonly undoes?: OperationId;
}

const jsonSchema: v.GenericSchema<Json> = v.custom<Json>((input) => input !== undefined);
const changeSchema = v.union([
  v.strictObject({ create: recordSchema }),
  v.strictObject({
    set: anyId,
    fields: v.record(v.string(), v.tuple([jsonSchema, jsonSchema])),
  }),
]);

const stampSchema = v.custom<Stamp>(
  (input) => typeof input === 'string' && /^\d{15}-\d{6}-[0-9a-z]+$/.test(input),
);

/** The only shape in which an operation from a file is accepted; fields of later versions are kept (R6). */
export const operationSchema = openObject({
  id: idOf('op'),
  at: stampSchema,
  over: v.optional(stampSchema),
  device: idOf('device'),
  reviewer: idOf('reviewer'),
  kind: v.string(),
  params: v.record(v.string(), jsonSchema),
  changes: v.array(changeSchema),
  undoes: v.optional(idOf('op')),
  brings: v.optional(v.record(idOf('device'), v.array(v.tuple([stampSchema, stampSchema])))),
  schema: v.number(),
});

/** What operations are ordered by, before their ids: the stamp, or a later one that was known. */
export function orderKey({ at, over }: Operation): string {
  return over === undefined || over < at ? at : `${over}~${at}`;
}

/** Reads an operation of unknown origin; throws valibot's error where it is malformed. */
export function parseOperation(input: unknown): Operation {
  return v.parse(operationSchema, input) as Operation;
}
