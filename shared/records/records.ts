/**
 * Every record type: plain frozen JSON, never removed (`deleted` marks it gone), absent fields are
 * unset and `null` is never stored. Fields added later must be optional: old files keep opening.
 */
import * as v from 'valibot';
import { citationSchema } from '../bibliography/citation.ts';
import type {
  AssignmentId,
  CodeId,
  CodingId,
  DecisionId,
  DocumentId,
  ExcerptId,
  MemoId,
  RecordId,
  ReviewerId,
  ReviewId,
  ScreeningId,
  SearchId,
  StudyId,
} from './ids.ts';

function idOf<P extends string>(prefix: P) {
  return v.custom<`${P}:${string}`>(
    (input) => typeof input === 'string' && input.startsWith(`${prefix}:`) && input.length < 80,
    `an id starting with ${prefix}:`,
  );
}

const deleted = v.optional(v.boolean());
const text = v.optional(v.string());
/** Of a page's width or height. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Index into the palette of 12 code colours. */
const colour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11));

export const reviewSchema = v.object({
  id: idOf('review'),
  type: v.literal('review'),
  title: v.string(),
  question: text,
  methods: text,
  /** True for the invented sample: every screen and every export must say so. */
  sample: v.optional(v.boolean()),
  /** Hides what colleagues coded on a document until its assignments are released (rules B). */
  blind: v.optional(v.boolean()),
  /** While coding blind, codes that colleagues made are not shown either. */
  holdBackCodes: v.optional(v.boolean()),
  /** New codes are proposals until somebody adopts them. */
  proposeCodes: v.optional(v.boolean()),
  /** Numbers of the PRISMA flow diagram that were typed, by the id of the number. */
  flowNumbers: v.optional(
    v.record(v.string(), v.object({ value: v.optional(offset), note: text })),
  ),
  /** Sources and reasons for exclusion that were added to the diagram, by id. */
  flowItems: v.optional(v.record(v.string(), v.object({ list: v.string(), name: v.string() }))),
  /** The diagram's optional columns. */
  flowOtherMethods: v.optional(v.boolean()),
  flowPreviousStudies: v.optional(v.boolean()),
  /** How many reviewers screen each study; 1 where nothing is said. */
  screeners: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  /** Reasons for exclusion as the team words them, by id; those that come with the program may be reworded. */
  screeningReasons: v.optional(
    v.record(v.string(), v.object({ name: v.string(), retired: v.optional(v.boolean()) })),
  ),
  deleted,
});

export const studySchema = v.object({
  id: idOf('study'),
  type: v.literal('study'),
  citation: citationSchema,
  country: text,
  setting: text,
  participants: text,
  method: text,
  /** Further characteristics by the name the team gave them. */
  custom: v.optional(v.record(v.string(), v.string())),
  inclusion: v.optional(v.picklist(['undecided', 'included', 'excluded'])),
  exclusionReason: text,
  /** The searches that found it. */
  searches: v.optional(v.array(idOf('search'))),
  /** The study it repeats; set together with `deleted` when duplicates are merged. */
  duplicateOf: v.optional(idOf('study')),
  /** Documents it gave to that study, to be given back when the two are separated. */
  gave: v.optional(v.array(idOf('document'))),
  /** Somebody looked at the merged duplicate and found it right. */
  duplicateConfirmed: v.optional(v.boolean()),
  /** Studies that look the same but are not, by their ids. */
  distinctFrom: v.optional(v.array(idOf('study'))),
  deleted,
});

