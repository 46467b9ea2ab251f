import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const fieldKinds = ['text', 'choice', 'number', 'boolean', 'date'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What is to be extracted of every study: a characteristic with the way it is filled in (S14). */
export const fieldSchema = openObject({
  id: idOf('field'),
  type: v.literal('field'),
  name: v.string(),
  kind: v.picklist(fieldKinds),
  /** The attribute of a study that holds what was agreed: `country`, or `custom.` and a name of the team’s. */
  attribute: v.string(),
  /** What may be chosen, in this order. */
  options: v.optional(v.array(v.string())),
  /** More than one of the options may be chosen. */
  several: v.optional(v.boolean()),
  /** What a number counts, such as `weeks`. */
  unit: text,
  guidance: text,
  required: v.optional(v.boolean()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  /** Place among the fields: a fractional index. */
  order: v.string(),
  deleted,
});

export type Field = Readonly<v.InferOutput<typeof fieldSchema>>;

export const fieldType = {
  type: 'field',
  schema: fieldSchema,
  collection: 'fields',
  page: null,
  owner: null,
  fixed: [],
  // Under a new name its values lie elsewhere.
  compounds: [['name', 'attribute']],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Field>;
