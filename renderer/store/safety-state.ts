/** Whether the safety copies of reviews are up to date; what is shown while they are not. */
import { create } from 'zustand';
import type { ReviewId } from '../../shared/records/ids.ts';

/** What is said of the safety copies of one review, a sentence or more each; nothing where all is well. */
export interface SafetyWords {
  /** The journal could not take what was given to it. */
  readonly journal?: string | undefined;
  /** The last backup failed, or does not lie where it should. */
  readonly backup?: string | undefined;
}

export const useSafety = create<{ readonly words: ReadonlyMap<ReviewId, SafetyWords> }>(() => ({
  words: new Map(),
}));

/** Shows what is to be said of a review's journal or backups from now on. */
export function showSafety(id: ReviewId, words: SafetyWords): void {
  const before = useSafety.getState().words;
  const known = before.get(id) ?? {};
  const after = { ...known, ...words };
  if (after.journal === known.journal && after.backup === known.backup) return;
  useSafety.setState({ words: new Map(before).set(id, after) });
}