export const documentFormats = [
  'abstract',
  'text',
  'markdown',
  'html',
  'docx',
  'pdf',
  'odt',
  'rtf',
  'srt',
  'vtt',
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentSchema = v.object({
  id: idOf('document'),
  type: v.literal('document'),
  studyId: idOf('study'),
  title: v.string(),
  /** Hash of the text body (canonical text, blocks, pages) it is read from. */
  textId: hash,
  /** Length of the canonical text in UTF-16 units. */
  length: offset,
  format: v.picklist(documentFormats),
  originalName: text,
  originalHash: v.optional(hash),
  /** Where the headings begin whose sections tell the findings: what is to be coded. */
  findings: v.optional(v.array(offset)),
  deleted,
});

export const constructOrders = ['participant', 'author'] as const;
export type ConstructOrder = (typeof constructOrders)[number];

export const excerptSchema = v.object({
  id: idOf('excerpt'),
  type: v.literal('excerpt'),
  documentId: idOf('document'),
  reviewerId: idOf('reviewer'),
  /** Offsets into the canonical text in UTF-16 units, end exclusive; `quote` is exactly that text. */
  start: offset,
  end: offset,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** On a page without text, the part of it that is meant, as shares of its width and height (A4). */
  region: v.optional(v.object({ left: share, top: share, width: share, height: share })),
  constructOrder: v.optional(v.picklist(constructOrders)),
  /** Set on an excerpt that a decision made for the consensus; absent on a reviewer's own. */
  layer: v.optional(v.literal('consensus')),
  deleted,
});

export const codingSchema = v.object({
  id: idOf('coding'),
  type: v.literal('coding'),
  excerptId: idOf('excerpt'),
  documentId: idOf('document'),
  codeId: idOf('code'),
  reviewerId: idOf('reviewer'),
  layer: v.picklist(['own', 'consensus']),
  derivedFrom: v.optional(v.array(idOf('coding'))),
  deleted,
});

export const codeKinds = ['code', 'descriptive', 'analytical'] as const;
export type CodeKind = (typeof codeKinds)[number];

export const codeSchema = v.object({
  id: idOf('code'),
  type: v.literal('code'),
  name: v.string(),
  /** `descriptive` and `analytical` are themes in the sense of Thomas & Harden 2008. */
  kind: v.picklist(codeKinds),
  parentId: v.optional(idOf('code')),
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
  deleted,
});

export const reviewerSchema = v.object({
  id: idOf('reviewer'),
  type: v.literal('reviewer'),
  name: v.string(),
  initials: v.string(),
  colour,
  /** Who this is on every machine; absent until they opened the review themselves. */
  person: v.optional(
    v.custom<`person:${string}`>(
      (input) => typeof input === 'string' && input.startsWith('person:') && input.length < 80,
    ),
  ),
  /** Joined a blind review that others had coded in, and nobody has said yet what they may see (B5). */
  awaitsAnswer: v.optional(v.literal(true)),
  deleted,
});

export const memoSchema = v.object({
  id: idOf('memo'),
  type: v.literal('memo'),
  targetId: v.custom<RecordId>((input) => typeof input === 'string' && input.includes(':')),
  reviewerId: idOf('reviewer'),
  body: v.string(),
  deleted,
});

export const assignmentStatuses = ['open', 'coding', 'done', 'released'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** One document for one reviewer to code. */
export const assignmentSchema = v.object({
  id: idOf('assignment'),
  type: v.literal('assignment'),
  documentId: idOf('document'),
  reviewerId: idOf('reviewer'),
  status: v.picklist(assignmentStatuses),
  /** Part of the sample that several code, to measure agreement. */
  reliability: v.optional(v.boolean()),
  deleted,
});

export const disagreementKinds = ['only-some', 'code', 'boundaries', 'order'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

export const outcomes = [
  'accept',
  'accept-all',
  'merge-boundaries',
  'other-code',
  'reject',
  'defer',
  'agreed',
  'keep-value',
] as const;
/** How a disagreement was settled; `agreed` records codings that never were one. */
export type Outcome = (typeof outcomes)[number];

/** How the team settled one disagreement, or one conflict of two writes to a shared field. */
export const decisionSchema = v.object({
  id: idOf('decision'),
  type: v.literal('decision'),
  /** Who recorded it. */
  reviewerId: idOf('reviewer'),
  documentId: v.optional(idOf('document')),
  kind: v.picklist([...disagreementKinds, 'agreement', 'field']),
  /** The codings it was about; they stay as they are. */
  about: v.array(idOf('coding')),
  outcome: v.picklist(outcomes),
  /** Earlier decisions about the same codings that this one takes the place of; they stay on record. */
  supersedes: v.optional(v.array(idOf('decision'))),
  /** The consensus codings it made. */
  results: v.array(idOf('coding')),
  reason: v.string(),
  present: v.array(idOf('reviewer')),
  note: text,
  /** The two writes that met, where it is about a shared field. */
  conflict: v.optional(
    v.object({
      record: v.string(),
      field: v.string(),
      operations: v.array(v.string()),
    }),
  ),
  deleted,
});

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

/** One search: a line of the search log. */
export const searchSchema = v.object({
  id: idOf('search'),
  type: v.literal('search'),
  /** Absent until somebody says so: such a search is not counted as a source. */
  kind: v.optional(v.picklist(sourceKinds)),
  /** The database, register or website, e.g. `CINAHL`. */
  source: v.string(),
  /** The day it was run, as `2026-05-31`. */
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  query: text,
  /** Hits as the source stated them; without them the imported records count. */
  hits: v.optional(offset),
  note: text,
  fileName: text,
  fileHash: v.optional(hash),
  deleted,
});

export const screeningStages = ['titleAbstract', 'fullText'] as const;
export type ScreeningStage = (typeof screeningStages)[number];
export const screeningDecisions = ['include', 'exclude', 'maybe'] as const;
export type ScreeningDecision = (typeof screeningDecisions)[number];

/** What one reviewer decided about one study at one stage of screening. */
export const screeningSchema = v.object({
  id: idOf('screening'),
  type: v.literal('screening'),
  studyId: idOf('study'),
  reviewerId: idOf('reviewer'),
  stage: v.picklist(screeningStages),
  decision: v.picklist(screeningDecisions),
  /** A reason of the review's list, by id. */
  reasonId: text,
  note: text,
  /** Set where it settles what reviewers decided differently. */
  layer: v.optional(v.literal('consensus')),
  /** Who was present when it was settled. */
  present: v.optional(v.array(idOf('reviewer'))),
  deleted,
});

export const recordSchemas = {
  review: reviewSchema,
  study: studySchema,
  document: documentSchema,
  excerpt: excerptSchema,
  coding: codingSchema,
  code: codeSchema,
  reviewer: reviewerSchema,
  memo: memoSchema,
  assignment: assignmentSchema,
  decision: decisionSchema,
  search: searchSchema,
  screening: screeningSchema,
} as const;

export type RecordType = keyof typeof recordSchemas;

export type Review = Readonly<v.InferOutput<typeof reviewSchema>>;
export type Study = Readonly<v.InferOutput<typeof studySchema>>;
export type DocumentRecord = Readonly<v.InferOutput<typeof documentSchema>>;
export type Excerpt = Readonly<v.InferOutput<typeof excerptSchema>>;
export type Coding = Readonly<v.InferOutput<typeof codingSchema>>;
export type Code = Readonly<v.InferOutput<typeof codeSchema>>;
export type Reviewer = Readonly<v.InferOutput<typeof reviewerSchema>>;
export type Memo = Readonly<v.InferOutput<typeof memoSchema>>;

export type Assignment = Readonly<v.InferOutput<typeof assignmentSchema>>;
export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>;
export type Search = Readonly<v.InferOutput<typeof searchSchema>>;
export type Screening = Readonly<v.InferOutput<typeof screeningSchema>>;

export type AnyRecord =
  | Review
  | Study
  | DocumentRecord
  | Excerpt
  | Coding
  | Code
  | Reviewer
  | Memo
  | Assignment
  | Decision
  | Search
  | Screening;

/** The record type an id belongs to. */
export interface RecordOfId {
  review: Review;
  study: Study;
  document: DocumentRecord;
  excerpt: Excerpt;
  coding: Coding;
  code: Code;
  reviewer: Reviewer;
  memo: Memo;
  assignment: Assignment;
  decision: Decision;
  search: Search;
  screening: Screening;
}

export type {
  AssignmentId,
  CodeId,
  CodingId,
  DecisionId,
  DocumentId,
  ExcerptId,
  MemoId,
  RecordId,
  ReviewerId,
  ReviewId,
  ScreeningId,
  SearchId,
  StudyId,
};

/** Types whose records belong to one reviewer; nobody else's operation may change them (rule R4). */
export function ownerOf(record: AnyRecord): ReviewerId | undefined {
  switch (record.type) {
    case 'excerpt':
    case 'coding':
    case 'memo':
    case 'decision':
    case 'screening':
      return record.reviewerId;
    default:
      return undefined;
  }
}
