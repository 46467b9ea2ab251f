/**
 * Which decisions of colleagues a reviewer is shown while a team screens blind (rule B4): those on a
 * study at a stage where they have decided themselves, or where as many as are needed have.
 */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, ScreeningId } from '../records/ids.ts';
import type { Screening } from '../records/screening.ts';
import { nameTheSame, neededFor, screenersOf } from './named.ts';
import { type Votes, votesOn } from './outcomes.ts';

/** Whether a colleague's decision is kept from `viewer`. */
export function isHiddenScreening(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  { layer, reviewerId, stage, studyId }: Screening,
): boolean {
  if (full.review?.blind !== true || reviewerId === viewer || layer === 'consensus') return false;
  const { own, settled } = votesOn(full, studyId, stage);
  return (
    settled === undefined &&
    !hasVoted(own, viewer) &&
    own.size < neededFor(full, studyId, stage, own)
  );
}

function hasVoted(own: Votes['own'], viewer: ReviewerId | undefined): boolean {
  return viewer !== undefined && own.has(viewer);
}

const shownTo = new WeakMap<
  Snapshot['screenings'],
  {
    readonly viewer: ReviewerId | undefined;
    readonly full: Snapshot;
    readonly shown: Snapshot['screenings'];
  }
>();

/** The decisions `viewer` may see; the same map where nothing is hidden. */
export function screeningsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['screenings'] {
  if (full.review?.blind !== true || full.screenings.size === 0) return full.screenings;
  const known = shownTo.get(full.screenings);
  if (known !== undefined && known.viewer === viewer && asksTheSame(known.full, full))
    return known.shown;
  const hidden = [...full.screenings.values()].filter((each) =>
    isHiddenScreening(full, viewer, each),
  );
  const shown = hidden.length === 0 ? full.screenings : without(full.screenings, hidden);
  shownTo.set(full.screenings, { viewer, full, shown });
  return shown;
}

/** Whether two states ask the same people about every study. */
function asksTheSame(one: Snapshot, other: Snapshot): boolean {
  return screenersOf(one.review) === screenersOf(other.review) && nameTheSame(one, other);
}

function without(
  screenings: Snapshot['screenings'],
  hidden: readonly Screening[],
): Snapshot['screenings'] {
  const copy = new Map<ScreeningId, Screening>(screenings);
  for (const { id } of hidden) copy.delete(id);
  return copy;
}
