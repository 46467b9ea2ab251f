import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/**
 * Documents that a reviewer codes a second time without seeing what they coded before. While it has no outcome their
 * earlier coding of these documents is hidden from them (B6).
 */
export const recodeSchema = openObject({
  id: idOf('recode'),
  type: v.literal('recode'),
  reviewerId: idOf('reviewer'),
  documentIds: v.array(idOf('document')),
  /** What the documents were drawn by, and of how many; absent where they were chosen by hand. */
  seed: v.optional(offset),
  drawnFrom: v.optional(offset),
  /** Days as `2026-03-09`, by the clock of whoever began and ended it. */
  begun: v.string(),
  ended: text,
  /** Stopped: what was coded stays in the log and is compared with nothing. */
  outcome: v.optional(v.picklist(['finished', 'stopped'])),
  deleted,
});

export type Recode = Readonly<v.InferOutput<typeof recodeSchema>>;

export const recodeType = {
  type: 'recode',
  schema: recodeSchema,
  collection: 'recodes',
  page: null,
  owner: 'reviewerId',
  fixed: ['reviewerId', 'documentIds', 'seed', 'drawnFrom', 'begun'],
  compounds: [['ended', 'outcome']],
  references: {
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    documentIds: { to: 'document', word: 'document' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Recode>;
