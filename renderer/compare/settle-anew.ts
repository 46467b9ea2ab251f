import type { Command } from '../../shared/commands/context.ts';
import { type DecisionWords, settle, withdrawDecisions } from '../../shared/commands/reconcile.ts';
import { applyChanges } from '../../shared/ops/snapshot.ts';
import type { Settlement } from '../../shared/reconcile/settlement.ts';
import type { Outcome } from '../../shared/records/decision.ts';
import type { CodingId } from '../../shared/records/ids.ts';

/**
 * Settles disagreements as `settle` does, and takes back what the same person decided about the same
 * codings, or about some of them before further reviewers came to it: a change of mind leaves one
 * decision. Decisions of others stay beside it.
 */
export const settleAnew: Command<
  DecisionWords & { readonly settlements: readonly Settlement[]; readonly outcome: Outcome }
> = (snapshot, params, context) => {
  const settlementOf = new Map<CodingId, Settlement>();
  for (const settlement of params.settlements) {
    for (const id of settlement.about) settlementOf.set(id, settlement);
  }
  const isReplaced = (about: readonly CodingId[]): boolean => {
    const [first] = about;
    const settlement = first === undefined ? undefined : settlementOf.get(first);
    return settlement !== undefined && about.every((id) => settlementOf.get(id) === settlement);
  };
  const decisionIds = [...snapshot.decisions.values()]
    .filter(
      ({ about, deleted, kind, reviewerId }) =>
        deleted !== true &&
        kind !== 'field' &&
        reviewerId === context.reviewerId &&
        isReplaced(about),
    )
    .map(({ id }) => id);
  if (decisionIds.length === 0) return settle(snapshot, params, context);
  const before = withdrawDecisions(snapshot, { decisionIds }, context).changes;
  const plan = settle(applyChanges(snapshot, before), params, context);
  return { ...plan, changes: [...before, ...plan.changes] };
};
