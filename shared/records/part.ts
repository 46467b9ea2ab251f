import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** Words of the team, or something that is read off the review whenever it is shown. */
export const partKinds = ['heading', 'text', 'quote', 'finding', 'table', 'figure'] as const;
export type PartKind = (typeof partKinds)[number];

/** Headings as deep as anybody reads them. */
export const headingLevels = [1, 2, 3] as const;
export type HeadingLevel = (typeof headingLevels)[number];

/** Whose coding a table or figure may be of, whoever looks. */
export const partLayers = ['everyone', 'consensus'] as const;

/** Which studies a table or figure may be of, whatever is chosen for the sheet. */
export const partScopes = ['included', 'all'] as const;

/** What stands at one place of a sheet (H8). */
export const partSchema = openObject({
  id: idOf('part'),
  type: v.literal('part'),
  sheetId: idOf('sheet'),
  kind: v.picklist(partKinds),
  /** Place in the sheet: a fractional index. */
  order: v.string(),
  /** A heading, or a paragraph with quotes in it as a memo has them. */
  text,
  /** Of a heading; 1 where absent. */
  level: v.optional(v.picklist(headingLevels)),
  /** Of a quote. */
  excerptId: v.optional(idOf('excerpt')),
  /** Of a finding. */
  findingId: v.optional(idOf('finding')),
  /** Which table or figure, by the name that exports know it by; maybe one that only another version knows. */
  shows: v.optional(v.string()),
  /** Of a table or figure: what it is of where that is not what the sheet is of, or the first there is (H10). */
  layer: v.optional(v.picklist(partLayers)),
  include: v.optional(v.picklist(partScopes)),
  gridId: v.optional(idOf('grid')),
  instrumentId: v.optional(idOf('instrument')),
  mapId: v.optional(idOf('map')),
  deleted,
});

export type Part = Readonly<v.InferOutput<typeof partSchema>>;

export const partType = {
  type: 'part',
  schema: partSchema,
  collection: 'parts',
  page: null,
  owner: null,
  fixed: ['sheetId', 'kind', 'excerptId', 'findingId', 'shows'],
  compounds: [],
  references: {
    sheetId: { to: 'sheet', word: 'sheet' },
    excerptId: { to: 'excerpt', word: 'excerpt' },
    findingId: { to: 'finding', word: 'finding' },
    gridId: { to: 'grid', word: 'grid' },
    instrumentId: { to: 'instrument', word: 'instrument' },
    mapId: { to: 'map', word: 'map' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Part>;
