/** What each search brought, record by record, so that the sums are those of the flow diagram. */
import {
  type FlowData,
  type FlowSearch,
  isDatabaseOrRegister,
  keptRecords,
  sourceLine,
} from './flow-counts.ts';

/** One search, or, where `search` is absent, the records of no search whose kind of source is known. */
export interface SourceCount {
  readonly search: FlowSearch | undefined;
  /** Findings in the review: `within + others + left`. */
  readonly records: number;
  /** Of those, records that an earlier search of the same source found. */
  readonly within: number;
  /** Of those, records that another source found. */
  readonly others: number;
  /** Of those, records that are kept and were not found before. */
  readonly left: number;
}

/**
 * The searches that say what kind of source they were made in, in the order of the log, and last the records of no such search,
 * where there are any. A record counts as left for the first search that found it, databases and registers before other methods.
 * Laws: over databases, registers and no search, `within + others` are the duplicates that the diagram says were removed; over
 * all, `left` is the number of records that are kept.
 */
export function sourceCounts(data: FlowData): readonly SourceCount[] {
  const counts = new Map<FlowSearch | undefined, { records: number; within: number; left: number }>(
    data.searches.map((search) => [search, { records: 0, within: 0, left: 0 }]),
  );
  const ranks = new Map(data.searches.map((search, place) => [search, rankOf(search, place)]));
  const rank = (search: FlowSearch | undefined): number =>
    (search === undefined ? undefined : ranks.get(search)) ?? beforeOthers;
  for (const { foundBy } of keptRecords(data)) {
    const sources = new Set<string>();
    // Sorting puts what is undefined last, whatever its rank: so it goes in a box.
    const findings = foundBy.map((search) => ({ search, rank: rank(search) }));
    for (const { search } of findings.toSorted((a, b) => a.rank - b.rank)) {
      const count = counts.get(search) ?? { records: 0, within: 0, left: 0 };
      counts.set(search, count);
      const source = search === undefined ? '' : sourceLine(search);
      count.records += 1;
      if (sources.size === 0) count.left += 1;
      else if (sources.has(source)) count.within += 1;
      sources.add(source);
    }
  }
  return [...counts].map(([search, { left, records, within }]) => ({
    search,
    records,
    within,
    others: records - within - left,
    left,
  }));
}

/** More searches than any log holds. */
const beforeOthers = 1_000_000;

function rankOf({ kind }: FlowSearch, place: number): number {
  return isDatabaseOrRegister(kind) ? place : beforeOthers + 1 + place;
}
