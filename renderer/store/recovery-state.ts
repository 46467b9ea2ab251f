/**
 * What the Recovery centre shows: every review of which anything is kept, the kept states of the one that is
 * chosen, and what the state that is looked at holds.
 */
import { create } from 'zustand';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { KeptPreview } from '../../shared/use-cases/kept-state.ts';
import type { SavedCopy } from '../db/review-info.ts';

/** Where a state of a review is kept. */
export type KeptSource =
  | { readonly kind: 'here' }
  | { readonly kind: 'journal' }
  | { readonly kind: 'backup'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly contents: BundleContents }
  | { readonly kind: 'copy'; readonly copy: SavedCopy };

/** One kept state; `at` is in milliseconds since 1970, `bytes` what it takes on the disk, where that is known. */
export interface KeptState {
  readonly key: string;
  readonly source: KeptSource;
  readonly at: number | undefined;
  readonly bytes: number | undefined;
  /** What it was kept for, in words; undefined where it was kept as always. */
  readonly note: string | undefined;
}

/** A review of which anything is kept. `title` is undefined where nothing that is kept can be read. */
export interface KeptReview {
  readonly id: ReviewId;
  readonly title: string | undefined;
  /** In the database; otherwise it is lost, and what is kept brings it back. */
  readonly isHere: boolean;
  readonly isBinned: boolean;
  readonly reviewerId: ReviewerId | undefined;
  readonly studies: number | undefined;
  readonly documents: number | undefined;
  /** When it was changed last, in milliseconds since 1970. */
  readonly lastAt: number | undefined;
}

/** What is known of the state that is looked at. */
export type Look =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read';
      readonly preview: KeptPreview;
      readonly keptBy: ReviewerId | undefined;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What was found of a state without anybody choosing it. */
export type Check =
  | { readonly kind: 'whole' }
  | { readonly kind: 'lacking'; readonly texts: number }
  | { readonly kind: 'torn'; readonly places: number }
  | { readonly kind: 'damaged' };

export interface RecoveryState {
  readonly reviews: readonly KeptReview[] | undefined;
  /** What is kept is being listed. */
  readonly isListing: boolean;
  readonly chosen: ReviewId | undefined;
  readonly states: readonly KeptState[];
  /** By the keys of the states; those that were not read yet are not there. */
  readonly checks: ReadonlyMap<string, Check>;
  readonly lookedAt: string | undefined;
  readonly look: Look;
  /** A file of a review that is here, opened to go back to. */
  readonly file:
    | { readonly id: ReviewId; readonly name: string; readonly contents: BundleContents }
    | undefined;
  /** A way back is under way. */
  readonly isBusy: boolean;
}

const blank: RecoveryState = {
  reviews: undefined,
  isListing: false,
  chosen: undefined,
  states: [],
  checks: new Map(),
  lookedAt: undefined,
  look: { kind: 'none' },
  file: undefined,
  isBusy: false,
};

export const useRecovery = create<RecoveryState>(() => blank);

/** Lets go of what was shown. */
export function clearRecovery(): void {
  useRecovery.setState(blank);
}
