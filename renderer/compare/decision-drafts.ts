/** The words of a decision that is not recorded yet: kept while they are typed, and offered with their passage. */
import { useEffect } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type Offers, useOffers } from '../choices/use-offers.ts';
import { leaveBehind, useTypedText } from '../choices/use-typed-text.ts';
import { forgetTyped } from '../store/drafts.ts';
import { useCompare } from './compare-state.ts';

type Words = 'reason' | 'note';

function fieldOf(passageId: string, words: Words): string {
  return `compare ${passageId} ${words}`;
}

/** Keeps what stands in a field of the decision on a passage; what was left there earlier can be used. */
export function useDecisionDraft(
  passageId: string,
  words: Words,
): Offers & { use(key: string): void } {
  const text = useCompare((state) => state[words]);
  const field = fieldOf(passageId, words);
  const typed = useTypedText({ field, label: t(`compare.${words}`), value: '' }, leaveBehind);
  const offers = useOffers(field, '');
  // The words change by key, by an arrow through earlier ones, and by a click.
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when they change
  useEffect(() => {
    const typing = typed.current();
    if (text !== '') typed.type(text);
    else if (typing !== undefined) typed.forget(typing);
  }, [text]);
  return {
    ...offers,
    use: (key) => {
      const left = offers.take(key);
      if (left !== undefined) useCompare.setState({ [words]: left, reasonMissing: false });
    },
  };
}

/** They are recorded. */
export function forgetDecisionDrafts(passageId: string): void {
  for (const words of ['reason', 'note'] as const) forgetTyped(fieldOf(passageId, words));
}
