import * as v from 'valibot';
import { deleted, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** By what the nodes of a map are larger or smaller. */
export const mapSizes = ['excerpts', 'studies'] as const;
export type MapSize = (typeof mapSizes)[number];

/** A drawing of the codebook that is arranged by hand; where its nodes stand are records of their own (rules L). */
export const mapSchema = openObject({
  id: idOf('map'),
  type: v.literal('map'),
  name: v.string(),
  /** Place among the maps of the review: a fractional index. */
  order: v.string(),
  /** All nodes have one size where absent. */
  size: v.optional(v.picklist(mapSizes)),
  /** Codes that meet at least so often are joined; none are where absent. */
  meets: v.optional(offset),
  note: text,
  deleted,
});

export type ThemeMap = Readonly<v.InferOutput<typeof mapSchema>>;

export const mapType = {
  type: 'map',
  schema: mapSchema,
  collection: 'maps',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<ThemeMap>;
