/**
 * Items whose label holds every word of the query, those where the words start a label's words first;
 * in the given order otherwise. An empty query gives all.
 */
export function rankActions<T>(
  items: readonly T[],
  query: string,
  label: (item: T) => string,
): readonly T[] {
  const words = query.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const scored: { item: T; score: number }[] = [];
  for (const item of items) {
    const text = ` ${label(item).toLocaleLowerCase('en')}`;
    if (!words.every((word) => text.includes(word))) continue;
    scored.push({ item, score: words.filter((word) => text.includes(` ${word}`)).length });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item);
}
