/** What appraising came to: for each study and item what its reviewers answered, and what counts (P4). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Appraisal } from '../records/appraisal.ts';
import type { StudyId } from '../records/ids.ts';
import { appraisedOf, appraisersOf } from './appraised.ts';
import {
  type Answer,
  instrumentsInUse,
  type ReviewInstrument,
  type ReviewItem,
} from './review-instruments.ts';

/** `waiting`: somebody answered, and more are asked for; `conflict`: they answered differently. */
export type AppraisalOutcome =
  | { readonly state: 'open' | 'waiting' | 'conflict' }
  | {
      readonly state: 'agreed';
      /** Absent where the item is described, or was left without an answer. */
      readonly answer: Answer | undefined;
      readonly settled: boolean;
      /** Whose reasons and passages it rests on: the settlement, and those who answered so. */
      readonly rests: readonly Appraisal[];
    };

/** What an item of a study comes to, in rows as somebody sees them. */
export function appraisalOutcome(
  rows: Snapshot,
  studyId: StudyId,
  item: ReviewItem,
): AppraisalOutcome {
  const { own, settled } = appraisedOf(rows, studyId, item.id);
  const sides = [...own.values()];
  if (settled !== undefined) {
    const alike = sides.filter(({ answer }) => answer === settled.answer);
    const answer = answerOf(item, settled.answer);
    return { state: 'agreed', answer, settled: true, rests: [settled, ...alike] };
  }
  if (sides.length === 0) return { state: 'open' };
  if (sides.length < appraisersOf(rows.review)) return { state: 'waiting' };
  if (item.answers.length === 0)
    return { state: 'agreed', answer: undefined, settled: false, rests: sides };
  const [first, ...others] = sides.map(({ answer }) => answer);
  if (others.some((answer) => answer !== first)) return { state: 'conflict' };
  // A reason alone is no answer.
  if (first === undefined && sides.some(({ left }) => left !== true)) return { state: 'waiting' };
  return { state: 'agreed', answer: answerOf(item, first), settled: false, rests: sides };
}

/** An answer by its id, be it not offered any more; one that nobody knows is told by its id, and means no concern. */
export function answerOf(
  { answers, goneAnswers }: Pick<ReviewItem, 'answers' | 'goneAnswers'>,
  id: string | undefined,
): Answer | undefined {
  if (id === undefined) return undefined;
  return (
    [...answers, ...goneAnswers].find((each) => each.id === id) ?? {
      id,
      label: id,
      concern: undefined,
    }
  );
}

/**
 * What a difference may be settled as, by id: each answer of the item, and what somebody gave else, be it an answer that is
 * not offered any more or none (the empty word).
 */
export function settlingAnswers(
  { answers }: Pick<ReviewItem, 'answers'>,
  given: readonly Pick<Appraisal, 'answer'>[],
): readonly string[] {
  return [...new Set([...answers.map(({ id }) => id), ...given.map(({ answer = '' }) => answer)])];
}

/** An item that reviewers of a study answered differently, which nobody settled. */
export interface AppraisalConflict {
  readonly studyId: StudyId;
  readonly instrument: ReviewInstrument;
  readonly item: ReviewItem;
}

/** All differences that are to be settled, by study in the order of the review, then by item. */
export function appraisalConflicts(rows: Snapshot): readonly AppraisalConflict[] {
  if (rows.appraisals.size === 0) return [];
  const instruments = instrumentsInUse(rows);
  return [...rows.studies.values()].flatMap(({ deleted, id: studyId }) =>
    deleted === true
      ? []
      : instruments.flatMap((instrument) =>
          instrument.items.flatMap((item) =>
            appraisalOutcome(rows, studyId, item).state === 'conflict'
              ? [{ studyId, instrument, item }]
              : [],
          ),
        ),
  );
}
