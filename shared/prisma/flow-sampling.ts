/** What the flow diagram says of the sampling of included studies for the synthesis (rule S18). */
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { includedStudies } from '../screening/inclusion.ts';
import { samplingCounts } from '../screening/sampling-counts.ts';
import type { FlowSampling } from './flow-numbers.ts';

/** Undefined where studies are not sampled. */
export function flowSampling(snapshot: Snapshot): FlowSampling | undefined {
  if (includedStudies(snapshot, 'all').sampled === undefined) return undefined;
  const { byHand, bySteps, notSampled, sampled } = samplingCounts(snapshot);
  const ofSteps = bySteps.flatMap(({ count, number, step }) => {
    if (step === undefined) return [];
    const { reason } = step;
    const why = reason === undefined ? 'no' : 'yes';
    return [{ name: t('prisma.sampling.step', { number, reason: reason ?? '', why }), count }];
  });
  const gone = bySteps.find(({ step }) => step === undefined)?.count ?? 0;
  const steps = [
    ...ofSteps,
    { name: t('prisma.sampling.hand'), count: byHand },
    { name: t('prisma.sampling.gone'), count: gone },
  ];
  return { sampled, notSampled, steps: steps.filter(({ count }) => count > 0) };
}
