/** Cells of grids that would tell somebody of coding that is closed to them (rule N6). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import { canBeClosed, isBlind } from './blinding.ts';

/**
 * Whether a document of the study is closed to the viewer; without a study, whether any document is. Who wrote there says
 * nothing: a cell is the team’s.
 */
export function isClosedCell(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  studyId: StudyId | undefined,
): boolean {
  if (!canBeClosed(full, viewer)) return false;
  const study = studyId === undefined ? undefined : studyOf(full.studies, studyId)?.id;
  return [...full.documents.values()].some(
    (document) =>
      document.deleted !== true &&
      (studyId === undefined || document.studyId === study) &&
      isBlind(full, viewer, document.id),
  );
}
