/**
 * Which decisions of colleagues a reviewer is shown while a team screens blind (rule B4): those on a
 * study at a stage where they have decided themselves, or where as many as are needed have.
 */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, ScreeningId } from '../records/ids.ts';
import type { Screening } from '../records/screening.ts';
import { screenersOf, type Votes, votesOn } from './outcomes.ts';

/** Whether a colleague's decision is kept from `viewer`. */
export function isHiddenScreening(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  { layer, reviewerId, stage, studyId }: Screening,
): boolean {
  if (full.review?.blind !== true || reviewerId === viewer || layer === 'consensus') return false;
  const { own, settled } = votesOn(full, studyId, stage);
  return settled === undefined && !hasVoted(own, viewer) && own.size < screenersOf(full.review);
}

function hasVoted(own: Votes['own'], viewer: ReviewerId | undefined): boolean {
  return viewer !== undefined && own.has(viewer);
}

const shownTo = new WeakMap<
  Snapshot['screenings'],
  { readonly key: string; readonly shown: Snapshot['screenings'] }
>();

/** The decisions `viewer` may see; the same map where nothing is hidden. */
export function screeningsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['screenings'] {
  if (full.review?.blind !== true || full.screenings.size === 0) return full.screenings;
  const key = `${viewer} ${screenersOf(full.review)}`;
  const known = shownTo.get(full.screenings);
  if (known?.key === key) return known.shown;
  const hidden = [...full.screenings.values()].filter((each) =>
    isHiddenScreening(full, viewer, each),
  );
  const shown = hidden.length === 0 ? full.screenings : without(full.screenings, hidden);
  shownTo.set(full.screenings, { key, shown });
  return shown;
}

function without(
  screenings: Snapshot['screenings'],
  hidden: readonly Screening[],
): Snapshot['screenings'] {
  const copy = new Map<ScreeningId, Screening>(screenings);
  for (const { id } of hidden) copy.delete(id);
  return copy;
}
