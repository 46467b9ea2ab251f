/** Which finding is open, and what was asked for from another screen; lasts as long as the window. */
import { create } from 'zustand';
import type { CodeId, FindingId, ReviewId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { goTo } from './session-store.ts';

export interface FindingsState {
  readonly reviewId: ReviewId | undefined;
  readonly chosen: FindingId | undefined;
  /** A new finding is being written, under a theme and resting on what was chosen elsewhere. */
  readonly composing:
    | { readonly themeId: CodeId | undefined; readonly rests: readonly CodeId[] }
    | undefined;
  /** Below which line passages are shown: a component, or the line of what it rests on. */
  readonly open: string | undefined;
}

const blank: FindingsState = {
  reviewId: undefined,
  chosen: undefined,
  composing: undefined,
  open: undefined,
};

export const useFindings = create<FindingsState>(() => blank);

/** Starts afresh for another review. */
export function beginFindings(reviewId: ReviewId | undefined): void {
  if (useFindings.getState().reviewId !== reviewId) useFindings.setState({ ...blank, reviewId });
}

export function chooseFinding(chosen: FindingId | undefined): void {
  useFindings.setState({ chosen, composing: undefined, open: undefined });
}

/** Shows a finding on its screen. */
export function openFinding(id: FindingId): void {
  beginFindings(useReview.getState().reviewId);
  chooseFinding(id);
  goTo('findings');
}

/** Asks for the statement of a new finding. */
export function composeFinding(themeId?: CodeId, rests: readonly CodeId[] = []): void {
  beginFindings(useReview.getState().reviewId);
  useFindings.setState({ composing: { themeId, rests } });
  goTo('findings');
}

/** Brings the focus to the outline, once what had it is gone. */
export function focusFindings(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-findings]')?.focus());
}
