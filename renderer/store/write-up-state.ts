/** Which sheet of the write-up is open, and where in it one is; lasts as long as the window. */
import { create } from 'zustand';
import type { PartId, ReviewId, SheetId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { goTo } from './session-store.ts';

export interface WriteUpState {
  readonly reviewId: ReviewId | undefined;
  readonly sheetId: SheetId | undefined;
  /** The part that has, or had last, the focus: what is put in stands behind it. */
  readonly partId: PartId | undefined;
  /** The last part that was put in here, and the place of the first one of those put in in one go with it. */
  readonly run: { readonly partId: PartId; readonly place: string } | undefined;
  /** The sheet is shown as it will be saved. */
  readonly isPage: boolean;
  /** A name is being typed: of a new sheet, or of the open one. */
  readonly naming: 'new' | 'open' | undefined;
}

const blank: WriteUpState = {
  reviewId: undefined,
  sheetId: undefined,
  partId: undefined,
  run: undefined,
  isPage: false,
  naming: undefined,
};

export const useWriteUp = create<WriteUpState>(() => blank);

/** Starts afresh for another review. */
export function beginWriteUp(reviewId: ReviewId | undefined): void {
  if (useWriteUp.getState().reviewId !== reviewId) useWriteUp.setState({ ...blank, reviewId });
}

export function chooseSheet(sheetId: SheetId | undefined): void {
  useWriteUp.setState({ sheetId, partId: undefined, naming: undefined });
}

/** Shows a sheet on its screen, with one part of it in hand. */
export function openSheet(sheetId: SheetId, partId?: PartId): void {
  beginWriteUp(useReview.getState().reviewId);
  useWriteUp.setState({ sheetId, partId, isPage: false, naming: undefined });
  goTo('writeUp');
}
