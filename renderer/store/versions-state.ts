/** Which state of the codebook is looked at, and what it is held against; lasts as long as the window. */
import { create } from 'zustand';
import type { ReviewId, VersionId } from '../../shared/records/ids.ts';
import { goTo } from './session-store.ts';

export interface VersionsState {
  readonly reviewId: ReviewId | undefined;
  /** The earlier state: a version, or the day below. */
  readonly chosen: VersionId | 'day';
  /** As `2026-03-09`; empty until one is chosen. */
  readonly day: string;
  /** What it is compared with; a day is the one below. */
  readonly against: VersionId | 'day' | 'now';
  readonly againstDay: string;
  readonly shows: 'changes' | 'codebook';
  readonly isNaming: boolean;
}

const blank: VersionsState = {
  reviewId: undefined,
  chosen: 'day',
  day: '',
  against: 'now',
  againstDay: '',
  shows: 'changes',
  isNaming: false,
};

export const useVersions = create<VersionsState>(() => blank);

/** Starts afresh for another review, on its newest version. */
export function beginVersions(reviewId: ReviewId | undefined, newest: VersionId | undefined): void {
  const state = useVersions.getState();
  if (state.reviewId !== reviewId)
    useVersions.setState({ ...blank, reviewId, chosen: newest ?? 'day', isNaming: state.isNaming });
}

export function chooseVersion(chosen: VersionsState['chosen']): void {
  useVersions.setState(({ against }) => ({
    chosen,
    isNaming: false,
    against: chosen !== 'day' && against === chosen ? 'now' : against,
  }));
}

/** Asks for the name of the codebook as it stands. */
export function askForVersion(): void {
  useVersions.setState({ isNaming: true });
  goTo('versions');
}

/** Brings the focus to the list, once what had it is gone. */
export function focusVersions(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-versions]')?.focus());
}
