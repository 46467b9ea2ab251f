import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** Summaries of a framework matrix, or the words and the translation of a meta-ethnography. */
export const gridKinds = ['framework', 'translation'] as const;
export type GridKind = (typeof gridKinds)[number];

/** Studies by chosen codes or themes; what is written in its cells are records of their own (rules N). */
export const gridSchema = openObject({
  id: idOf('grid'),
  type: v.literal('grid'),
  name: v.string(),
  kind: v.picklist(gridKinds),
  /** Place among the grids of the review: a fractional index. */
  order: v.string(),
  /** By code its place among the columns, a field of its own for each, so that two people may add some at once. */
  columns: v.optional(v.record(idOf('code'), v.string())),
  /** The attribute of studies whose values the rows stand in the order of; that of a reference list where absent. */
  rowsBy: v.optional(v.string()),
  note: text,
  deleted,
});

export type Grid = Readonly<v.InferOutput<typeof gridSchema>>;

export const gridType = {
  type: 'grid',
  schema: gridSchema,
  collection: 'grids',
  page: null,
  owner: null,
  fixed: ['kind'],
  compounds: [],
  references: { columns: { to: 'code', word: 'column', keys: true } },
  tellsOf: null,
} as const satisfies RecordTypeData<Grid>;
