/** What the flow diagram says of the sampling of included studies for the synthesis (rule S18). */
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { includedStudies, inclusionOf, isSampled } from '../screening/inclusion.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import type { FlowSampling } from './flow-numbers.ts';

/** Undefined where studies are not sampled. */
export function flowSampling(snapshot: Snapshot): FlowSampling | undefined {
  const all = includedStudies(snapshot, 'all');
  if (all.sampled === undefined) return undefined;
  const sampled = all.studies.filter(
    (study) => isSampled(study) && inclusionOf(snapshot, study) === 'included',
  );
  const known = stepsOf(snapshot);
  const line = (name: string, by: (of: string) => boolean) => ({
    name,
    count: sampled.filter(({ sampledBy = '' }) => by(sampledBy)).length,
  });
  const steps = [
    ...known.map(({ id, reason }, at) =>
      line(
        t('prisma.sampling.step', {
          number: at + 1,
          reason: reason ?? '',
          why: reason === undefined ? 'no' : 'yes',
        }),
        (by) => by === id,
      ),
    ),
    line(t('prisma.sampling.hand'), (by) => by === 'hand'),
    line(t('prisma.sampling.gone'), (by) => by !== 'hand' && !known.some(({ id }) => id === by)),
  ];
  return {
    sampled: sampled.length,
    notSampled: all.counts.included - sampled.length,
    steps: steps.filter(({ count }) => count > 0),
  };
}
