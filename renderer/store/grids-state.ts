/** Which grid and cell are open; lasts as long as the window. */
import { create } from 'zustand';
import type { CodeId, GridId, ReviewId, StudyId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { goTo } from './session-store.ts';

/** A cell of the open grid; of a code over all studies where no study is named. */
export interface GridPlace {
  readonly codeId: CodeId;
  readonly studyId: StudyId | undefined;
}

export interface GridsState {
  readonly reviewId: ReviewId | undefined;
  readonly gridId: GridId | undefined;
  readonly place: GridPlace | undefined;
  /** A new grid is being made. */
  readonly isMaking: boolean;
  /** What is shown beside the grid. */
  readonly beside: 'columns' | 'misfit' | undefined;
}

const blank: GridsState = {
  reviewId: undefined,
  gridId: undefined,
  place: undefined,
  isMaking: false,
  beside: undefined,
};

export const useGrids = create<GridsState>(() => blank);

/** Starts afresh for another review. */
export function beginGrids(reviewId: ReviewId | undefined): void {
  if (useGrids.getState().reviewId !== reviewId) useGrids.setState({ ...blank, reviewId });
}

/** Shows a grid, and a cell of it. */
export function chooseGrid(gridId: GridId | undefined, place?: GridPlace): void {
  useGrids.setState({ gridId, place, isMaking: false });
}

export function chooseCell(place: GridPlace | undefined): void {
  const { place: before } = useGrids.getState();
  // A cell that gets the focus is chosen again by that.
  if (before?.codeId !== place?.codeId || before?.studyId !== place?.studyId)
    useGrids.setState({ place });
}

/** Brings the focus to the grid, once what had it is gone. */
export function focusGrid(): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('[role="grid"] [tabindex="0"][role="gridcell"]')
      ?.focus({ preventScroll: true }),
  );
}

/** Shows a grid on its screen, at a cell where one is named. */
export function openGrid({
  codeId,
  gridId,
  studyId,
}: {
  readonly gridId: GridId;
  readonly codeId?: CodeId | undefined;
  readonly studyId?: StudyId | undefined;
}): void {
  beginGrids(useReview.getState().reviewId);
  chooseGrid(gridId, codeId === undefined ? undefined : { codeId, studyId });
  goTo('grids');
}
