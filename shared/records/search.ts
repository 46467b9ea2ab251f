import * as v from 'valibot';
import { deleted, hash, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** What kind of source a search was made in, as the PRISMA 2020 flow diagram tells them apart. */
export const sourceKinds = [
  'database',
  'register',
  'website',
  'organisation',
  'citation',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a line of the search log is: a source, or the export of a program that screened what sources found (S8). */
export const searchKinds = [...sourceKinds, 'export'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One search: a line of the search log. */
export const searchSchema = openObject({
  id: idOf('search'),
  type: v.literal('search'),
  /** Absent until somebody says so: such a search is not counted as a source. */
  kind: v.optional(v.picklist(searchKinds)),
  /** The database, register or website, e.g. `CINAHL`. */
  source: v.string(),
  /** The day it was run, as `2026-05-31`. */
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  /** Through which platform a database was searched, e.g. `Ovid`. */
  platform: text,
  /** The years of publication or of the database that were searched, as people write them. */
  years: text,
  /** What else the search was limited to: languages, kinds of publication. */
  limits: text,
  query: text,
  /** Hits as the source stated them; without them the imported records count. */
  hits: v.optional(offset),
  /** Who ran it; a librarian need not be a reviewer here. */
  runBy: text,
  note: text,
  fileName: text,
  fileHash: v.optional(hash),
  deleted,
});

export type Search = Readonly<v.InferOutput<typeof searchSchema>>;

export const searchType = {
  type: 'search',
  schema: searchSchema,
  collection: 'searches',
  page: null,
  owner: null,
  fixed: [],
  compounds: [],
  references: {},
  tellsOf: null,
} as const satisfies RecordTypeData<Search>;
