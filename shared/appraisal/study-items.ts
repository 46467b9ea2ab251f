/** What somebody is shown of a study by an instrument: the items they fill in, and how far they are. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Appraisal } from '../records/appraisal.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { appraisedOf, isFilled, ownAppraisal } from './appraised.ts';
import { type AppraisalOutcome, appraisalOutcome } from './outcomes.ts';
import type { ReviewInstrument, ReviewItem } from './review-instruments.ts';

/** An item of a study, for one reviewer. */
export interface StudyItem {
  readonly item: ReviewItem;
  /** The reviewer’s own row, be it without an answer. */
  readonly own: Appraisal | undefined;
  readonly filled: boolean;
  /** What colleagues said, as far as it may be seen. */
  readonly others: readonly Appraisal[];
  readonly settled: Appraisal | undefined;
  readonly outcome: AppraisalOutcome;
}

/** The items of an instrument for a study, as `rows` show them to the reviewer. */
export function studyItems(
  rows: Snapshot,
  { items }: ReviewInstrument,
  studyId: StudyId,
  reviewerId: ReviewerId,
): readonly StudyItem[] {
  return items.map((item): StudyItem => {
    const { own: said, settled } = appraisedOf(rows, studyId, item.id);
    const own = ownAppraisal(rows, studyId, item.id, reviewerId);
    return {
      item,
      own,
      filled: isFilled(item, own),
      others: [...said.values()].filter((each) => each.reviewerId !== reviewerId),
      settled,
      outcome: appraisalOutcome(rows, studyId, item),
    };
  });
}
