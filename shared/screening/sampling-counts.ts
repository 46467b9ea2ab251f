/** How many of the eligible studies were sampled for the synthesis, and by what (rule S18). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Step } from '../records/step.ts';
import type { Study } from '../records/study.ts';
import { includedStudies, inclusionOf, isSampled } from './inclusion.ts';
import { stepsOf } from './sampling-steps.ts';

/** The studies that may be sampled: the included ones, in the order in which they came. */
export function eligibleStudies(rows: Snapshot): readonly Study[] {
  return includedStudies(rows, 'all').studies.filter(
    (study) => inclusionOf(rows, study) === 'included',
  );
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

export function samplingCounts(rows: Snapshot): SamplingCounts {
  const eligible = eligibleStudies(rows);
  const by = new Map<string, number>();
  for (const { sampledBy } of eligible) {
    if (sampledBy !== undefined) by.set(sampledBy, (by.get(sampledBy) ?? 0) + 1);
  }
  const steps = stepsOf(rows);
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
