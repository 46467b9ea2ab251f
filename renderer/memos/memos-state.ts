/** What the list of memos shows and which is chosen; lasts as long as the window. */
import { create } from 'zustand';
import type { MemoId, ReviewId } from '../../shared/records/ids.ts';
import type { MemoFilter } from './memo-view.ts';

export interface MemosState extends MemoFilter {
  readonly reviewId: ReviewId | undefined;
  readonly chosen: MemoId | undefined;
  /** A new entry of the journal is being written. */
  readonly isComposing: boolean;
}

const blank: MemosState = {
  reviewId: undefined,
  query: '',
  kind: undefined,
  reviewerId: undefined,
  chosen: undefined,
  isComposing: false,
};

export const useMemos = create<MemosState>(() => blank);

/** Starts afresh for another review. */
export function beginMemos(reviewId: ReviewId | undefined): void {
  if (useMemos.getState().reviewId !== reviewId) useMemos.setState({ ...blank, reviewId });
}

export function chooseMemo(chosen: MemoId | undefined): void {
  useMemos.setState({ chosen, isComposing: false });
}

export function composeEntry(): void {
  useMemos.setState({ isComposing: true });
}

/** Brings the focus to the list, once what had it is gone. */
export function focusMemoList(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-memo-list]')?.focus());
}
