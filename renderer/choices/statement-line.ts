import { useMemo } from 'react';
import { hasQuotes } from '../../shared/records/quote-token.ts';
import { memoWords } from '../../shared/tables/memo-words.ts';
import { type Shown, viewOf } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';

const noTexts = new Map<never, never>();

/** Says the statement of a finding on a line of its own: the quotes in it as their excerpts are now, with their studies. */
export function useStatementLine(): (statement: string) => string {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  return useMemo(() => {
    let everything: Shown | undefined;
    return (statement) => {
      if (!hasQuotes(statement)) return statement;
      everything ??= viewOf(full, { viewer, layer: 'all' });
      return memoWords(statement, everything, noTexts);
    };
  }, [full, viewer]);
}
