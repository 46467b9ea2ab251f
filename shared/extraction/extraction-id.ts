import { cellId } from '../cells/cell-id.ts';
import type { ExtractionId, FieldId, ReviewerId, StudyId } from '../records/ids.ts';

/** The same on every machine: one person who extracts a field of a study on two machines extracts it once. */
export function extractionId(
  fieldId: FieldId,
  studyId: StudyId,
  reviewerId: ReviewerId,
): ExtractionId {
  return cellId('extraction', [fieldId, studyId, reviewerId]);
}
