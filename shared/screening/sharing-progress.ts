/** How far each person is with what was shared out to them (S10). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { ScreeningStage } from '../records/screening.ts';
import { isOfReview, sharingOf } from './named.ts';
import { screeningOutcome, votesOn } from './outcomes.ts';
import { isScreenedOn, stillAsked } from './queue.ts';
import { isAskedOf } from './sharing-out.ts';

export interface PersonProgress {
  readonly reviewerId: ReviewerId;
  /** Records that they decided on. */
  readonly done: number;
  /** Records that are still asked of them by name. */
  readonly toDo: number;
  /** Of those they decided on, how many others decided otherwise on; as far as that is shown. */
  readonly conflicts: number;
}

export interface SharingProgress {
  /** Whoever decided on anything or is named for anything, in the order of the reviewers. */
  readonly people: readonly PersonProgress[];
  /** Records that anybody may still decide on. */
  readonly free: number;
}

type Counts = { done: number; toDo: number; conflicts: number };

/**
 * How far everybody is at a stage. That somebody decided is counted of all rows, of how they did nothing is told: only
 * conflicts that `shown` has count.
 */
export function sharingProgress(
  full: Snapshot,
  shown: Snapshot,
  stage: ScreeningStage,
): SharingProgress {
  const counts = new Map<ReviewerId, Counts>();
  const of = (id: ReviewerId): Counts => {
    const found = counts.get(id) ?? { done: 0, toDo: 0, conflicts: 0 };
    counts.set(id, found);
    return found;
  };
  let free = 0;
  for (const study of full.studies.values()) {
    if (!isScreenedOn(full, study)) continue;
    const voters = votesOn(full, study.id, stage).own;
    for (const id of voters.keys()) of(id).done += 1;
    if (voters.size > 1 && screeningOutcome(shown, study.id, stage).state === 'conflict')
      for (const id of votesOn(shown, study.id, stage).own.keys()) of(id).conflicts += 1;
    const asked = stillAsked(full, study, stage);
    if (asked === undefined) continue;
    for (const id of asked.named) of(id).toDo += 1;
    if (asked.free === 0) continue;
    free += 1;
    for (const id of sharingOf(full, study.id, stage)?.reviewerIds ?? [])
      if (!isOfReview(full.reviewers, id) && isAskedOf(full, asked, study.id, stage, id))
        of(id).toDo += 1;
  }
  const people = [...full.reviewers.keys()].flatMap((reviewerId) => {
    const found = counts.get(reviewerId);
    return found === undefined ? [] : [{ reviewerId, ...found }];
  });
  return { people, free };
}
