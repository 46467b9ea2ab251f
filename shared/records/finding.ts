import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import { concerns } from './instrument.ts';
import type { RecordTypeData } from './record-type.ts';

/** The four components of GRADE-CERQual (Implementation Science 2018; 13, suppl. 1), in the order of its tables. */
export const findingComponents = ['methods', 'coherence', 'adequacy', 'relevance'] as const;
export type FindingComponent = (typeof findingComponents)[number];

/** How confident the authors are in a finding, all in all. */
export const confidenceLevels = ['high', 'moderate', 'low', 'veryLow'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** How the contexts of the studies meet the question of the review. */
export const directnessWords = ['direct', 'indirect', 'partial', 'unclear'] as const;
export type Directness = (typeof directnessWords)[number];

/** How much concern there is over a component, in the words of appraisals. */
const level = v.optional(v.picklist(concerns));

/** A study that was added to what contributes, or left out of it, by hand, and why. */
const adjustmentSchema = openObject({ how: v.picklist(['added', 'left']), note: v.string() });
export type StudyAdjustment = Readonly<v.InferOutput<typeof adjustmentSchema>>;

/** A statement of the synthesis that stands alone, what it rests on, and how far it can be trusted (rules F). */
export const findingSchema = openObject({
  id: idOf('finding'),
  type: v.literal('finding'),
  statement: v.string(),
  /** The theme it stands under. */
  themeId: v.optional(idOf('code')),
  /** Place under its theme: a fractional index. */
  order: v.string(),
  /** Themes and codes it rests on, a field of its own for each, so that two people may add some at once. */
  rests: v.optional(v.record(idOf('code'), v.literal(true))),
  /** By study what was changed by hand. */
  studies: v.optional(v.record(idOf('study'), adjustmentSchema)),
  methods: level,
  methodsReason: text,
  coherence: level,
  coherenceReason: text,
  adequacy: level,
  adequacyReason: text,
  relevance: level,
  relevanceReason: text,
  directness: v.optional(v.picklist(directnessWords)),
  confidence: v.optional(v.picklist(confidenceLevels)),
  confidenceReason: text,
  note: text,
  /** The author holds it for done. */
  settled: v.optional(v.boolean()),
  /** Remarks that somebody put aside, by what they are about. */
  dismissed: v.optional(v.record(v.string(), v.literal(true))),
  /** Another finding that it is read as part of (F4). */
  mergedInto: v.optional(idOf('finding')),
  /** Who wrote it first; theirs it is no more than anybody's. */
  writtenBy: v.optional(idOf('reviewer')),
  deleted,
});

export type Finding = Readonly<v.InferOutput<typeof findingSchema>>;

/** What people write in a finding in words of their own; quotes may stand in them (F10). */
export const findingTexts = [
  'statement',
  'methodsReason',
  'coherenceReason',
  'adequacyReason',
  'relevanceReason',
  'confidenceReason',
  'note',
] as const satisfies readonly (keyof Finding)[];

export const findingType = {
  type: 'finding',
  schema: findingSchema,
  collection: 'findings',
  page: null,
  owner: null,
  fixed: ['writtenBy'],
  // A level says nothing without its reason.
  compounds: [
    ['methods', 'methodsReason'],
    ['coherence', 'coherenceReason'],
    ['adequacy', 'adequacyReason'],
    ['relevance', 'relevanceReason', 'directness'],
    ['confidence', 'confidenceReason'],
  ],
  references: {
    themeId: { to: 'code', word: 'theme' },
    rests: { to: 'code', word: 'theme or code', keys: true },
    studies: { to: 'study', word: 'study', keys: true },
    mergedInto: { to: 'finding', word: 'merge target' },
    writtenBy: { to: 'reviewer', word: 'writer' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Finding>;
