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
function levelOf({ answer, concern, state }: ItemAppraisal): CountedLevel {
  if (state !== 'agreed') return 'open';
  return concern ?? (answer === undefined ? 'open' : 'other');
}

/** What studies count as, each for the items that are answered; those that are described are left out. */
export interface ConcernLevels {
  readonly items: readonly ReviewItem[];
  readonly studies: readonly {
    readonly studyId: StudyId;
    /** In the order of the items. */
    readonly levels: readonly CountedLevel[];
  }[];
}

export function concernLevels(
  rows: Snapshot,
  instrument: ReviewInstrument,
  studyIds: readonly StudyId[],
): ConcernLevels {
  const items = instrument.items.filter(({ answers }) => answers.length > 0);
  return {
    items,
    studies: studyIds.map((studyId) => ({
      studyId,
      levels: itemsOf(rows, { items }, studyId).map(levelOf),
    })),
  };
}

/** Law: each line of either list adds up to the other list’s length. */
export function concernCounts({ items, studies }: ConcernLevels): {
  readonly byItem: readonly { readonly item: ReviewItem; readonly levels: ConcernCounts }[];
  readonly byStudy: readonly { readonly studyId: StudyId; readonly levels: ConcernCounts }[];
} {
  return {
    byItem: items.map((item, at) => ({
      item,
      levels: counted(studies.flatMap(({ levels }) => levels[at] ?? [])),
    })),
    byStudy: studies.map(({ levels, studyId }) => ({ studyId, levels: counted(levels) })),
  };
}

function counted(levels: readonly CountedLevel[]): ConcernCounts {
  const counts = { none: 0, minor: 0, moderate: 0, serious: 0, other: 0, open: 0 };
  for (const level of levels) counts[level] += 1;
  return counts;
}

/** How many answers mean no concern, of those that say whether there is one; what is open is told beside it. */
export interface Score {
  readonly without: number;
  readonly apply: number;
  readonly open: number;
}

/** Answers that mean no level of concern, such as “not applicable”, do not apply (P8). */
export function scoreOf({ minor, moderate, none, open, serious }: ConcernCounts): Score {
  return { without: none, apply: none + minor + moderate + serious, open };
}
