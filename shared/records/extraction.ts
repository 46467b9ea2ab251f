import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';
import { passagesSchema } from './resting.ts';

/**
 * What one reviewer extracted of a study for a field. Its id is made of those three, so that one person on two machines
 * makes one; what was agreed on after two differed has an id of its own.
 */
export const extractionSchema = openObject({
  id: idOf('extraction'),
  type: v.literal('extraction'),
  fieldId: idOf('field'),
  studyId: idOf('study'),
  reviewerId: idOf('reviewer'),
  /** As it was tidied for its kind; absent where nothing was extracted, or it was taken back. */
  value: text,
  note: text,
  passages: passagesSchema,
  /** Set where it settles what reviewers extracted differently; `note` is then the reason. */
  layer: v.optional(v.literal('consensus')),
  /** Of several settlings the one of the greatest round counts, then of the greatest id. */
  round: v.optional(offset),
  deleted,
});

export type Extraction = Readonly<v.InferOutput<typeof extractionSchema>>;

export const extractionType = {
  type: 'extraction',
  schema: extractionSchema,
  collection: 'extractions',
  page: null,
  owner: 'reviewerId',
  fixed: ['fieldId', 'studyId', 'reviewerId', 'layer', 'round'],
  // A passage says where that value stands.
  compounds: [['value', 'passages']],
  references: {
    fieldId: { to: 'field', word: 'field' },
    studyId: { to: 'study', word: 'study' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    passages: { to: 'document', word: 'document', keys: true },
  },
  tellsOf: 'studyId',
} as const satisfies RecordTypeData<Extraction>;
