import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';
import { memberConditionSchema } from './set.ts';

/** One step of sampling eligible studies for the synthesis: which it takes, and why (rule S18). */
export const stepSchema = openObject({
  id: idOf('step'),
  type: v.literal('step'),
  /** Place among the steps: a fractional index. */
  order: v.string(),
  /** It takes a study where all conditions of one of these groups hold. */
  groups: v.optional(v.array(v.array(memberConditionSchema))),
  reason: text,
  deleted,
});

export type Step = Readonly<v.InferOutput<typeof stepSchema>>;

export const stepType = {
  type: 'step',
  schema: stepSchema,
  collection: 'steps',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Step>;
