import * as v from 'valibot';
import { deleted, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/**
 * That a passage was chosen to illustrate a code or theme. What is quoted in the paper is the team's choice and no
 * saying of whoever coded it, so it lies in a record of its own that anybody may take back.
 */
export const starSchema = openObject({
  id: idOf('star'),
  type: v.literal('star'),
  excerptId: idOf('excerpt'),
  /** The code or theme that it illustrates. */
  codeId: idOf('code'),
  /** Who chose it; theirs is the choice no more than anybody's. */
  chosenBy: idOf('reviewer'),
  /** Place among the quotes of its code: a fractional index. */
  order: v.string(),
  deleted,
});

export type Star = Readonly<v.InferOutput<typeof starSchema>>;

export const starType = {
  type: 'star',
  schema: starSchema,
  collection: 'stars',
  page: null,
  owner: null,
  fixed: ['excerptId', 'codeId', 'chosenBy'],
  compounds: [],
  references: {
    excerptId: { to: 'excerpt', word: 'excerpt' },
    codeId: { to: 'code', word: 'code' },
    chosenBy: { to: 'reviewer', word: 'chooser' },
  },
  tellsOf: 'excerptId',
} as const satisfies RecordTypeData<Star>;
