/** Sampling eligible studies for the synthesis, step by step, as Ames, Glenton and Lewin (2019) did (rule S18). */
import type { StepId, StudyId } from '../records/ids.ts';
import type { Step } from '../records/step.ts';
import type { Study } from '../records/study.ts';
import { includedStudies, inclusionOf, isSampled } from '../screening/inclusion.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import type { Shown } from '../team/view.ts';
import { holdsFor } from './members.ts';

/** The studies that may be sampled: the included ones, in the order in which they came. */
export function eligibleStudies(shown: Shown): readonly Study[] {
  return includedStudies(shown, 'all').studies.filter(
    (study) => inclusionOf(shown, study) === 'included',
  );
}

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
    taken.set(id, left.filter(holds));
    left = left.filter((study) => !holds(study));
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

/** How the eligible studies stand. Law: the numbers add up to `eligible`. */
export interface SamplingCounts {
  readonly eligible: number;
  readonly sampled: number;
  readonly notSampled: number;
  /** Of those that were not sampled, how many were left out by hand. */
  readonly left: number;
  /** By step in their order, each with its number from 1; of steps that are gone together, last. */
  readonly bySteps: readonly {
    readonly step: Step | undefined;
    readonly number: number;
    readonly count: number;
  }[];
  readonly byHand: number;
}

export function samplingCounts(shown: Shown): SamplingCounts {
  const eligible = eligibleStudies(shown);
  const by = new Map<string, number>();
  for (const { sampledBy } of eligible) {
    if (sampledBy !== undefined) by.set(sampledBy, (by.get(sampledBy) ?? 0) + 1);
  }
  const steps = stepsOf(shown);
  const bySteps = steps.map((step, at) => ({
    step,
    number: at + 1,
    count: by.get(step.id) ?? 0,
  }));
  const sampled = eligible.filter(isSampled).length;
  const byHand = by.get('hand') ?? 0;
  const gone = sampled - byHand - bySteps.reduce((sum, { count }) => sum + count, 0);
  return {
    eligible: eligible.length,
    sampled,
    notSampled: eligible.length - sampled,
    left: by.get('left') ?? 0,
    bySteps: gone === 0 ? bySteps : [...bySteps, { step: undefined, number: 0, count: gone }],
    byHand,
  };
}
