import { standingOf } from '../corrections/standing.ts';
import { changedId } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { Correction } from '../records/correction.ts';
import type {
  CodeId,
  DocumentId,
  ExcerptId,
  FindingId,
  GridId,
  MapId,
  RecordId,
  StudyId,
} from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import type { ScreeningStage } from '../records/screening.ts';

/** What an entry of the trail is about, for who looks for one kind. */
export const trailGroups = [
  'coding',
  'codebook',
  'studies',
  'screening',
  'team',
  'review',
] as const;
export type TrailGroup = (typeof trailGroups)[number];

/** Where the record is shown that an entry of the trail is about. */
export type TrailPlace =
  | { readonly at: 'excerpt'; readonly excerptId: ExcerptId }
  | { readonly at: 'document'; readonly documentId: DocumentId }
  | { readonly at: 'passage'; readonly documentId: DocumentId; readonly start: number }
  | { readonly at: 'code'; readonly codeId: CodeId }
  | { readonly at: 'study'; readonly studyId: StudyId }
  | { readonly at: 'screening'; readonly stage: ScreeningStage; readonly studyId: StudyId }
  | { readonly at: 'finding'; readonly findingId: FindingId }
  | {
      readonly at: 'grid';
      readonly gridId: GridId;
      readonly codeId?: CodeId | undefined;
      readonly studyId?: StudyId | undefined;
    }
  | { readonly at: 'versions' }
  | { readonly at: 'map'; readonly mapId: MapId; readonly nodeId?: RecordId | undefined }
  | { readonly at: 'searches' }
  | { readonly at: 'team' };

const groups: Readonly<Record<string, TrailGroup>> = {
  excerpt: 'coding',
  coding: 'coding',
  memo: 'coding',
  star: 'coding',
  code: 'codebook',
  study: 'studies',
  document: 'studies',
  correction: 'studies',
  search: 'studies',
  set: 'studies',
  step: 'studies',
  group: 'coding',
  screening: 'screening',
  sharing: 'screening',
  criterion: 'screening',
  field: 'studies',
  extraction: 'studies',
  instrument: 'studies',
  item: 'studies',
  appraisal: 'studies',
  reviewer: 'team',
  assignment: 'team',
  decision: 'team',
  finding: 'codebook',
  support: 'codebook',
  grid: 'codebook',
  cell: 'codebook',
  map: 'codebook',
  place: 'codebook',
  idea: 'codebook',
  arrow: 'codebook',
  entry: 'review',
  version: 'codebook',
  sheet: 'review',
  part: 'review',
};

/**
 * The group of an entry: that of the first record it changed, but a decision or screening among them tells more. What
 * brings work in belongs to the team; what changes no record of a group, to the review.
 */
export function groupOf({ changes, kind }: Pick<Operation, 'changes' | 'kind'>): TrailGroup {
  if (kind === 'bring-in') return 'team';
  const types = new Set(changes.map((change) => typeOf(changedId(change))));
  for (const telling of ['decision', 'screening']) {
    if (types.has(telling)) return groups[telling] ?? 'review';
  }
  const [first = ''] = types;
  return groups[first] ?? 'review';
}

/**
 * Where the first record is shown that an entry changed and that is still there, a merged duplicate by the study it
 * repeats; undefined where none is, and for what is said of the review itself.
 */
export function placeOf(
  { changes }: Pick<Operation, 'changes'>,
  snapshot: Snapshot,
): TrailPlace | undefined {
  const [first] = changes;
  if (first !== undefined && typeOf(changedId(first)) === 'review') return undefined;
  for (const change of changes) {
    const place = placeOfRecord(changedId(change), snapshot);
    if (place !== undefined) return place;
  }
  // A correction that was taken back has its place all the same.
  for (const change of changes) {
    const record = findRecord(snapshot, changedId(change));
    if (record?.type === 'correction') return placeOfCorrection(record, snapshot);
  }
  return undefined;
}

function placeOfRecord(id: RecordId, snapshot: Snapshot): TrailPlace | undefined {
  const record = findRecord(snapshot, id);
  const of = record?.type === 'study' ? (record.duplicateOf ?? record.reportOf) : undefined;
  // Records that lead to each other lead nowhere.
  if (of !== undefined)
    return studyOf(snapshot.studies, of) === undefined ? undefined : placeOfRecord(of, snapshot);
  if (record === undefined || record.deleted === true) return undefined;
  switch (record.type) {
    case 'excerpt':
      return { at: 'excerpt', excerptId: record.id };
    case 'coding':
    case 'star':
      return placeOfRecord(record.excerptId, snapshot);
    case 'memo':
      return placeOfRecord(record.targetId, snapshot);
    case 'document':
      return { at: 'document', documentId: record.id };
    case 'assignment':
    case 'decision':
      return record.documentId === undefined
        ? undefined
        : { at: 'document', documentId: record.documentId };
    case 'correction':
      return placeOfCorrection(record, snapshot);
    case 'code':
      return { at: 'code', codeId: record.id };
    case 'study':
      return { at: 'study', studyId: record.id };
    case 'screening':
      return { at: 'screening', stage: record.stage, studyId: record.studyId };
    case 'extraction':
    case 'appraisal':
      return placeOfRecord(record.studyId, snapshot);
    case 'finding':
      return { at: 'finding', findingId: record.id };
    case 'support':
      return placeOfRecord(record.findingId, snapshot);
    case 'grid':
      return { at: 'grid', gridId: record.id };
    case 'cell': {
      const { codeId, gridId, studyId } = record;
      const isThere = placeOfRecord(gridId, snapshot) !== undefined;
      return isThere ? { at: 'grid', gridId, codeId, studyId } : undefined;
    }
    case 'version':
      return { at: 'versions' };
    case 'map':
      return { at: 'map', mapId: record.id };
    case 'place':
    case 'idea':
    case 'arrow': {
      const { mapId } = record;
      const nodeId = record.type === 'place' ? record.codeId : record.id;
      const isThere = placeOfRecord(mapId, snapshot) !== undefined;
      return isThere ? { at: 'map', mapId, nodeId } : undefined;
    }
    case 'search':
      return { at: 'searches' };
    case 'reviewer':
      return { at: 'team' };
    default:
      return undefined;
  }
}

function placeOfCorrection(
  { documentId, start }: Correction,
  snapshot: Snapshot,
): TrailPlace | undefined {
  if (snapshot.documents.get(documentId)?.deleted !== undefined) return undefined;
  return { at: 'passage', documentId, start: standingOf(snapshot, documentId).places.start(start) };
}

function typeOf(id: RecordId): string {
  return id.slice(0, id.indexOf(':'));
}
