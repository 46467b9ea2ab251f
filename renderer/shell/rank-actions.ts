import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';

/**
 * Items whose label, or what else they are called, holds every word of the query: those where the words start a
 * label's words first, in the given order otherwise. An empty query gives all.
 */
export function rankActions<T>(
  items: readonly T[],
  query: string,
  label: (item: T) => string,
  otherNames: (item: T) => string = () => '',
): readonly T[] {
  const words = filterWords(query);
  if (words.length === 0) return items;
  const scored: { item: T; score: number }[] = [];
  for (const item of items) {
    const text = ` ${foldLine(label(item))}`;
    if (holdsWords(text, words)) {
      scored.push({ item, score: words.filter((word) => text.includes(` ${word}`)).length });
    } else if (holdsWords(`${text} ${foldLine(otherNames(item))}`, words)) {
      scored.push({ item, score: -1 });
    }
  }
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item);
}
