/**
 * Ids tell their type: `code:3kf…`. The prefix is the record type, the rest is 20 base-32 characters
 * (100 bits) from the random source that is passed in; the id of an assignment is made of those of its
 * document and reviewer, that of an extraction or appraisal of those of its field or item, study and reviewer,
 * that of a cell of those of its grid, study and code, that of a place of those of its map and code;
 * those of an instrument that comes with the program, of its items, and of entries of checklists, are words.
 */

/** Every type of record, in the order in which they are listed and counted. */
export const recordTypeNames = [
  'review',
  'study',
  'document',
  'excerpt',
  'coding',
  'code',
  'reviewer',
  'memo',
  'assignment',
  'decision',
  'search',
  'screening',
  'star',
  'query',
  'correction',
  'recode',
  'reexcerpt',
  'recoding',
  'sharing',
  'criterion',
  'set',
  'field',
  'extraction',
  'step',
  'group',
  'instrument',
  'item',
  'appraisal',
  'finding',
  'support',
  'grid',
  'cell',
  'entry',
  'version',
  'sheet',
  'part',
  'map',
  'place',
  'idea',
  'arrow',
] as const;

export type RecordType = (typeof recordTypeNames)[number];

/** The id of any record. */
export type RecordId = `${RecordType}:${string}`;

export type ReviewId = `review:${string}`;
export type StudyId = `study:${string}`;
export type DocumentId = `document:${string}`;
export type ExcerptId = `excerpt:${string}`;
export type CodingId = `coding:${string}`;
export type CodeId = `code:${string}`;
export type ReviewerId = `reviewer:${string}`;
export type MemoId = `memo:${string}`;
export type AssignmentId = `assignment:${string}`;
export type DecisionId = `decision:${string}`;
export type SearchId = `search:${string}`;
export type ScreeningId = `screening:${string}`;
export type StarId = `star:${string}`;
export type QueryId = `query:${string}`;
export type CorrectionId = `correction:${string}`;
export type RecodeId = `recode:${string}`;
export type ReexcerptId = `reexcerpt:${string}`;
export type RecodingId = `recoding:${string}`;
export type SharingId = `sharing:${string}`;
export type CriterionId = `criterion:${string}`;
export type StepId = `step:${string}`;
export type GroupId = `group:${string}`;
export type SetId = `set:${string}`;
export type FieldId = `field:${string}`;
export type ExtractionId = `extraction:${string}`;
export type InstrumentId = `instrument:${string}`;
export type ItemId = `item:${string}`;
export type AppraisalId = `appraisal:${string}`;
export type FindingId = `finding:${string}`;
export type SupportId = `support:${string}`;
export type GridId = `grid:${string}`;
export type CellId = `cell:${string}`;
export type EntryId = `entry:${string}`;
export type VersionId = `version:${string}`;
export type SheetId = `sheet:${string}`;
export type PartId = `part:${string}`;
export type MapId = `map:${string}`;
export type PlaceId = `place:${string}`;
export type IdeaId = `idea:${string}`;
export type ArrowId = `arrow:${string}`;
export type OperationId = `op:${string}`;
export type DeviceId = `device:${string}`;
/** One human being, whatever the machine: what makes one person on two machines one reviewer. */
export type PersonId = `person:${string}`;

export type RandomBytes = (length: number) => Uint8Array;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh id such as `code:5h2…`; `random` supplies the entropy. */
export function newId<P extends string>(prefix: P, random: RandomBytes): `${P}:${string}` {
  let body = '';
  for (const byte of random(20)) body += alphabet[byte & 31];
  return `${prefix}:${body}`;
}

/** The type an id names: everything before the colon. */
export function typeOfId(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The id that a record of a second coding has where it is read as coding, and back: the types differ, the rest is one. */
export function readAsId(id: ReexcerptId | RecodingId): ExcerptId | CodingId {
  const body = id.slice(id.indexOf(':') + 1);
  return id.startsWith('reexcerpt:') ? `excerpt:${body}` : `coding:${body}`;
}
