/** What extraction came to: for each study and field what its reviewers extracted, and what is agreed (S15). */
import { CellBoards, type CellSides, sidesOf } from '../cells/cell-boards.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Extraction } from '../records/extraction.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';
import { extractionId } from './extraction-id.ts';
import { sameValue } from './field-values.ts';
import { fieldsOf, type ReviewField, writtenValue } from './review-fields.ts';

/** What was extracted of a study for a field: each reviewer’s own with a value, and what settled a difference. */
export type Extracted = CellSides<Extraction>;

/** `waiting`: somebody extracted, and more are asked for; `conflict`: they extracted it differently. */
export type ExtractionOutcome =
  | { readonly state: 'open' | 'waiting' | 'conflict' }
  | { readonly state: 'agreed'; readonly value: string; readonly settled: boolean };

/** How many reviewers extract each study. */
export function extractorsOf(review: Pick<Review, 'extractors'> | undefined): number {
  return Math.max(1, review?.extractors ?? 1);
}

const boards = new CellBoards<Extraction>(({ fieldId }) => fieldId);

/** What was extracted of a study for a field, by whoever may be seen in these rows. */
export function extractedOf(
  { extractions, home }: Pick<Snapshot, 'extractions' | 'home'>,
  studyId: StudyId,
  { ids }: Pick<ReviewField, 'ids'>,
): Extracted {
  const rows = ids.flatMap((id) => boards.rowsOf(extractions, home, studyId, id));
  return rows.length === 0 ? nothing : sidesOf(rows, ({ value }) => value !== undefined);
}

const nothing: Extracted = { own: new Map(), settled: undefined };

/**
 * A reviewer’s own row of a field of a study, be it without a value: of a field that two people made, under the id of
 * the first that says something.
 */
export function ownExtraction(
  { extractions }: Pick<Snapshot, 'extractions'>,
  studyId: StudyId,
  { ids }: Pick<ReviewField, 'ids'>,
  reviewerId: ReviewerId,
): Extraction | undefined {
  const rows = ids.flatMap((id) => extractions.get(extractionId(id, studyId, reviewerId)) ?? []);
  const there = rows.filter(({ deleted }) => deleted !== true);
  return there.find(({ value }) => value !== undefined) ?? there[0];
}

/** Whether anything was extracted of a study at all. */
export function isExtracted({ extractions, home }: Snapshot, studyId: StudyId): boolean {
  return boards.thingsOf(extractions, home, studyId).size > 0;
}

/**
 * What extraction comes to for a study and a field. Where one extracts, what is written on the study is what was agreed;
 * where several do, what as many as are asked for extracted alike, or what it was settled to be.
 */
export function extractionOutcome(
  rows: Snapshot,
  studyId: StudyId,
  field: ReviewField,
): ExtractionOutcome {
  const { own, settled } = extractedOf(rows, studyId, field);
  const needed = extractorsOf(rows.review);
  if (needed === 1) {
    const study = rows.studies.get(studyId);
    const written = study === undefined ? undefined : writtenValue(study, field);
    return written === undefined
      ? { state: 'open' }
      : { state: 'agreed', value: written, settled: settled?.value === written };
  }
  if (settled?.value !== undefined) return { state: 'agreed', value: settled.value, settled: true };
  if (own.size === 0) return { state: 'open' };
  if (own.size < needed) return { state: 'waiting' };
  const [first, ...others] = [...own.values()].map(({ value = '' }) => value);
  if (first === undefined || others.some((value) => !sameValue(field, first, value)))
    return { state: 'conflict' };
  return { state: 'agreed', value: first, settled: false };
}

/** A study whose reviewers extracted a field differently, which nobody settled. */
export interface ExtractionConflict {
  readonly studyId: StudyId;
  readonly field: ReviewField;
}

/** All differences that are to be settled, by study in the order of the review, then by field. */
export function extractionConflicts(rows: Snapshot): readonly ExtractionConflict[] {
  const fields = fieldsOf(rows);
  if (rows.extractions.size === 0) return [];
  return [...rows.studies.values()].flatMap(({ deleted, id: studyId }) =>
    deleted === true || !isExtracted(rows, studyId)
      ? []
      : fields.flatMap((field) =>
          extractionOutcome(rows, studyId, field).state === 'conflict' ? [{ studyId, field }] : [],
        ),
  );
}
