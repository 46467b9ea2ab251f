import type { Snapshot } from '../ops/snapshot.ts';
import type { ScreeningStage } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { countedVotes, votesOn } from '../screening/outcomes.ts';
import { excluded, included, undecided } from './learn.ts';

/**
 * What is learned of a record at a stage: how it was settled, else what its reviewers decided as far as `snapshot` shows
 * it (B4). One inclusion among exclusions is enough to look for more of its like; maybe alone teaches nothing.
 */
export function labelToLearn(
  snapshot: Snapshot,
  { id, inclusion }: Study,
  stage: ScreeningStage,
): number {
  const votes = countedVotes(votesOn(snapshot, id, stage));
  if (votes.length === 0) {
    // Screened elsewhere, or decided on in the table of studies.
    if (inclusion === 'included') return included;
    return inclusion === 'excluded' ? excluded : undecided;
  }
  if (votes.some(({ decision }) => decision === 'include')) return included;
  return votes.every(({ decision }) => decision === 'exclude') ? excluded : undecided;
}
