import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/**
 * That a stretch of a document's text reads otherwise. The text and what is anchored in it stay as they are; a
 * correction is laid over them when they are read, and anybody may take it back.
 */
export const correctionSchema = openObject({
  id: idOf('correction'),
  type: v.literal('correction'),
  documentId: idOf('document'),
  /** Offsets into the canonical text, without any corrections, in UTF-16 units, end exclusive. */
  start: offset,
  end: offset,
  /** Exactly that text. */
  was: v.pipe(v.string(), v.minLength(1)),
  /** What stands in its place. */
  words: v.pipe(v.string(), v.minLength(1)),
  madeBy: idOf('reviewer'),
  reason: text,
  deleted,
});

export type Correction = Readonly<v.InferOutput<typeof correctionSchema>>;

export const correctionType = {
  type: 'correction',
  schema: correctionSchema,
  collection: 'corrections',
  page: null,
  owner: null,
  fixed: ['documentId', 'start', 'end', 'was', 'words', 'madeBy'],
  compounds: [],
  references: {
    documentId: { to: 'document', word: 'document' },
    madeBy: { to: 'reviewer', word: 'corrector' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Correction>;
