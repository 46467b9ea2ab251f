import * as v from 'valibot';
import { deleted, idOf, openObject } from './fields.ts';
import { coordinate } from './place.ts';
import type { RecordTypeData } from './record-type.ts';

/** A node of a map that is no code: a thought or concept of the team's own. */
export const ideaSchema = openObject({
  id: idOf('idea'),
  type: v.literal('idea'),
  mapId: idOf('map'),
  text: v.string(),
  /** The middle of the node. */
  x: coordinate,
  y: coordinate,
  /** Who put it there; theirs it is no more than anybody's. */
  madeBy: idOf('reviewer'),
  deleted,
});

export type Idea = Readonly<v.InferOutput<typeof ideaSchema>>;

export const ideaType = {
  type: 'idea',
  schema: ideaSchema,
  collection: 'ideas',
  page: null,
  owner: null,
  fixed: ['mapId', 'madeBy'],
  compounds: [['x', 'y']],
  references: {
    mapId: { to: 'map', word: 'map' },
    madeBy: { to: 'reviewer', word: 'maker' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Idea>;
