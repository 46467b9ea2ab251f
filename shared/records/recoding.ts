import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** A coding of a second coding, on an excerpt of the same one; a type of its own for the same reason. */
export const recodingSchema = openObject({
  id: idOf('recoding'),
  type: v.literal('recoding'),
  reexcerptId: idOf('reexcerpt'),
  documentId: idOf('document'),
  codeId: idOf('code'),
  reviewerId: idOf('reviewer'),
  recodeId: idOf('recode'),
  fits: text,
  deleted,
});

export type Recoding = Readonly<v.InferOutput<typeof recodingSchema>>;

export const recodingType = {
  type: 'recoding',
  schema: recodingSchema,
  collection: 'recodings',
  page: null,
  owner: 'reviewerId',
  fixed: ['documentId', 'reviewerId', 'reexcerptId', 'codeId', 'recodeId'],
  compounds: [],
  references: {
    documentId: { to: 'document', word: 'document' },
    reexcerptId: { to: 'reexcerpt', word: 'excerpt' },
    codeId: { to: 'code', word: 'code' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    recodeId: { to: 'recode', word: 'second coding' },
  },
  tellsOf: 'documentId',
} as const satisfies RecordTypeData<Recoding>;
