import * as v from 'valibot';
import type { Json } from '../json.ts';
import { anyId, idOf, openObject } from '../records/fields.ts';
import { recordSchema } from '../records/record-types.ts';
import type { Operation } from './operation.ts';
import type { Stamp } from './stamp.ts';
import { knownForm } from './waiting.ts';

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

/** What is written and read in the same way in an operation of any version. */
const ofEvery = {
  id: idOf('op'),
  at: stampSchema,
  over: v.optional(stampSchema),
  said: v.exactOptional(v.pipe(v.number(), v.integer())),
  device: idOf('device'),
  reviewer: idOf('reviewer'),
  kind: v.string(),
  params: v.record(v.string(), jsonSchema),
  undoes: v.optional(idOf('op')),
  schema: v.number(),
};

/** The only shape in which an operation that is known here is accepted from a file; fields of later versions are kept (R6). */
export const operationSchema = openObject({
  ...ofEvery,
  changes: v.array(changeSchema),
  brings: v.optional(v.record(idOf('device'), v.array(v.tuple([stampSchema, stampSchema])))),
});

/** What every operation has, whatever version wrote it. */
const envelopeSchema = v.looseObject({
  ...ofEvery,
  changes: v.array(v.looseObject({})),
  waits: v.optional(v.string()),
});

/**
 * Reads an operation of unknown origin. What only a newer version knows is given back waiting, whole and
 * unread; throws valibot's error, or that of JSON, where an operation is malformed.
 */
export function parseOperation(input: unknown): Operation {
  const operation = knownForm(v.parse(envelopeSchema, input) as unknown as Operation);
  if (operation.waits === undefined) return v.parse(operationSchema, operation) as Operation;
  v.parse(envelopeSchema, JSON.parse(operation.waits));
  return operation;
}
