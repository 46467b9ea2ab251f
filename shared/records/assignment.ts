import * as v from 'valibot';
import { deleted, idOf, openObject } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const assignmentStatuses = ['open', 'coding', 'done', 'released'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** One document for one reviewer to code. */
export const assignmentSchema = openObject({
  id: idOf('assignment'),
  type: v.literal('assignment'),
  documentId: idOf('document'),
  reviewerId: idOf('reviewer'),
  status: v.picklist(assignmentStatuses),
  /** Part of the sample that several code, to measure agreement. */
  reliability: v.optional(v.boolean()),
  deleted,
});

export type Assignment = Readonly<v.InferOutput<typeof assignmentSchema>>;

export const assignmentType = {
  type: 'assignment',
  schema: assignmentSchema,
  collection: 'assignments',
  page: null,
  // Its reviewer does the work; whoever leads the team hands it out.
  owner: null,
  fixed: ['documentId', 'reviewerId'],
  compounds: [],
  references: {
    documentId: { to: 'document', word: 'document' },
    reviewerId: { to: 'reviewer', word: 'reviewer' },
  },
  tellsOf: null,
} as const satisfies RecordTypeData<Assignment>;
