/** How far each reviewer is, and which documents can be released. */
import { byNameInWords } from '../../shared/messages/formats.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Assignment } from '../../shared/records/assignment.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { documentName, studyLabels, studyPlaces } from '../../shared/tables/study-order.ts';
import { assignmentsByDocument } from '../../shared/team/blinding.ts';

export interface Progress {
  readonly open: number;
  readonly coding: number;
  readonly done: number;
  readonly released: number;
}

const none: Progress = { open: 0, coding: 0, done: 0, released: 0 };

/** Assignments of each reviewer, by how far they are. */
export function progressOf(
  assignments: Snapshot['assignments'],
): ReadonlyMap<ReviewerId, Progress> {
  const progress = new Map<ReviewerId, Progress>();
  for (const { deleted, reviewerId, status } of assignments.values()) {
    if (deleted === true) continue;
    const known = progress.get(reviewerId) ?? none;
    progress.set(reviewerId, { ...known, [status]: known[status] + 1 });
  }
  return progress;
}

/** A document with whoever codes it. */
export interface AssignedDocument {
  readonly document: DocumentRecord;
  /** `Harrow 2016 · Findings`. */
  readonly label: string;
  readonly assignments: ReadonlyMap<ReviewerId, Assignment>;
  readonly state: 'none' | 'under-way' | 'finished' | 'released';
  readonly reliability: boolean;
}

/** Live documents of studies that are not excluded, by study and title; abstracts last within a study. */
export function assignedDocuments(snapshot: Snapshot): readonly AssignedDocument[] {
  const byDocument = assignmentsByDocument(snapshot.assignments);
  const labels = studyLabels(snapshot);
  const rows: AssignedDocument[] = [];
  for (const document of snapshot.documents.values()) {
    const study = snapshot.studies.get(document.studyId);
    if (document.deleted === true || study === undefined || study.deleted === true) continue;
    if (study.inclusion === 'excluded') continue;
    const assignments = byDocument.get(document.id) ?? [];
    rows.push({
      document,
      // An interview's study is often called like its only document.
      label:
        labels.get(study.id) === document.title
          ? document.title
          : documentName(snapshot, document.id),
      assignments: new Map(assignments.map((each) => [each.reviewerId, each])),
      state: stateOf(assignments),
      reliability: assignments.some(({ reliability }) => reliability === true),
    });
  }
  const places = studyPlaces(snapshot.studies);
  const isAbstract = ({ document }: AssignedDocument): number =>
    document.format === 'abstract' ? 1 : 0;
  return rows.sort(
    (a, b) =>
      (places.get(a.document.studyId) ?? 0) - (places.get(b.document.studyId) ?? 0) ||
      isAbstract(a) - isAbstract(b) ||
      byNameInWords(a.label, b.label),
  );
}

function stateOf(assignments: readonly Assignment[]): AssignedDocument['state'] {
  if (assignments.length === 0) return 'none';
  if (assignments.every(({ status }) => status === 'released')) return 'released';
  return assignments.every(({ status }) => status === 'done' || status === 'released')
    ? 'finished'
    : 'under-way';
}

/** Those who have not said that they are done with a document. */
export function notDone({ assignments }: AssignedDocument): readonly ReviewerId[] {
  return [...assignments.values()].flatMap(({ reviewerId, status }) =>
    status === 'open' || status === 'coding' ? [reviewerId] : [],
  );
}
