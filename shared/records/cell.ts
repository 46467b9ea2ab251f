import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/** How the studies’ words for one concept go together, in a meta-ethnography. */
export const conceptRelations = ['reciprocal', 'refutational', 'line'] as const;
export type ConceptRelation = (typeof conceptRelations)[number];

/** The coding a text was written on: whose it was, and by document what its passages quoted then. */
const basisSchema = openObject({
  layer: v.picklist(['own', 'everyone', 'consensus']),
  /** Whose own coding it was. */
  of: v.optional(idOf('reviewer')),
  passages: v.optional(v.record(idOf('document'), v.array(v.string()))),
});

/** What a text of a cell was written on. */
export type CellBasis = Readonly<v.InferOutput<typeof basisSchema>>;
const basis = v.optional(basisSchema);

/**
 * What is written in one cell of a grid. Its id is made of grid, study and code, so that two people who write in it at
 * once write in one. Without a study it is what is said of a code over all studies.
 */
export const cellSchema = openObject({
  id: idOf('cell'),
  type: v.literal('cell'),
  gridId: idOf('grid'),
  codeId: idOf('code'),
  studyId: v.optional(idOf('study')),
  /** What the reviewers write: the summary, or the translation. */
  summary: text,
  summaryOn: basis,
  /** First-order words: those of participants. */
  first: text,
  firstOn: basis,
  /** Second-order words: those of the study’s authors. */
  second: text,
  secondOn: basis,
  /** Of a cell without a study, in a translation. */
  relation: v.optional(v.picklist(conceptRelations)),
  deleted,
});

export type Cell = Readonly<v.InferOutput<typeof cellSchema>>;

/** The texts of a cell, in the order in which they are written. */
export const cellTexts = ['first', 'second', 'summary'] as const;
export type CellText = (typeof cellTexts)[number];

export const cellType = {
  type: 'cell',
  schema: cellSchema,
  collection: 'cells',
  page: null,
  owner: null,
  fixed: ['gridId', 'codeId', 'studyId'],
  // What a text rests on says nothing of another text.
  compounds: [
    ['summary', 'summaryOn'],
    ['first', 'firstOn'],
    ['second', 'secondOn'],
  ],
  references: {
    gridId: { to: 'grid', word: 'grid' },
    codeId: { to: 'code', word: 'code' },
    studyId: { to: 'study', word: 'study' },
    'summaryOn.passages': { to: 'document', word: 'document', keys: true },
    'firstOn.passages': { to: 'document', word: 'document', keys: true },
    'secondOn.passages': { to: 'document', word: 'document', keys: true },
  },
  tellsOf: 'studyId',
} as const satisfies RecordTypeData<Cell>;
