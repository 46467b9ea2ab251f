import * as v from 'valibot';
import { deleted, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** A text that the team writes about the review; what stands in it are records of their own (H8). */
export const sheetSchema = openObject({
  id: idOf('sheet'),
  type: v.literal('sheet'),
  name: v.string(),
  /** Place among the sheets of the review: a fractional index. */
  order: v.string(),
  deleted,
});

export type Sheet = Readonly<v.InferOutput<typeof sheetSchema>>;

export const sheetType = {
  type: 'sheet',
  schema: sheetSchema,
  collection: 'sheets',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Sheet>;
