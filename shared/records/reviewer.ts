import * as v from 'valibot';
import { colour, deleted, guid, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const reviewerSchema = openObject({
  id: idOf('reviewer'),
  type: v.literal('reviewer'),
  name: v.string(),
  initials: v.string(),
  colour,
  /** Who this is on every machine; absent until they opened the review themselves. */
  person: v.optional(idOf('person')),
  /** Joined a blind review that others had coded in, and nobody has said yet what they may see (B5). */
  awaitsAnswer: v.optional(v.literal(true)),
  guid,
  deleted,
});

export type Reviewer = Readonly<v.InferOutput<typeof reviewerSchema>>;

export const reviewerType = {
  type: 'reviewer',
  schema: reviewerSchema,
  collection: 'reviewers',
  page: null,
  owner: null,
  fixed: ['guid'],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Reviewer>;
