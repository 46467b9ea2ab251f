import * as v from 'valibot';
import { constructOrders } from './excerpt.ts';
import { deleted, idOf, openObject } from './fields.ts';
import { meetingSchema } from './meeting.ts';
import type { RecordTypeData } from './record-type.ts';

/** True where the condition must not hold. */
export const not = v.optional(v.boolean());

/** What can be asked of a passage and of a study alike (rules Q6, S17). */
export const sharedConditions = [
  openObject({ kind: v.literal('code'), codeId: idOf('code'), not }),
  openObject({ kind: v.literal('study'), attribute: v.string(), value: v.string(), not }),
  openObject({ kind: v.literal('reviewer'), reviewerId: idOf('reviewer'), not }),
] as const;

/** What is asked of a passage (rule Q6). */
export const conditionSchema = v.variant('kind', [
  ...sharedConditions,
  openObject({ kind: v.literal('near'), codeId: idOf('code'), meeting: meetingSchema, not }),
  openObject({
    kind: v.literal('order'),
    order: v.picklist([...constructOrders, 'none']),
    not,
  }),
  /** Of a group of participants, or of none. */
  openObject({
    kind: v.literal('group'),
    groupId: v.union([idOf('group'), v.literal('none')]),
    not,
  }),
]);
export type Condition = Readonly<v.InferOutput<typeof conditionSchema>>;

export const querySchema = openObject({
  id: idOf('query'),
  type: v.literal('query'),
  name: v.string(),
  /** A passage is found where all conditions of one of these groups hold. */
  groups: v.array(v.array(conditionSchema)),
  deleted,
});

/** A question about the coding that the team keeps by a name. */
export type Query = Readonly<v.InferOutput<typeof querySchema>>;

export const queryType = {
  type: 'query',
  schema: querySchema,
  collection: 'queries',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Query>;
