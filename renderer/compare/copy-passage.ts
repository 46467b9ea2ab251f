import { copyQuotes } from '../choices/late-quotes.ts';
import type { ComparedPassage } from './passages.ts';

/** Copies a compared passage with its citation; where reviewers drew it differently, the widest of theirs. */
export async function copyPassage({ spans }: ComparedPassage): Promise<void> {
  const [widest] = spans
    .map(({ excerpt }) => excerpt)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (widest !== undefined) await copyQuotes([widest]);
}
