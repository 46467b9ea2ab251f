/** How the studies table is being looked at: lasts as long as the window, whatever screen is shown. */
import { create } from 'zustand';
import type { ReviewId, StudyId } from '../../shared/records/ids.ts';
import type { Sorting } from './columns.ts';
import type { QuickFilter } from './study-rows.ts';

interface TableState {
  readonly reviewId: ReviewId | undefined;
  readonly filter: string;
  readonly quick: ReadonlySet<QuickFilter>;
  readonly sorting: Sorting | undefined;
  /** Ids of the columns that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Attributes that were named here and that no study has a value for yet. */
  readonly newAttributes: readonly string[];
  readonly chosen: ReadonlySet<StudyId>;
}

const blank: TableState = {
  reviewId: undefined,
  filter: '',
  quick: new Set(),
  sorting: undefined,
  hidden: new Set(),
  newAttributes: [],
  chosen: new Set(),
};

export const useStudiesTable = create<TableState>(() => blank);

/** Forgets what was set for another review. */
export function lookAtReview(reviewId: ReviewId | undefined): void {
  if (useStudiesTable.getState().reviewId !== reviewId) {
    useStudiesTable.setState({ ...blank, reviewId });
  }
}

export function setFilter(filter: string): void {
  useStudiesTable.setState({ filter });
}

export function setQuickFilters(quick: ReadonlySet<QuickFilter>): void {
  useStudiesTable.setState({ quick });
}

export function showAllStudies(): void {
  useStudiesTable.setState({ filter: '', quick: new Set() });
}

/** Ascending, then descending, then the order of a reference list. */
export function sortBy(columnId: string): void {
  useStudiesTable.setState(({ sorting }) => {
    if (sorting?.columnId !== columnId) return { sorting: { columnId, descending: false } };
    return { sorting: sorting.descending ? undefined : { columnId, descending: true } };
  });
}

export function setHiddenColumns(hidden: ReadonlySet<string>): void {
  useStudiesTable.setState({ hidden });
}

export function addAttribute(name: string): void {
  useStudiesTable.setState(({ newAttributes }) => ({ newAttributes: [...newAttributes, name] }));
}

export function choose(chosen: ReadonlySet<StudyId>): void {
  useStudiesTable.setState({ chosen });
}

export function toggleChosen(studyId: StudyId): void {
  useStudiesTable.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(studyId)) next.add(studyId);
    return { chosen: next };
  });
}
