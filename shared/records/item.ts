import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import { answerSchema } from './instrument.ts';
import type { RecordTypeData } from './record-type.ts';

/** One thing that an instrument asks of a study (P1); of one that comes with the program only what the team words otherwise. */
export const itemSchema = openObject({
  id: idOf('item'),
  type: v.literal('item'),
  instrumentId: idOf('instrument'),
  label: text,
  guidance: text,
  /** The heading it stands under. */
  group: text,
  /** It is described in words and has no answers. */
  described: v.optional(v.boolean()),
  /** Answers of its own; those of the instrument where absent. */
  answers: v.optional(v.array(answerSchema)),
  /** Place among the items: a fractional index. */
  order: text,
  /** Taken off the instrument; answers to it are kept, and are there again when it is. */
  deleted,
});

export type Item = Readonly<v.InferOutput<typeof itemSchema>>;

export const itemType = {
  type: 'item',
  schema: itemSchema,
  collection: 'items',
  page: null,
  owner: null,
  fixed: ['instrumentId'],
  compounds: [],
  references: { instrumentId: { to: 'instrument', word: 'instrument' } },
  tellsOf: null,
} as const satisfies RecordTypeData<Item>;
