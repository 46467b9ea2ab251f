import type { Decision } from '../records/decision.ts';
import type { CommandContext } from './context.ts';

/** The decision that puts on record that a shared value stays as it is, or as it is written along with it. */
export function keepValue(
  { newId, reviewerId }: CommandContext,
  conflict: NonNullable<Decision['conflict']>,
  reason: string,
): Decision {
  return {
    id: newId('decision'),
    type: 'decision',
    reviewerId,
    kind: 'field',
    about: [],
    outcome: 'keep-value',
    results: [],
    reason: reason.trim(),
    present: [reviewerId],
    conflict,
  };
}
