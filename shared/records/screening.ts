import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const screeningStages = ['titleAbstract', 'fullText'] as const;
export type ScreeningStage = (typeof screeningStages)[number];
export const screeningDecisions = ['include', 'exclude', 'maybe'] as const;
export type ScreeningDecision = (typeof screeningDecisions)[number];

/** What one reviewer decided about one study at one stage of screening. */
export const screeningSchema = openObject({
  id: idOf('screening'),
  type: v.literal('screening'),
  studyId: idOf('study'),
  reviewerId: idOf('reviewer'),
  stage: v.picklist(screeningStages),
  decision: v.picklist(screeningDecisions),
  /** A reason of the review's list, by id. */
  reasonId: text,
  note: text,
  /** Set anew each time the same is decided again, where there are criteria that may have changed (S20). */
  looked: text,
  /** Set where it settles what reviewers decided differently. */
  layer: v.optional(v.literal('consensus')),
  /** Who was present when it was settled. */
  present: v.optional(v.array(idOf('reviewer'))),
  /** Who took it over from another program’s file; whose decision it is says `reviewerId` (S11). */
  takenBy: v.optional(idOf('reviewer')),
  /** The program it was made in. */
  takenFrom: text,
  deleted,
});

export type Screening = Readonly<v.InferOutput<typeof screeningSchema>>;

export const screeningType = {
  type: 'screening',
  schema: screeningSchema,
  collection: 'screenings',
  page: null,
  owner: 'reviewerId',
  writer: 'takenBy',
  fixed: ['studyId', 'reviewerId', 'stage', 'layer', 'takenBy', 'takenFrom'],
  // A reason belongs to the decision it was given for.
  compounds: [['decision', 'reasonId']],
  references: {
    studyId: { to: 'study', word: 'study' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    present: { to: 'reviewer', word: 'reviewer' },
    takenBy: { to: 'reviewer', word: 'importer' },
  },
  tellsOf: 'studyId',
} as const satisfies RecordTypeData<Screening>;
