/**
 * Every type of record there is. What treats records of different types differently (schemas, collections,
 * counts, references, ownership) is derived from this list: a new type is one file and one line here.
 */
import * as v from 'valibot';
import type { Json } from '../json.ts';
import { appraisalType } from './appraisal.ts';
import { arrowType } from './arrow.ts';
import { assignmentType } from './assignment.ts';
import { cellType } from './cell.ts';
import { codeType } from './code.ts';
import { codingType } from './coding.ts';
import { correctionType } from './correction.ts';
import { criterionType } from './criterion.ts';
import { decisionType } from './decision.ts';
import { documentType } from './document.ts';
import { entryType } from './entry.ts';
import { excerptType } from './excerpt.ts';
import { extractionType } from './extraction.ts';
import { fieldType } from './field.ts';
import { findingType } from './finding.ts';
import { gridType } from './grid.ts';
import { groupType } from './group.ts';
import { ideaType } from './idea.ts';
import {
  type DocumentId,
  type RecordId,
  type RecordType,
  type ReviewerId,
  recordTypeNames,
  typeOfId,
} from './ids.ts';
import { instrumentType } from './instrument.ts';
import { itemType } from './item.ts';
import { mapType } from './map.ts';
import { memoType } from './memo.ts';
import { partType } from './part.ts';
import { placeType } from './place.ts';
import { queryType } from './query.ts';
import { recodeType } from './recode.ts';
import { recodingType } from './recoding.ts';
import type { Reference } from './record-type.ts';
import { reexcerptType } from './reexcerpt.ts';
import { reviewType } from './review.ts';
import { reviewerType } from './reviewer.ts';
import { screeningType } from './screening.ts';
import { searchType } from './search.ts';
import { setType } from './set.ts';
import { sharingType } from './sharing.ts';
import { sheetType } from './sheet.ts';
import { starType } from './star.ts';
import { stepType } from './step.ts';
import { studyType } from './study.ts';
import { supportType } from './support.ts';
import { versionType } from './version.ts';

/** What is known about each type, by its name. */
export const recordTypes = {
  review: reviewType,
  study: studyType,
  document: documentType,
  excerpt: excerptType,
  coding: codingType,
  code: codeType,
  reviewer: reviewerType,
  memo: memoType,
  assignment: assignmentType,
  decision: decisionType,
  search: searchType,
  screening: screeningType,
  star: starType,
  query: queryType,
  correction: correctionType,
  recode: recodeType,
  reexcerpt: reexcerptType,
  recoding: recodingType,
  sharing: sharingType,
  criterion: criterionType,
  set: setType,
  field: fieldType,
  extraction: extractionType,
  step: stepType,
  group: groupType,
  instrument: instrumentType,
  item: itemType,
  appraisal: appraisalType,
  finding: findingType,
  support: supportType,
  grid: gridType,
  cell: cellType,
  entry: entryType,
  version: versionType,
  sheet: sheetType,
  part: partType,
  map: mapType,
  place: placeType,
  idea: ideaType,
  arrow: arrowType,
} as const satisfies { readonly [T in RecordType]: { readonly type: T } };

type RecordTypes = typeof recordTypes;

/** The record of each type. */
export type RecordOfType = {
  readonly [T in RecordType]: Readonly<v.InferOutput<RecordTypes[T]['schema']>>;
};

export type AnyRecord = RecordOfType[RecordType];

/** Types of which a review has many: all but the review itself. */
export type CollectedType = {
  [T in RecordType]: RecordTypes[T]['collection'] extends null ? never : T;
}[RecordType];

/** Types whose records lie with the coding of a document, page by page. */
export type PagedType = {
  [T in RecordType]: RecordTypes[T]['page'] extends null ? never : T;
}[RecordType];

/** Names under which records are kept and counted, e.g. `studies`. */
export type CollectionName<T extends CollectedType = CollectedType> = RecordTypes[T]['collection'];

/** By collection, the records of one type by their ids. */
export type CollectionsOf<T extends CollectedType> = {
  readonly [K in T as RecordTypes[K]['collection']]: ReadonlyMap<
    RecordOfType[K]['id'],
    RecordOfType[K]
  >;
};

/** The names of all types of which a review has many, in their order. */
export const collectedTypes: readonly CollectedType[] = recordTypeNames.filter(isCollected);

