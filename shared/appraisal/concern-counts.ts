/** How many concerns of each level there are, item by item and study by study (P7). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { concerns } from '../records/instrument.ts';
import { type ItemAppraisal, itemsOf } from './appraisal-of.ts';
import type { ReviewInstrument, ReviewItem } from './review-instruments.ts';

/** The levels of concern, answers that mean none of them, and what is not agreed on yet. */
export const countedLevels = [...concerns, 'other', 'open'] as const;
export type CountedLevel = (typeof countedLevels)[number];
export type ConcernCounts = Readonly<Record<CountedLevel, number>>;

/** What an item of a study counts as. */
export function levelOf({ answer, concern, state }: ItemAppraisal): CountedLevel {
  if (state !== 'agreed') return 'open';
  return concern ?? (answer === undefined ? 'open' : 'other');
}

/** Over the items that are answered, those that are described left out. Law: each line of either list adds up to the other list’s length. */
export function concernCounts(
  rows: Snapshot,
  instrument: ReviewInstrument,
  studyIds: readonly StudyId[],
): {
  readonly byItem: readonly { readonly item: ReviewItem; readonly levels: ConcernCounts }[];
  readonly byStudy: readonly { readonly studyId: StudyId; readonly levels: ConcernCounts }[];
} {
  const judged = instrument.items.filter(({ answers }) => answers.length > 0);
  const asked = { ...instrument, items: judged };
  const byItem = new Map(judged.map((item) => [item.id, zero()]));
  const byStudy = studyIds.map((studyId) => {
    const levels = zero();
    for (const each of itemsOf(rows, asked, studyId)) {
      const level = levelOf(each);
      levels[level] += 1;
      const ofItem = byItem.get(each.item.id);
      if (ofItem !== undefined) ofItem[level] += 1;
    }
    return { studyId, levels };
  });
  return {
    byItem: judged.map((item) => ({ item, levels: byItem.get(item.id) ?? zero() })),
    byStudy,
  };
}

function zero(): Record<CountedLevel, number> {
  return { none: 0, minor: 0, moderate: 0, serious: 0, other: 0, open: 0 };
}
