import * as v from 'valibot';
import { anyId, deleted, guid, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const memoSchema = openObject({
  id: idOf('memo'),
  type: v.literal('memo'),
  targetId: anyId,
  reviewerId: idOf('reviewer'),
  body: v.string(),
  guid,
  deleted,
});

export type Memo = Readonly<v.InferOutput<typeof memoSchema>>;

export const memoType = {
  type: 'memo',
  schema: memoSchema,
  collection: 'memos',
  page: null,
  owner: 'reviewerId',
  fixed: ['reviewerId', 'targetId', 'guid'],
  compounds: [],
  references: {
    targetId: { to: 'any', word: 'target' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
  },
  tellsOf: 'targetId',
} as const satisfies RecordTypeData<Memo>;
