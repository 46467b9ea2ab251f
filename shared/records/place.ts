import * as v from 'valibot';
import { deleted, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** Points from the origin of the map, to the right and down; far beyond any page. */
export const coordinate = v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6));

/**
 * Where a code stands on a map, and how. Its id is made of map and code, so that two people who move it at once have
 * moved one, and who move different ones are in nobody's way.
 */
export const placeSchema = openObject({
  id: idOf('place'),
  type: v.literal('place'),
  mapId: idOf('map'),
  codeId: idOf('code'),
  /** The middle of the node; beside its theme where absent. */
  x: v.optional(coordinate),
  y: v.optional(coordinate),
  /** It is left out, with what is under it. */
  hidden: v.optional(v.boolean()),
  /** What is under it is left out. */
  closed: v.optional(v.boolean()),
  deleted,
});

export type Place = Readonly<v.InferOutput<typeof placeSchema>>;

export const placeType = {
  type: 'place',
  schema: placeSchema,
  collection: 'places',
  page: null,
  owner: null,
  fixed: ['mapId', 'codeId'],
  compounds: [['x', 'y']],
  references: {
    mapId: { to: 'map', word: 'map' },
    codeId: { to: 'code', word: 'code' },
  },
  tellsOf: 'codeId',
} as const satisfies RecordTypeData<Place>;
