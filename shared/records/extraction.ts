import * as v from 'valibot';
import { regionSchema } from './excerpt.ts';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** Where in a text a value stands; it is no coding, and nothing that counts coding reads it (S14). */
export const restingSchema = openObject({
  /** As of an excerpt: UTF-16 units, end exclusive; it is found again by quote and surroundings (A3). */
  start: offset,
  end: offset,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  region: v.optional(regionSchema),
});

export type Resting = v.InferOutput<typeof restingSchema>;

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
  /** The passages it rests on, by document. */
  passages: v.optional(v.record(idOf('document'), v.array(restingSchema))),
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