/** The collection names, in the order of their types. */
export const collectionNames: readonly CollectionName[] = collectedTypes.map(
  (type) => recordTypes[type].collection,
);

function isCollected(type: RecordType): type is CollectedType {
  return recordTypes[type].collection !== null;
}

/** Whether records of a type lie with the coding of a document. */
export function isPaged(type: RecordType): type is PagedType {
  return recordTypes[type].page !== null;
}

/** The document with whose coding a record lies; undefined for types that a snapshot lists in one map. */
export function documentOfPage(record: AnyRecord): DocumentId | undefined {
  const { page } = recordTypes[record.type];
  return page === null ? undefined : (fieldsOf(record)[page] as DocumentId | undefined);
}

/** The type an id names; undefined where it names none, as an operation's. */
export function recordTypeOf(id: string): RecordType | undefined {
  const type = typeOfId(id);
  return Object.hasOwn(recordTypes, type) ? (type as RecordType) : undefined;
}

/** The schema of a type, for records whose type is only known when they come. */
export function schemaOf(type: RecordType): v.GenericSchema<unknown, AnyRecord> {
  return recordTypes[type].schema;
}

/** The schema of any record: that of its type. */
export const recordSchema: v.GenericSchema<unknown, AnyRecord> = v.variant(
  'type',
  recordTypeNames.map((type) => recordTypes[type].schema),
);

/** The collection a record is counted in; undefined for the review. */
export function collectionOf(type: RecordType): CollectionName | undefined {
  return recordTypes[type].collection ?? undefined;
}

/** One number for each collection, all 0. */
export function zeroCounts(): Record<CollectionName, number> {
  return Object.fromEntries(collectionNames.map((name) => [name, 0])) as Record<
    CollectionName,
    number
  >;
}

/** To whom a record belongs, who wrote it down where somebody else said it (S11); nobody else's operation may create or change it (R4). */
export function ownerOf(record: AnyRecord): ReviewerId | undefined {
  const type = recordTypes[record.type];
  const { owner } = type;
  const writer = 'writer' in type ? type.writer : undefined;
  if (owner === null) return undefined;
  const fields = fieldsOf(record);
  const written = writer === undefined ? undefined : fields[writer];
  return (written ?? fields[owner]) as ReviewerId | undefined;
}

/** Whether records of the type an id names belong to somebody each. */
export function isOwned(id: string): boolean {
  const type = recordTypeOf(id);
  return type !== undefined && recordTypes[type].owner !== null;
}

/** Whether a field is settled when the record is created: what it is, whose it is, what it is about (R3). */
export function fixedField(id: string, path: string): boolean {
  const [name = ''] = path.split('.');
  if (name === 'id' || name === 'type') return true;
  const type = recordTypeOf(id);
  return type !== undefined && (recordTypes[type].fixed as readonly string[]).includes(name);
}

/** Fields that are one value. */
export type Compound = readonly string[];

/** The compound values of the type an id names. */
export function compoundsOf(id: string): readonly Compound[] {
  const type = recordTypeOf(id);
  return type === undefined ? [] : recordTypes[type].compounds;
}

/** The id of what a record tells of: where that is hidden from somebody, so is the record. */
export function subjectOf(record: AnyRecord): RecordId | undefined {
  const { tellsOf } = recordTypes[record.type];
  return tellsOf === null ? undefined : (fieldsOf(record)[tellsOf] as RecordId | undefined);
}

/** Whether records of a type tell of others. */
export function tellsOfOthers(type: RecordType): boolean {
  return recordTypes[type].tellsOf !== null;
}

/** Every id a record names, with what that record is to it. */
export function* referencesOf(
  record: AnyRecord,
): Generator<{ readonly reference: Reference; readonly id: RecordId }> {
  const references: Readonly<Record<string, Reference>> = recordTypes[record.type].references;
  for (const [path, reference] of Object.entries(references)) {
    const [name = '', key] = path.split('.');
    const value = fieldsOf(record)[name];
    const inside = key === undefined ? value : (value as Record<string, Json> | undefined)?.[key];
    const held = reference.keys === true ? Object.keys(inside ?? {}) : inside;
    for (const id of Array.isArray(held) ? held : [held]) {
      if (typeof id === 'string') yield { reference, id: id as RecordId };
    }
  }
}

function fieldsOf(record: AnyRecord): Readonly<Record<string, Json | undefined>> {
  return record as unknown as Readonly<Record<string, Json | undefined>>;
}
