import type { Snapshot } from '../ops/snapshot.ts';
import { byOrder } from '../records/by-order.ts';
import type { Step } from '../records/step.ts';

/** The steps in the order in which they take studies. */
export function stepsOf({ steps }: Pick<Snapshot, 'steps'>): readonly Step[] {
  return [...steps.values()].filter(({ deleted }) => deleted !== true).sort(byOrder);
}
