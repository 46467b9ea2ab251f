/** The records by their old address, for the moment: import each from the file of its type. */
export { type Assignment, type AssignmentStatus, assignmentStatuses } from './assignment.ts';
export { type Code, type CodeKind, codeKinds } from './code.ts';
export type { Coding } from './coding.ts';
export {
  type Decision,
  type DisagreementKind,
  disagreementKinds,
  type Outcome,
  outcomes,
} from './decision.ts';
export { type DocumentFormat, type DocumentRecord, documentFormats } from './document.ts';
export { type ConstructOrder, constructOrders, type Excerpt } from './excerpt.ts';
export type {
  AssignmentId,
  CodeId,
  CodingId,
  DecisionId,
  DocumentId,
  ExcerptId,
  MemoId,
  RecordId,
  RecordType,
  ReviewerId,
  ReviewId,
  ScreeningId,
  SearchId,
  StudyId,
} from './ids.ts';
export type { Memo } from './memo.ts';
export { type AnyRecord, ownerOf, type RecordOfType } from './record-types.ts';
export type { Review } from './review.ts';
export type { Reviewer } from './reviewer.ts';
export {
  type Screening,
  type ScreeningDecision,
  type ScreeningStage,
  screeningDecisions,
  screeningStages,
} from './screening.ts';
export { type Search, type SourceKind, sourceKinds } from './search.ts';
export type { Study } from './study.ts';
