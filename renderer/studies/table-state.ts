/** How the studies table is being looked at: lasts as long as the window, whatever screen is shown. */
import { create } from 'zustand';
import type { ReviewId, StudyId } from '../../shared/records/ids.ts';
import { useSession } from '../store/session-store.ts';
import { customColumnId, type Sorting } from './columns.ts';
import type { QuickFilter } from './study-rows.ts';

interface TableState {
  readonly reviewId: ReviewId | undefined;
  readonly filter: string;
  readonly quick: ReadonlySet<QuickFilter>;
  readonly sorting: Sorting | undefined;
  /** Ids of the columns that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly chosen: ReadonlySet<StudyId>;
}

const blank: TableState = {
  reviewId: undefined,
  filter: '',
  quick: new Set(),
  sorting: undefined,
  hidden: new Set(),
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

/** Shows all columns but these. Of one that nothing was entered in, its name was all there was. */
export function setHiddenColumns(hidden: ReadonlySet<string>): void {
  useStudiesTable.setState({ hidden });
  useSession.setState(({ newColumns }) => ({
    newColumns: newColumns.filter((name) => !hidden.has(customColumnId(name))),
  }));
}

/** Adds a column; its name is kept with the session until a study has a value in it. */
export function addAttribute(name: string): void {
  useStudiesTable.setState(({ hidden }) => ({
    hidden: new Set([...hidden].filter((id) => id !== customColumnId(name))),
  }));
  useSession.setState(({ newColumns }) => ({ newColumns: [...newColumns, name] }));
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
