/** Sampling eligible studies for the synthesis, step by step, as Ames, Glenton and Lewin (2019) did (rule S18). */
import type { StepId, StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { eligibleStudies } from '../screening/sampling-counts.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import type { Shown } from '../team/view.ts';
import { holdsFor } from './members.ts';

/** What each step takes. */
export interface SamplingPlan {
  readonly eligible: readonly Study[];
  /** By step the studies it takes of those that no earlier one took, and that nobody sampled or left out. */
  readonly taken: ReadonlyMap<StepId, readonly Study[]>;
  /** By steps sampled before, and free for the steps again. */
  readonly again: readonly Study[];
}

/**
 * What the steps would take now. `anew`: as if none had taken any yet; what was done by hand stays, and what was sampled
 * by a step that is kept from the viewer (B2). Law: no study is taken twice, nor one that was sampled or left out by hand.
 */
export function planSampling(shown: Shown, anew = false): SamplingPlan {
  const eligible = eligibleStudies(shown);
  const again = anew
    ? eligible.filter(({ sampledBy }) => isStep(sampledBy) && shown.steps.has(sampledBy))
    : [];
  const free = new Set(again);
  let left = eligible.filter((study) => study.sampledBy === undefined || free.has(study));
  const taken = new Map<StepId, readonly Study[]>();
  for (const { groups = [], id } of stepsOf(shown)) {
    const holds = holdsFor(shown, groups);
    const takes = new Set(left.filter(holds));
    taken.set(id, [...takes]);
    left = left.filter((study) => !takes.has(study));
  }
  return { eligible, taken, again };
}

/** What steps sampled before, and take no more. */
export function givenBack({ again, taken }: SamplingPlan): readonly StudyId[] {
  const kept = new Set([...taken.values()].flat().map(({ id }) => id));
  return again.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

export function isStep(sampledBy: string | undefined): sampledBy is StepId {
  return sampledBy?.startsWith('step:') === true;
}
