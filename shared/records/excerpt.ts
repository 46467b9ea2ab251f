import * as v from 'valibot';
import { deleted, guid, idOf, offset, openObject, share } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const constructOrders = ['participant', 'author'] as const;
export type ConstructOrder = (typeof constructOrders)[number];

/**
 * A part of a page, as shares of its width and height: of one without text (A4), or of one with text, whose printed
 * number is then given (A10).
 */
export const regionSchema = openObject({
  ...{ left: share, top: share, width: share, height: share },
  page: v.optional(v.string()),
});

export const excerptSchema = openObject({
  id: idOf('excerpt'),
  type: v.literal('excerpt'),
  documentId: idOf('document'),
  reviewerId: idOf('reviewer'),
  /** Offsets into the canonical text in UTF-16 units, end exclusive; `quote` is exactly that text. */
  start: offset,
  end: offset,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** The part of a page that is meant, where it is no text. */
  region: v.optional(regionSchema),
  /**
   * Where it was made on part of the new words of a correction: what it quotes of them, and how many characters of the
   * corrected stretch come before. The offsets then hold the whole of that stretch (A8).
   */
  within: v.optional(openObject({ quote: v.string(), at: offset })),
  constructOrder: v.optional(v.picklist(constructOrders)),
  /** Groups of participants whose words or ways it tells of, a field of its own for each (G2). */
  groups: v.optional(v.record(idOf('group'), v.literal(true))),
  /** Groups of its speakers that it does not have, because its reviewer took them from it (G3). */
  notGroups: v.optional(v.record(idOf('group'), v.literal(true))),
  /** Set on an excerpt that a decision made for the consensus; absent on a reviewer's own. */
  layer: v.optional(v.literal('consensus')),
  guid,
  deleted,
});

export type Excerpt = Readonly<v.InferOutput<typeof excerptSchema>>;

export const excerptType = {
  type: 'excerpt',
  schema: excerptSchema,
  collection: 'excerpts',
  page: 'documentId',
  owner: 'reviewerId',
  fixed: ['documentId', 'reviewerId', 'guid'],
  // The anchor: half of one and half of another would quote what is not there.
  compounds: [['start', 'end', 'quote', 'prefix', 'suffix', 'region', 'within']],
  references: {
    documentId: { to: 'document', word: 'document' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    groups: { to: 'group', word: 'group', keys: true },
    notGroups: { to: 'group', word: 'group', keys: true },
  },
  tellsOf: 'documentId',
} as const satisfies RecordTypeData<Excerpt>;
