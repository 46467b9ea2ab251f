/** Whether the safety copies of reviews are up to date; what is shown while they are not. */
import { create } from 'zustand';
import type { ReviewId } from '../../shared/records/ids.ts';

/** A journal that could not take what was given to it. */
export interface Behind {
  /** Changes that are stored and not in it; 0 where that could not be found out. */
  readonly changes: number;
  /** Why, and what to do, in words. */
  readonly reason: string;
}

export const useSafety = create<{ readonly behind: ReadonlyMap<ReviewId, Behind> }>(() => ({
  behind: new Map(),
}));

/** Shows that the journal of a review is behind, or, without `behind`, that it has caught up. */
export function showBehind(id: ReviewId, behind: Behind | undefined): void {
  const before = useSafety.getState().behind;
  if (behind === undefined && !before.has(id)) return;
  const after = new Map(before);
  if (behind === undefined) after.delete(id);
  else after.set(id, behind);
  useSafety.setState({ behind: after });
}
