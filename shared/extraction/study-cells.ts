/** What somebody is shown of a study’s fields: the cells that they fill in, and how far they are. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Extraction } from '../records/extraction.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import {
  type ExtractionOutcome,
  extractedOf,
  extractionOutcome,
  extractorsOf,
  ownExtraction,
} from './outcomes.ts';
import { fieldsOf, type ReviewField, writtenValue } from './review-fields.ts';

/** A field of a study, for one reviewer. */
export interface StudyCell {
  readonly field: ReviewField;
  /** What stands in its control: where one extracts what is on the study, else what the reviewer extracted. */
  readonly value: string | undefined;
  /** The reviewer’s own row, be it without a value. */
  readonly own: Extraction | undefined;
  /** Whose passages are shown with the value, the reviewer’s own first. */
  readonly rests: readonly Extraction[];
  /** What colleagues extracted, as far as it may be seen. */
  readonly others: readonly Extraction[];
  readonly settled: Extraction | undefined;
  readonly outcome: ExtractionOutcome;
  /** What is on the study, agreed or from before. */
  readonly written: string | undefined;
}

/** The cells of a study in the order of the fields, as `rows` show them to the reviewer. */
export function studyCells(
  rows: Snapshot,
  study: Study,
  reviewerId: ReviewerId,
): readonly StudyCell[] {
  const isSole = extractorsOf(rows.review) === 1;
  return fieldsOf(rows).map((field): StudyCell => {
    const { own: extracted, settled } = extractedOf(rows, study.id, field);
    const own = ownExtraction(rows, study.id, field, reviewerId);
    const others = [...extracted.values()].filter((each) => each.reviewerId !== reviewerId);
    const written = writtenValue(study, field);
    const value = isSole ? written : own?.value;
    const all = [...(own === undefined ? [] : [own]), ...(isSole ? others : [])];
    const rests = all.filter((each) => each.value === undefined || each.value === value);
    const outcome = extractionOutcome(rows, study.id, field);
    return { field, value, own, rests, others, settled, outcome, written };
  });
}

/** How many of a study’s fields the reviewer has filled in. */
export function filledCells(cells: readonly StudyCell[]): number {
  return cells.filter(({ value }) => value !== undefined).length;
}
