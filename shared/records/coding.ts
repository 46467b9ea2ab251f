import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const codingSchema = openObject({
  id: idOf('coding'),
  type: v.literal('coding'),
  excerptId: idOf('excerpt'),
  documentId: idOf('document'),
  codeId: idOf('code'),
  reviewerId: idOf('reviewer'),
  layer: v.picklist(['own', 'consensus']),
  derivedFrom: v.optional(v.array(idOf('coding'))),
  /** Set anew each time its reviewer finds that it fits what its code has come to mean. */
  fits: text,
  deleted,
});

export type Coding = Readonly<v.InferOutput<typeof codingSchema>>;

export const codingType = {
  type: 'coding',
  schema: codingSchema,
  collection: 'codings',
  page: 'documentId',
  owner: 'reviewerId',
  fixed: ['documentId', 'reviewerId', 'excerptId', 'codeId'],
  compounds: [],
  references: {
    documentId: { to: 'document', word: 'document' },
    excerptId: { to: 'excerpt', word: 'excerpt' },
    codeId: { to: 'code', word: 'code' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    derivedFrom: { to: 'coding', word: 'source coding' },
  },
  tellsOf: 'documentId',
} as const satisfies RecordTypeData<Coding>;
