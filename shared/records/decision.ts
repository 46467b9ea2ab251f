import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const disagreementKinds = ['only-some', 'code', 'boundaries', 'order'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

export const outcomes = [
  'accept',
  'accept-all',
  'merge-boundaries',
  'other-code',
  'reject',
  'defer',
  'agreed',
  'keep-value',
] as const;
/** How a disagreement was settled; `agreed` records codings that never were one. */
export type Outcome = (typeof outcomes)[number];

/** How the team settled one disagreement, or one conflict of two writes to a shared field. */
export const decisionSchema = openObject({
  id: idOf('decision'),
  type: v.literal('decision'),
  /** Who recorded it. */
  reviewerId: idOf('reviewer'),
  documentId: v.optional(idOf('document')),
  kind: v.picklist([...disagreementKinds, 'agreement', 'field']),
  /** The codings it was about; they stay as they are. */
  about: v.array(idOf('coding')),
  outcome: v.picklist(outcomes),
  /** Earlier decisions about the same codings that this one takes the place of; they stay on record. */
  supersedes: v.optional(v.array(idOf('decision'))),
  /** The consensus codings it made. */
  results: v.array(idOf('coding')),
  reason: v.string(),
  present: v.array(idOf('reviewer')),
  note: text,
  /** The two writes that met, where it is about a shared field. */
  conflict: v.optional(
    openObject({
      record: v.string(),
      field: v.string(),
      operations: v.array(v.string()),
    }),
  ),
  deleted,
});

export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>;

export const decisionType = {
  type: 'decision',
  schema: decisionSchema,
  collection: 'decisions',
  page: null,
  owner: 'reviewerId',
  fixed: ['documentId', 'reviewerId', 'about', 'kind'],
  compounds: [],
  references: {
    reviewerId: { to: 'reviewer', word: 'reviewer' },
    documentId: { to: 'document', word: 'document' },
    about: { to: 'coding', word: 'coding' },
    results: { to: 'coding', word: 'coding' },
    supersedes: { to: 'decision', word: 'earlier decision' },
    present: { to: 'reviewer', word: 'reviewer' },
    'conflict.record': { to: 'any', word: 'subject' },
  },
  tellsOf: 'documentId',
} as const satisfies RecordTypeData<Decision>;
