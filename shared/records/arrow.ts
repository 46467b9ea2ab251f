import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** What an arrow leads from or to: a code or theme, or an own node of its map. */
const nodeId = v.union([idOf('code'), idOf('idea')]);

/** That one node of a map leads to another, in the team's words, and the excerpts that say so. */
export const arrowSchema = openObject({
  id: idOf('arrow'),
  type: v.literal('arrow'),
  mapId: idOf('map'),
  fromId: nodeId,
  toId: nodeId,
  /** How the one stands to the other, e.g. “leads to”. */
  label: text,
  /** A field of its own for each, so that two people may add some at once. */
  quotes: v.optional(v.record(idOf('excerpt'), v.literal(true))),
  /** Who drew it; theirs it is no more than anybody's. */
  madeBy: idOf('reviewer'),
  deleted,
});

export type Arrow = Readonly<v.InferOutput<typeof arrowSchema>>;

export const arrowType = {
  type: 'arrow',
  schema: arrowSchema,
  collection: 'arrows',
  page: null,
  owner: null,
  fixed: ['mapId', 'fromId', 'toId', 'madeBy'],
  compounds: [],
  references: {
    mapId: { to: 'map', word: 'map' },
    fromId: { to: 'any', word: 'beginning' },
    toId: { to: 'any', word: 'end' },
    quotes: { to: 'excerpt', word: 'quote', keys: true },
    madeBy: { to: 'reviewer', word: 'maker' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Arrow>;
