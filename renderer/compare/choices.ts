/** What can be chosen for a disagreement, and what a choice comes to for several at once. */
import { passageKey } from '../../shared/anchor/region.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { Disagreement } from '../../shared/reconcile/disagreements.ts';
import { type Choice, type Settlement, settlementOf } from '../../shared/reconcile/settlement.ts';

/** The outcomes that are actions of their own; a reviewer's coding is accepted with their number. */
export const outcomeActions = {
  'compare.acceptAll': 'accept-all',
  'compare.widest': 'widest',
  'compare.shared': 'shared',
  'compare.otherCode': 'other-code',
  'compare.reject': 'reject',
  'compare.defer': 'defer',
} as const satisfies Partial<Record<ActionId, string>>;
export type OutcomeAction = keyof typeof outcomeActions;
export type KeyedOutcome = (typeof outcomeActions)[OutcomeAction];
export const outcomesInOrder = Object.entries(outcomeActions) as readonly [
  OutcomeAction,
  KeyedOutcome,
][];

/** Why an outcome makes no difference for this disagreement; undefined where it does. */
export function whyNot(
  outcome: KeyedOutcome,
  { kind, spans }: Disagreement,
): 'only-coded' | 'one-order' | 'one-stretch' | undefined {
  switch (outcome) {
    case 'accept-all':
      // A passage has one construct order: of two, one must be taken.
      if (kind === 'order') return 'one-order';
      return new Set(spans.map(({ reviewerId }) => reviewerId)).size > 1 ? undefined : 'only-coded';
    case 'widest':
    case 'shared': {
      const stretches = new Set(spans.map(({ excerpt }) => passageKey(excerpt)));
      return kind === 'boundaries' || stretches.size > 1 ? undefined : 'one-stretch';
    }
    default:
      return undefined;
  }
}

/** Whether an outcome makes a difference for this kind of disagreement. */
export function fitsKind(outcome: KeyedOutcome, disagreement: Disagreement): boolean {
  return whyNot(outcome, disagreement) === undefined;
}

/** The choice behind an outcome that needs nothing more to be said. */
export function choiceOf(outcome: Exclude<KeyedOutcome, 'other-code'>): Choice {
  return outcome === 'widest' || outcome === 'shared'
    ? { outcome: 'merge-boundaries', stretch: outcome }
    : { outcome };
}

/** Settles each disagreement the choice fits; the others are left as they are and counted. */
export function settleEach(
  disagreements: readonly Disagreement[],
  choice: Choice,
  text: string,
): { readonly settlements: readonly Settlement[]; readonly unfit: readonly Disagreement[] } {
  const settlements: Settlement[] = [];
  const unfit: Disagreement[] = [];
  for (const disagreement of disagreements) {
    try {
      settlements.push(settlementOf(disagreement, choice, text));
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      unfit.push(disagreement);
    }
  }
  return { settlements, unfit };
}

/** The reasons the team gave, newest first, each once. Ids do not tell age, so the order of the log counts. */
export function recentReasons(decisions: Snapshot['decisions'], most: number): readonly string[] {
  const reasons = new Set<string>();
  for (const { deleted, kind, reason } of [...decisions.values()].reverse()) {
    if (deleted !== true && kind !== 'field' && reason !== '') reasons.add(reason);
    if (reasons.size === most) break;
  }
  return [...reasons];
}
