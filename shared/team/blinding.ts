/**
 * Which documents are closed to whom while a team codes blind (rule B1). Blinding is a filter on what is
 * shown, not encryption: the rows are on the machine, so that merging, saving and undo work on all of them.
 */
import type { Snapshot } from '../ops/snapshot.ts';
import { codedAgainBy, isCodedAgain } from '../recode/open-recodes.ts';
import type { Assignment } from '../records/assignment.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';

const byDocument = new WeakMap<
  Snapshot['assignments'],
  ReadonlyMap<DocumentId, readonly Assignment[]>
>();

/** Live assignments of each document, in the order of their reviewers' ids. */
export function assignmentsByDocument(
  assignments: Snapshot['assignments'],
): ReadonlyMap<DocumentId, readonly Assignment[]> {
  let grouped = byDocument.get(assignments);
  if (grouped === undefined) {
    const groups = new Map<DocumentId, Assignment[]>();
    for (const assignment of assignments.values()) {
      if (assignment.deleted === true) continue;
      const group = groups.get(assignment.documentId);
      if (group === undefined) groups.set(assignment.documentId, [assignment]);
      else group.push(assignment);
    }
    for (const group of groups.values())
      group.sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1));
    grouped = groups;
    byDocument.set(assignments, grouped);
  }
  return grouped;
}

/**
 * Whether colleagues' work on a document is kept from `viewer`: it is coded blind (B1), or they are coding it again (B6).
 */
export function isBlind(
  snapshot: Snapshot,
  viewer: ReviewerId | undefined,
  documentId: DocumentId,
): boolean {
  return (
    isCodedAgain(snapshot, viewer, documentId) || isAssignedBlind(snapshot, viewer, documentId)
  );
}

/**
 * Whether a document is closed to `viewer` while the team codes blind (rule B1): they have an assignment on it
 * that is not released; or they have none, and somebody's is not released yet. Nobody in particular
 * (`undefined`, as in a script) is somebody without an assignment.
 */
export function isAssignedBlind(
  snapshot: Snapshot,
  viewer: ReviewerId | undefined,
  documentId: DocumentId,
): boolean {
  if (snapshot.review?.blind !== true) return false;
  if (awaitsAnswer(snapshot, viewer)) return true;
  const assignments = assignmentsByDocument(snapshot.assignments).get(documentId) ?? [];
  const own = assignments.find((assignment) => assignment.reviewerId === viewer);
  return own === undefined
    ? assignments.some(({ status }) => status !== 'released')
    : own.status !== 'released';
}

/**
 * Whether `reviewer` still codes something blind: an assignment of theirs is not released. Of nobody in
 * particular it is so while anybody's is not.
 */
export function isCodingBlind(snapshot: Snapshot, reviewer: ReviewerId | undefined): boolean {
  if (snapshot.review?.blind !== true) return false;
  if (awaitsAnswer(snapshot, reviewer)) return true;
  for (const { deleted, reviewerId, status } of snapshot.assignments.values()) {
    if (deleted === true || status === 'released') continue;
    if (reviewer === undefined || reviewerId === reviewer) return true;
  }
  return false;
}

/** Whether anything of coding can be closed to `viewer` at all: by blind coding, or because they are coding documents again. */
export function canBeClosed(snapshot: Snapshot, viewer: ReviewerId | undefined): boolean {
  return canBeBlind(snapshot, viewer) || codedAgainBy(snapshot, viewer).size > 0;
}

/** Whether blind coding can close anything: the review is blind, and somebody was assigned or waits for an answer. */
export function canBeBlind(snapshot: Snapshot, viewer: ReviewerId | undefined): boolean {
  return (
    snapshot.review?.blind === true &&
    (snapshot.assignments.size > 0 || awaitsAnswer(snapshot, viewer))
  );
}

/** Whether nobody has said yet what a reviewer who joined late may see (B5). */
export function awaitsAnswer({ reviewers }: Snapshot, viewer: ReviewerId | undefined): boolean {
  return viewer !== undefined && reviewers.get(viewer)?.awaitsAnswer === true;
}
