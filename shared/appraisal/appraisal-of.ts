import { passagesOf, type RestingPassage } from '../cells/passages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import type { Concern } from '../records/instrument.ts';
import { isAppraised } from './appraised.ts';
import { type AppraisalOutcome, appraisalOutcome } from './outcomes.ts';
import {
  type Answer,
  instrumentsOf,
  type ReviewInstrument,
  type ReviewItem,
} from './review-instruments.ts';

/** What counts of a study for one item. */
export interface ItemAppraisal {
  readonly item: ReviewItem;
  readonly state: AppraisalOutcome['state'];
  /** What was agreed or settled; absent before that, and where the item is described. */
  readonly answer: Answer | undefined;
  readonly concern: Concern | undefined;
  /** The reasons it rests on, or the descriptions, each on a line. */
  readonly reason: string | undefined;
  readonly passages: readonly RestingPassage[];
  /** The rows it rests on, to lead back to. */
  readonly from: readonly string[];
}

export interface StudyAppraisal {
  readonly instrument: ReviewInstrument;
  readonly items: readonly ItemAppraisal[];
}

/**
 * What counts of a study, by each instrument that anything was said by: agreed or settled answers with their concern,
 * reasons and passages. `rows` are what somebody is shown, so that nothing blind is told (P4).
 */
export function appraisalOf(rows: Snapshot, studyId: StudyId): readonly StudyAppraisal[] {
  return instrumentsOf(rows).flatMap((instrument) =>
    isAppraised(rows, instrument, studyId)
      ? [{ instrument, items: itemsOf(rows, instrument, studyId) }]
      : [],
  );
}

/** The same for one instrument, whether or not anything was said. */
export function itemsOf(
  rows: Snapshot,
  { items }: Pick<ReviewInstrument, 'items'>,
  studyId: StudyId,
): readonly ItemAppraisal[] {
  return items.map((item) => {
    const outcome = appraisalOutcome(rows, studyId, item);
    if (outcome.state !== 'agreed') {
      const nothing = { answer: undefined, concern: undefined, reason: undefined };
      return { item, state: outcome.state, ...nothing, passages: [], from: [] };
    }
    const { answer, rests } = outcome;
    const reasons = new Set(rests.flatMap(({ reason }) => reason ?? []));
    return {
      item,
      state: 'agreed',
      answer,
      concern: answer?.concern,
      reason: reasons.size === 0 ? undefined : [...reasons].join('\n'),
      passages: distinct(rests.flatMap(passagesOf)),
      from: rests.map(({ id }) => id),
    };
  });
}

function distinct(passages: readonly RestingPassage[]): readonly RestingPassage[] {
  const byPlace = new Map(
    passages.map((each) => [`${each.documentId} ${each.anchor.start} ${each.anchor.end}`, each]),
  );
  return [...byPlace.values()];
}
