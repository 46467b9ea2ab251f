import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** How serious a concern is, in rising order; the words are those of GRADE-CERQual. */
export const concerns = ['none', 'minor', 'moderate', 'serious'] as const;
export type Concern = (typeof concerns)[number];

/** The levels that are a concern. */
export const realConcerns = ['minor', 'moderate', 'serious'] as const satisfies readonly Concern[];
export type RealConcern = (typeof realConcerns)[number];

/** One of the answers that an item may be given. */
export const answerSchema = openObject({
  /** What an appraisal holds; it stays when the answer is reworded. */
  id: v.string(),
  label: text,
  /** The concern that the answer means; absent where it means none of them, such as “not applicable”. */
  concern: v.optional(v.picklist(concerns)),
  /** Not offered any more; what was answered so is still told by it. */
  removed: v.optional(v.boolean()),
});

/**
 * What studies are appraised by (P1). Of one that comes with the program the record says which, and only what the team
 * words or answers otherwise: so two people who take it at once have taken one, and each reads it in their language.
 */
export const instrumentSchema = openObject({
  id: idOf('instrument'),
  type: v.literal('instrument'),
  /** The instrument of the program that it is, by its id. */
  template: text,
  name: text,
  /** Where it is from, as it is cited. */
  source: text,
  answers: v.optional(v.array(answerSchema)),
  /** Place among the instruments: a fractional index. */
  order: text,
  /** The answers without a concern are counted for each study (P8). */
  scored: v.optional(v.boolean()),
  /** Studies are not appraised by it any more; what was appraised stays. */
  retired: v.optional(v.boolean()),
  deleted,
});

export type Instrument = Readonly<v.InferOutput<typeof instrumentSchema>>;

export const instrumentType = {
  type: 'instrument',
  schema: instrumentSchema,
  collection: 'instruments',
  page: null,
  owner: null,
  fixed: ['template'],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Instrument>;
