import * as v from 'valibot';
import { deleted, idOf, offset, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';
import { screeningStages } from './screening.ts';

/**
 * Records that the same people decide on at a stage of screening, by one sharing out (S10). All of it is settled when
 * it is made: who shares a record out anew makes another, later one, so that none is ever half of two.
 */
export const sharingSchema = openObject({
  id: idOf('sharing'),
  type: v.literal('sharing'),
  stage: v.picklist(screeningStages),
  /** Those who decide; where fewer are needed, the first of them. */
  reviewerIds: v.array(idOf('reviewer')),
  studyIds: v.array(idOf('study')),
  /** Greater than that of every sharing known when it was made. */
  round: offset,
  /** All of them decide, however many the review asks for. */
  pilot: v.optional(v.boolean()),
  /** The same people decide on the full text, unless that is shared out by itself. */
  fullTextToo: v.optional(v.boolean()),
  deleted,
});

export type Sharing = Readonly<v.InferOutput<typeof sharingSchema>>;

export const sharingType = {
  type: 'sharing',
  schema: sharingSchema,
  collection: 'sharings',
  page: null,
  // Its reviewers do the work; whoever leads the team hands it out.
  owner: null,
  fixed: ['stage', 'reviewerIds', 'studyIds', 'round', 'pilot', 'fullTextToo'],
  compounds: [],
  references: {
    reviewerIds: { to: 'reviewer', word: 'reviewer' },
    studyIds: { to: 'study', word: 'study' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Sharing>;
