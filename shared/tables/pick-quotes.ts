import type { ExcerptId } from '../records/ids.ts';
import type { CodedExcerpt } from './coded-excerpts.ts';

/**
 * Quotes from as many studies as possible: the first pass takes one a study, preferring participants'
 * words of a readable length that no theme before has shown; the next passes fill up. Deterministic.
 */
export function pickQuotes(
  entries: readonly CodedExcerpt[],
  wanted: number,
  used: ReadonlySet<ExcerptId>,
  placeOf: (entry: CodedExcerpt) => number,
): readonly CodedExcerpt[] {
  const rank = (entry: CodedExcerpt): number =>
    quoteRank(entry) + (used.has(entry.excerpt.id) ? 2000 : 0);
  const byStudy = new Map<string, CodedExcerpt[]>();
  for (const entry of entries) {
    const list = byStudy.get(entry.study.id);
    if (list === undefined) byStudy.set(entry.study.id, [entry]);
    else list.push(entry);
  }
  const queues = [...byStudy.values()].map((list) => list.toSorted((a, b) => rank(a) - rank(b)));
  const picked: CodedExcerpt[] = [];
  for (let round = 0; picked.length < wanted; round += 1) {
    const inRound = queues
      .map((queue) => queue[round])
      .filter((entry): entry is CodedExcerpt => entry !== undefined)
      .sort((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b));
    if (inRound.length === 0) break;
    picked.push(...inRound.slice(0, wanted - picked.length));
  }
  return picked;
}

function quoteRank(entry: CodedExcerpt): number {
  const { length } = entry.excerpt.quote;
  return (
    (entry.excerpt.constructOrder === 'participant' ? 0 : 1000) +
    (length < 40 ? 40 - length : length > 280 ? length - 280 : 0)
  );
}
