/**
 * What blind coding keeps from somebody, asked by id: the one answer for rows, memos, decisions and operations.
 * What a record tells of is said in `shared/records/`: where that is hidden, so is the record (B1, B2, B4).
 */
import { isHiddenAppraisal } from '../appraisal/blinding.ts';
import { isHiddenExtraction } from '../extraction/blinding.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { Cell } from '../records/cell.ts';
import type { Grid } from '../records/grid.ts';
import type {
  CodeId,
  DocumentId,
  RecordId,
  RecordType,
  ReviewerId,
  StudyId,
} from '../records/ids.ts';
import type { Query } from '../records/query.ts';
import { isPaged, recordTypeOf, subjectOf, tellsOfOthers } from '../records/record-types.ts';
import { studyOf } from '../records/reports.ts';
import type { StudySet } from '../records/set.ts';
import type { Step } from '../records/step.ts';
import { isHiddenScreening } from '../screening/blinding.ts';
import { isBlind } from './blinding.ts';

/**
 * Whether a record with this id, a colleague's, would tell `viewer` of what is hidden from them. `codes` are those
 * they may see. Of a record that has not come in yet nobody can say that it may be shown.
 */
export function hiddenFrom(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  codes: Snapshot['codes'],
): (id: RecordId) => boolean {
  const closed = new Map<DocumentId, boolean>();
  const isClosed = (id: DocumentId): boolean => {
    let known = closed.get(id);
    if (known === undefined) {
      known = isBlind(full, viewer, id);
      closed.set(id, known);
    }
    return known;
  };
  let closedStudies: ReadonlySet<StudyId> | undefined;
  const isStudyClosed = (id: StudyId): boolean => {
    closedStudies ??= studiesWith(full, isClosed);
    return closedStudies.has(id);
  };
  let anyClosed: boolean | undefined;
  const isAnyClosed = (): boolean => {
    anyClosed ??= [...full.documents.values()].some(
      ({ deleted, id }) => deleted !== true && isClosed(id),
    );
    return anyClosed;
  };
  // A cell tells of the coding of its study, one over all studies of that of all documents (N6).
  const isHiddenCell = ({ codeId, gridId, studyId, ...texts }: Cell): boolean => {
    if (isHidden(gridId) || !codes.has(codeId)) return true;
    if (studyId === undefined) return isAnyClosed();
    const study = studyOf(full.studies, studyId)?.id ?? studyId;
    const on = [texts.firstOn, texts.secondOn, texts.summaryOn];
    const told = on.flatMap((basis) => Object.keys(basis?.passages ?? {}) as DocumentId[]);
    return isStudyClosed(study) || told.some(isClosed);
  };
  const isHidden = (id: RecordId): boolean => {
    const type = recordTypeOf(id);
    if (type === undefined) return true;
    if (type === 'code') return !codes.has(id as CodeId);
    if (type === 'document') return isClosed(id as DocumentId);
    if (type === 'study') return isStudyClosed(id as StudyId);
    if (isPaged(type)) {
      const home = full.home.get(id as `excerpt:${string}`);
      return home === undefined || isClosed(home);
    }
    // A finding tells of the coding of all documents (F8), and so may a checklist (H3), a write-up (H8) and a map (L6).
    if (ofAllDocuments.has(type)) return isAnyClosed();
    const record = findRecord(full, id);
    if (record === undefined) return tellsOfOthers(type);
    if (record.type === 'query' || record.type === 'set' || record.type === 'step')
      return codesNamed(record).some((each) => !codes.has(each));
    if (record.type === 'grid') return columnsNamed(record).some((each) => !codes.has(each));
    if (record.type === 'cell') return isHiddenCell(record);
    if (record.type === 'screening') return isHiddenScreening(full, viewer, record);
    if (record.type === 'extraction') return isHiddenExtraction(full, viewer, record);
    if (record.type === 'appraisal') return isHiddenAppraisal(full, viewer, record);
    // What a colleague writes into the journal may tell of any coding.
    if (record.type === 'memo' && recordTypeOf(record.targetId) === 'review') return isAnyClosed();
    if (record.type === 'star' && isHidden(record.codeId)) return true;
    if (record.type === 'support' && isHidden(record.findingId)) return true;
    const subject = subjectOf(record);
    if (subject !== undefined && isHidden(subject)) return true;
    // How a conflict over a code was settled names the code; over anything else it tells of no coding.
    const settled = record.type === 'decision' ? record.conflict?.record : undefined;
    return settled !== undefined && recordTypeOf(settled) === 'code' && isHidden(settled as CodeId);
  };
  return isHidden;
}

const ofAllDocuments: ReadonlySet<RecordType> = new Set([
  'finding',
  'entry',
  'sheet',
  'part',
  'idea',
  'arrow',
]);

/** Codes that a question, the rule of a set or a step of sampling names. */
function codesNamed({ groups = [] }: Query | StudySet | Step): readonly CodeId[] {
  return groups.flat().flatMap((condition) => ('codeId' in condition ? [condition.codeId] : []));
}

/** Codes that are columns of a grid. */
function columnsNamed({ columns = {} }: Grid): readonly CodeId[] {
  return Object.keys(columns) as CodeId[];
}

/** Studies of which a document that is not gone is closed: what is said on such a study is as telling. */
function studiesWith(full: Snapshot, isClosed: (id: DocumentId) => boolean): ReadonlySet<StudyId> {
  const studies = new Set<StudyId>();
  for (const { deleted, id, studyId } of full.documents.values())
    if (deleted !== true && isClosed(id)) studies.add(studyId);
  return studies;
}
