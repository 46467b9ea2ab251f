import { useEffect, useMemo } from 'react';
import { dropDraft, type LeftText, useDrafts } from '../store/drafts.ts';

/** Text that was typed into a field earlier and is not stored. */
export interface Offers {
  /** What differs from what is stored. */
  readonly offers: readonly (readonly [key: string, draft: LeftText])[];
  /** Takes an offer for the field: the text, which is then no longer offered. */
  take(key: string): string | undefined;
  discard(key: string): void;
}

/** What was left in a field; what was stored after all is forgotten. */
export function useOffers(field: string, value: string): Offers {
  const all = useDrafts((state) => state.offers);
  const here = useMemo(() => [...all].filter(([, draft]) => draft.field === field), [all, field]);
  useEffect(() => {
    for (const [key, draft] of here) if (draft.text.trim() === value.trim()) dropDraft(key, field);
  }, [field, here, value]);
  return {
    offers: here.filter(([, draft]) => draft.text.trim() !== value.trim()),
    take: (key) => {
      const text = all.get(key)?.text;
      if (text !== undefined) dropDraft(key, field);
      return text;
    },
    discard: (key) => dropDraft(key, field),
  };
}
