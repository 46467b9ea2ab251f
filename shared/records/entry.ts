import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** How an item of a checklist stands: the team holds it for reported, or it does not apply to the review. */
export const entryStates = ['done', 'notApplicable'] as const;
export type EntryState = (typeof entryStates)[number];

/**
 * What the team says for an item of a checklist that journals ask for (H1). Its id is made of checklist and item, so that
 * two people who fill in one item have filled in one.
 */
export const entrySchema = openObject({
  id: idOf('entry'),
  type: v.literal('entry'),
  /** Of `shared/checklists/`, or one that only another version knows. */
  checklist: v.string(),
  item: v.string(),
  text,
  /** Where in the manuscript it stands: a page or section, as journals ask for it. */
  place: text,
  state: v.optional(v.picklist(entryStates)),
  deleted,
});

export type Entry = Readonly<v.InferOutput<typeof entrySchema>>;

export const entryType = {
  type: 'entry',
  schema: entrySchema,
  collection: 'entries',
  page: null,
  owner: null,
  fixed: ['checklist', 'item'],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Entry>;
