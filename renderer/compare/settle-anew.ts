import type { Command } from '../../shared/commands/context.ts';
import { type DecisionWords, settle, withdrawDecisions } from '../../shared/commands/reconcile.ts';
import { applyChanges } from '../../shared/ops/snapshot.ts';
import type { Settlement } from '../../shared/reconcile/settlement.ts';
import type { Outcome } from '../../shared/records/records.ts';

/**
 * Settles disagreements as `settle` does, and takes back what the same person decided about the same
 * codings before, so that a change of mind leaves one decision. Decisions of others stay beside it.
 */
export const settleAnew: Command<
  DecisionWords & { readonly settlements: readonly Settlement[]; readonly outcome: Outcome }
> = (snapshot, params, context) => {
  const settled = new Set(params.settlements.map(({ about }) => aboutKey(about)));
  const decisionIds = [...snapshot.decisions.values()]
    .filter(
      ({ about, deleted, kind, reviewerId }) =>
        deleted !== true &&
        kind !== 'field' &&
        kind !== 'agreement' &&
        reviewerId === context.reviewerId &&
        settled.has(aboutKey(about)),
    )
    .map(({ id }) => id);
  if (decisionIds.length === 0) return settle(snapshot, params, context);
  const before = withdrawDecisions(snapshot, { decisionIds }, context).changes;
  const plan = settle(applyChanges(snapshot, before), params, context);
  return { ...plan, changes: [...before, ...plan.changes] };
};

function aboutKey(about: readonly string[]): string {
  return [...about].sort().join(' ');
}
