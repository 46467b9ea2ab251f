import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import { realConcerns } from './instrument.ts';
import type { RecordTypeData } from './record-type.ts';

/** By author and year (`Harrow 2016a`), or by number (`S1`, `1`). */
export const studyNameStyles = ['authorYear', 'sNumber', 'number'] as const;
export type StudyNameStyle = (typeof studyNameStyles)[number];

/** How full references are written; as ever where a review says nothing. */
export const referenceStyles = ['apa', 'vancouver', 'harvard'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

export const reviewSchema = openObject({
  id: idOf('review'),
  type: v.literal('review'),
  title: v.string(),
  question: text,
  /** What studies are called in lists, quotes and tables; by author and year where nothing is said. */
  studyNames: v.optional(v.picklist(studyNameStyles)),
  /** The style of full references; the program’s own short one where nothing is said. */
  referenceStyle: v.optional(v.picklist(referenceStyles)),
  methods: text,
  /** True for the invented sample: every screen and every export must say so. */
  sample: v.optional(v.boolean()),
  /** Hides what colleagues coded on a document until its assignments are released (rules B). */
  blind: v.optional(v.boolean()),
  /** While coding blind, codes that colleagues made are not shown either. */
  holdBackCodes: v.optional(v.boolean()),
  /** New codes are proposals until somebody adopts them. */
  proposeCodes: v.optional(v.boolean()),
  /** Numbers of the PRISMA flow diagram that were typed, by the id of the number. */
  flowNumbers: v.optional(
    v.record(v.string(), openObject({ value: v.optional(offset), note: text })),
  ),
  /** Sources and reasons for exclusion that were added to the diagram, by id. */
  flowItems: v.optional(v.record(v.string(), openObject({ list: v.string(), name: v.string() }))),
  /** The diagram's optional columns. */
  flowOtherMethods: v.optional(v.boolean()),
  flowPreviousStudies: v.optional(v.boolean()),
  /** How many reviewers screen each study; 1 where nothing is said. */
  screeners: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  /** How many reviewers extract each study; 1 where nothing is said. */
  extractors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  /** How many reviewers appraise each study; 1 where nothing is said. */
  appraisers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  /** Reasons for exclusion as the team words them, by id; those that come with the program may be reworded. */
  screeningReasons: v.optional(
    v.record(v.string(), openObject({ name: v.string(), retired: v.optional(v.boolean()) })),
  ),
  /** Words and phrases that are marked in titles and abstracts while screening. */
  screeningKeywords: v.optional(
    openObject({
      include: v.optional(v.array(v.string())),
      exclude: v.optional(v.array(v.string())),
    }),
  ),
  /** Labels that records are given, by id: two of one name are one label (S6). */
  recordLabels: v.optional(
    v.record(v.string(), openObject({ name: v.string(), removed: v.optional(v.boolean()) })),
  ),
  /** By reviewer the stretches in which likely includes were first in their list, as `2026-05-03/2026-05-09` or `2026-05-03/` (S21). */
  likelyFirst: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Of the included studies the sampled ones alone count for the synthesis (S18). */
  sampling: v.optional(v.boolean()),
  /** The attribute of a study that says how many people took part in it, for the adequacy of findings */
  participantsField: text,
  /** The attributes that stand beside the question where the relevance of a finding is weighed */
  relevanceFields: v.optional(v.array(v.string())),
  /** From which concern on, and by which instrument, studies are left out together, and whether the methods section tells of leaving out (Y2). */
  sensitivity: v.optional(
    openObject({
      concern: v.optional(v.picklist(realConcerns)),
      instrument: v.optional(idOf('instrument')),
      reported: v.optional(v.boolean()),
    }),
  ),
  /** Words that are not listed among word frequencies, folded as texts are searched. */
  leftOutWords: v.optional(v.array(v.string())),
  deleted,
});

export type Review = Readonly<v.InferOutput<typeof reviewSchema>>;

export const reviewType = {
  type: 'review',
  schema: reviewSchema,
  collection: null,
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: { 'sensitivity.instrument': { to: 'instrument', word: 'instrument' } },
  tellsOf: null,
} as const satisfies RecordTypeData<Review>;
