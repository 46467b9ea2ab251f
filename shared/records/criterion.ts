import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** What a criterion is about, in the order in which criteria are listed: SPIDER, PICo and PEO share some. */
export const facets = [
  'sample',
  'population',
  'phenomenon',
  'exposure',
  'context',
  'design',
  'evaluation',
  'outcome',
  'researchType',
  'own',
] as const;
export type Facet = (typeof facets)[number];

/** What makes a study eligible in one respect, and what rules it out (rule S20). */
export const criterionSchema = openObject({
  id: idOf('criterion'),
  type: v.literal('criterion'),
  facet: v.picklist(facets),
  /** What it is about, where that is none of the facets. */
  name: text,
  include: text,
  exclude: text,
  /** The reason of the review's list that a study is excluded for where this does not hold, by id. */
  reasonId: text,
  /** Place among those of its facet: a fractional index. */
  order: v.string(),
  deleted,
});

export type Criterion = Readonly<v.InferOutput<typeof criterionSchema>>;

export const criterionType = {
  type: 'criterion',
  schema: criterionSchema,
  collection: 'criteria',
  page: null,
  owner: null,
  fixed: ['facet'],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Criterion>;
