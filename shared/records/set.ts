import * as v from 'valibot';
import { deleted, idOf, offset, openObject } from './fields.ts';
import { not, sharedConditions } from './query.ts';
import type { RecordTypeData } from './record-type.ts';

/** What is asked of a study: as of a passage, and what a passage has not (rule S17). */
export const memberConditionSchema = v.variant('kind', [
  ...sharedConditions,
  openObject({
    kind: v.literal('inclusion'),
    inclusion: v.picklist(['included', 'excluded', 'undecided']),
    not,
  }),
  /** By its name, so that a label made twice is one (S6). */
  openObject({ kind: v.literal('label'), label: v.string(), not }),
  openObject({
    kind: v.literal('years'),
    from: v.optional(offset),
    to: v.optional(offset),
    not,
  }),
  openObject({ kind: v.literal('search'), searchId: idOf('search'), not }),
  openObject({ kind: v.literal('title'), words: v.string(), not }),
  openObject({ kind: v.literal('richness'), least: offset, not }),
  openObject({ kind: v.literal('closeness'), least: offset, not }),
]);
export type MemberCondition = Readonly<v.InferOutput<typeof memberConditionSchema>>;

export const setSchema = openObject({
  id: idOf('set'),
  type: v.literal('set'),
  name: v.string(),
  /** What was chosen, a field of its own for each, so that two people may add some at once. */
  studies: v.optional(v.record(idOf('study'), v.literal(true))),
  documents: v.optional(v.record(idOf('document'), v.literal(true))),
  /** A study is in it, too, where all conditions of one of these groups hold. */
  groups: v.optional(v.array(v.array(memberConditionSchema))),
  deleted,
});

/** Studies or documents that the team keeps by a name, to look at and count those alone. */
export type StudySet = Readonly<v.InferOutput<typeof setSchema>>;

export const setType = {
  type: 'set',
  schema: setSchema,
  collection: 'sets',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {
    studies: { to: 'study', word: 'study', keys: true },
    documents: { to: 'document', word: 'document', keys: true },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<StudySet>;
