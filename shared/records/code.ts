import * as v from 'valibot';
import { colour, deleted, guid, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const codeKinds = ['code', 'descriptive', 'analytical'] as const;
export type CodeKind = (typeof codeKinds)[number];

export const codeSchema = openObject({
  id: idOf('code'),
  type: v.literal('code'),
  name: v.string(),
  /** `descriptive` and `analytical` are themes in the sense of Thomas & Harden 2008. */
  kind: v.picklist(codeKinds),
  parentId: v.optional(idOf('code')),
  /** Codes it stands under besides its parent, a field of its own for each, so that two people may add places at once (T5). */
  alsoUnder: v.optional(v.record(idOf('code'), v.literal(true))),
  /** Fractional index among its siblings. */
  order: v.string(),
  colour,
  definition: text,
  include: text,
  exclude: text,
  example: text,
  /** The sentence given when the code was made a theme, or a theme of a higher kind. */
  promotionReason: text,
  mergedInto: v.optional(idOf('code')),
  retired: v.optional(v.boolean()),
  /** Who made it; absent on codes that came with a file of another program. */
  createdBy: v.optional(idOf('reviewer')),
  /** The document it was made for while coding it: its name may tell of that text (B2). */
  madeIn: v.optional(idOf('document')),
  /** Made, for no document in particular, by somebody who was coding blind (B2). */
  madeBlind: v.optional(v.boolean()),
  /** A proposal that nobody has adopted yet. */
  proposed: v.optional(v.boolean()),
  guid,
  deleted,
});

export type Code = Readonly<v.InferOutput<typeof codeSchema>>;

export const codeType = {
  type: 'code',
  schema: codeSchema,
  collection: 'codes',
  page: null,
  owner: null,
  fixed: ['guid'],
  compounds: [],
  references: {
    parentId: { to: 'code', word: 'parent' },
    alsoUnder: { to: 'code', word: 'further place', keys: true },
    mergedInto: { to: 'code', word: 'merge target' },
    createdBy: { to: 'reviewer', word: 'maker' },
    madeIn: { to: 'document', word: 'document' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Code>;
