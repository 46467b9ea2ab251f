import * as v from 'valibot';
import { citationSchema } from '../bibliography/citation-schema.ts';
import { deleted, guid, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** Attributes that every study has a place for, in the order in which they are offered. */
export const givenPlaces = ['country', 'setting', 'participants', 'method'] as const;

export const studySchema = openObject({
  id: idOf('study'),
  type: v.literal('study'),
  citation: citationSchema,
  country: text,
  setting: text,
  participants: text,
  method: text,
  /** Further characteristics by the name the team gave them. */
  custom: v.optional(v.record(v.string(), v.string())),
  /** Labels of the team by their ids, a field of its own for each, so that two people may add some at once (S6). */
  labels: v.optional(v.record(v.string(), v.literal(true))),
  inclusion: v.optional(v.picklist(['undecided', 'included', 'excluded'])),
  exclusionReason: text,
  /** How much its data give the synthesis: 1, hardly any, to 5, very much (S18). */
  richness: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  /** How close its aim is to the question of the review: 1, in passing, to 3, the same. */
  closeness: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))),
  /** What sampled it for the synthesis: the id of a step, `hand`, or `left` where it was left out by hand; and why. */
  sampledBy: text,
  samplingReason: text,
  /** The searches that found it. */
  searches: v.optional(v.array(idOf('search'))),
  /** The study it repeats; set together with `deleted` when duplicates are merged. */
  duplicateOf: v.optional(idOf('study')),
  /** The study it is another report of; set together with `deleted`, and not together with `duplicateOf` (S13). */
  reportOf: v.optional(idOf('study')),
  /** Documents it gave to that study, to be given back when the two are separated. */
  gave: v.optional(v.array(idOf('document'))),
  /** Somebody looked at the merged duplicate and found it right. */
  duplicateConfirmed: v.optional(v.boolean()),
  /** Studies that look the same but are not, by their ids. */
  distinctFrom: v.optional(v.array(idOf('study'))),
  guid,
  deleted,
});

export type Study = Readonly<v.InferOutput<typeof studySchema>>;

export const studyType = {
  type: 'study',
  schema: studySchema,
  collection: 'studies',
  page: null,
  owner: null,
  fixed: ['guid'],
  compounds: [
    // A reason is the reason for that exclusion.
    ['inclusion', 'exclusionReason'],
    // Why it was sampled is why by that.
    ['sampledBy', 'samplingReason'],
    // Gone, what it repeats or reports on, and what it gave to that study: one without the others would lose documents.
    ['deleted', 'duplicateOf', 'reportOf', 'gave'],
  ],
  references: {
    searches: { to: 'search', word: 'search' },
    duplicateOf: { to: 'study', word: 'original' },
    reportOf: { to: 'study', word: 'study' },
    gave: { to: 'document', word: 'document' },
    distinctFrom: { to: 'study', word: 'other study' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Study>;
