import * as v from 'valibot';
import { excerptSchema } from './excerpt.ts';
import { idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

const { layer: _, ...entries } = excerptSchema.entries;

/**
 * An excerpt of a second coding. It is a type of its own, so that nothing that counts excerpts can take it for one, in
 * this version or an earlier one (B6).
 */
export const reexcerptSchema = openObject({
  ...entries,
  id: idOf('reexcerpt'),
  type: v.literal('reexcerpt'),
  recodeId: idOf('recode'),
});

export type Reexcerpt = Readonly<v.InferOutput<typeof reexcerptSchema>>;

export const reexcerptType = {
  type: 'reexcerpt',
  schema: reexcerptSchema,
  collection: 'reexcerpts',
  page: null,
  owner: 'reviewerId',
  fixed: ['documentId', 'reviewerId', 'recodeId'],
  compounds: [['start', 'end', 'quote', 'prefix', 'suffix', 'region', 'within']],
  references: {
    documentId: { to: 'document', word: 'document' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    recodeId: { to: 'recode', word: 'second coding' },
    groups: { to: 'group', word: 'group', keys: true },
    notGroups: { to: 'group', word: 'group', keys: true },
  },
  tellsOf: 'documentId',
} as const satisfies RecordTypeData<Reexcerpt>;
