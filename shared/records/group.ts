import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** A group of participants or kind of speaker within the studies, such as patients, carers or nurses (rule G1). */
export const groupSchema = openObject({
  id: idOf('group'),
  type: v.literal('group'),
  name: v.string(),
  /** Whom it holds, for who gives it. */
  description: text,
  /** Place in the list: a fractional index. */
  order: v.string(),
  /** The group that this one is read as since the two were merged. */
  mergedInto: v.optional(idOf('group')),
  deleted,
});

export type Group = Readonly<v.InferOutput<typeof groupSchema>>;

export const groupType = {
  type: 'group',
  schema: groupSchema,
  collection: 'groups',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: { mergedInto: { to: 'group', word: 'merge target' } },
  tellsOf: null,
} as const satisfies RecordTypeData<Group>;
