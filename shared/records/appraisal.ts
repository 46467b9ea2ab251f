import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';
import { passagesSchema } from './resting.ts';

/**
 * What one reviewer says of a study for an item of an instrument (P2). Its id is made of those three, so that one person
 * on two machines makes one; what was agreed on after two differed has an id of its own.
 */
export const appraisalSchema = openObject({
  id: idOf('appraisal'),
  type: v.literal('appraisal'),
  itemId: idOf('item'),
  studyId: idOf('study'),
  reviewerId: idOf('reviewer'),
  /** The id of one of the answers of the item. */
  answer: text,
  /** Why, or the description where the item has no answers. */
  reason: text,
  /** The reviewer leaves the item without an answer, and is done with it. */
  left: v.optional(v.boolean()),
  passages: passagesSchema,
  /** Set where it settles what reviewers answered differently; `reason` then says why so. */
  layer: v.optional(v.literal('consensus')),
  /** Of several settlements the one of the greatest round counts, then of the greatest id. */
  round: v.optional(offset),
  deleted,
});

export type Appraisal = Readonly<v.InferOutput<typeof appraisalSchema>>;

export const appraisalType = {
  type: 'appraisal',
  schema: appraisalSchema,
  collection: 'appraisals',
  page: null,
  owner: 'reviewerId',
  fixed: ['itemId', 'studyId', 'reviewerId', 'layer', 'round'],
  // A reason is the reason for that answer.
  compounds: [['answer', 'reason', 'left']],
  references: {
    itemId: { to: 'item', word: 'item' },
    studyId: { to: 'study', word: 'study' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    passages: { to: 'document', word: 'document', keys: true },
  },
  tellsOf: 'studyId',
} as const satisfies RecordTypeData<Appraisal>;
