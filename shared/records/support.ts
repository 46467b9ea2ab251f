import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** How an excerpt stands to a finding. */
export const stances = ['supports', 'contradicts', 'qualifies'] as const;
export type Stance = (typeof stances)[number];

/**
 * That a passage supports, contradicts or qualifies a finding: a record of its own, so that two people who mark
 * different passages have no conflict, and anybody may take it back.
 */
export const supportSchema = openObject({
  id: idOf('support'),
  type: v.literal('support'),
  findingId: idOf('finding'),
  excerptId: idOf('excerpt'),
  stance: v.picklist(stances),
  note: text,
  /** Who said it first. */
  saidBy: idOf('reviewer'),
  deleted,
});

export type Support = Readonly<v.InferOutput<typeof supportSchema>>;

export const supportType = {
  type: 'support',
  schema: supportSchema,
  collection: 'supports',
  page: null,
  owner: null,
  fixed: ['findingId', 'excerptId', 'saidBy'],
  compounds: [],
  references: {
    findingId: { to: 'finding', word: 'finding' },
    excerptId: { to: 'excerpt', word: 'excerpt' },
    saidBy: { to: 'reviewer', word: 'reviewer' },
  },
  tellsOf: 'excerptId',
} as const satisfies RecordTypeData<Support>;
