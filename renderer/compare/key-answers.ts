/** What a key of the compare screen comes to, for the passage that is in the panel. */
import type { Choice } from '../../shared/reconcile/settlement.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { isKeyOf } from '../actions/plain-keys.ts';
import { choiceOf, type KeyedOutcome, outcomesInOrder, whyNot } from './choices.ts';
import type { ComparedPassage } from './passages.ts';

/** Why a key does nothing here. */
export type Refusal =
  | { readonly why: 'agreed' | 'no-passage' | 'no-key' | 'one-order' | 'one-stretch' }
  | { readonly why: 'only-coded'; readonly coders: readonly ReviewerId[] }
  | { readonly why: 'not-coded'; readonly reviewerId: ReviewerId }
  | { readonly why: 'few-reviewers'; readonly count: number };

/** A key that was refused, as it stands on the keyboard. */
export type RefusedKey = Refusal & { readonly key: string };

export type KeyAnswer =
  | { readonly does: 'step'; readonly by: -1 | 1 }
  | { readonly does: 'next-document' | 'give-up' | 'record' | 'pick-code' | 'nothing' }
  | { readonly does: 'choose'; readonly choice: Choice }
  | { readonly does: 'refuse'; readonly refused: RefusedKey };

interface Compared {
  readonly passage: ComparedPassage | undefined;
  readonly reviewers: readonly Reviewer[];
}

/** Keys that may be held down: they decide nothing. */
export function isStep(key: string): boolean {
  return isKeyOf(key, 'compare.next', 'compare.previous');
}

/**
 * The answer to a key pressed outside fields. A letter or figure that does nothing here is refused by
 * name, so that the words typed after it are not taken for keys.
 */
export function answerTo(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  compared: Compared,
): KeyAnswer {
  // Caps Lock changes the letter but not what is meant; Shift begins a sentence.
  const plain = shiftKey ? key : key.toLowerCase();
  if (isKeyOf(plain, 'compare.next')) return { does: 'step', by: 1 };
  if (isKeyOf(plain, 'compare.previous')) return { does: 'step', by: -1 };
  if (isKeyOf(plain, 'compare.nextDocument')) return { does: 'next-document' };
  if (key === 'Escape') return { does: 'give-up' };
  if (key === 'Enter') return { does: 'record' };
  const sign = key.toUpperCase();
  const refuse = (refusal: Refusal): KeyAnswer => ({
    does: 'refuse',
    refused: { ...refusal, key: sign },
  });
  if (/^[1-9]$/.test(key)) {
    const choice = acceptOf(Number(key), compared);
    return 'why' in choice ? refuse(choice) : { does: 'choose', choice };
  }
  const outcome = outcomeOf(plain);
  if (outcome === undefined) {
    return /^[\p{L}\p{N}]$/u.test(key) ? refuse({ why: 'no-key' }) : { does: 'nothing' };
  }
  const refusal = refusalOf(outcome, compared.passage);
  if (refusal !== undefined) return refuse(refusal);
  return outcome === 'other-code'
    ? { does: 'pick-code' }
    : { does: 'choose', choice: choiceOf(outcome) };
}

/** Why an outcome cannot be chosen for a passage; undefined where it can. */
export function refusalOf(
  outcome: KeyedOutcome,
  passage: ComparedPassage | undefined,
): Refusal | undefined {
  if (passage === undefined) return { why: 'no-passage' };
  if (passage.kind === 'agreement') return { why: 'agreed' };
  const why = whyNot(outcome, passage);
  return why === 'only-coded'
    ? { why, coders: [...new Set(passage.spans.map(({ reviewerId }) => reviewerId))] }
    : why === undefined
      ? undefined
      : { why };
}

function acceptOf(number: number, { passage, reviewers }: Compared): Choice | Refusal {
  if (passage === undefined) return { why: 'no-passage' };
  if (passage.kind === 'agreement') return { why: 'agreed' };
  const reviewerId = reviewers[number - 1]?.id;
  if (reviewerId === undefined) return { why: 'few-reviewers', count: reviewers.length };
  return passage.missing.includes(reviewerId)
    ? { why: 'not-coded', reviewerId }
    : { outcome: 'accept', reviewerId };
}

function outcomeOf(key: string): KeyedOutcome | undefined {
  return outcomesInOrder.find(([action]) => isKeyOf(key, action))?.[1];
}
