import { useEffect, useState } from 'react';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { comparedReviewers, comparisonOf, openCount } from './comparisons.ts';

/** Milliseconds of counting between two frames. */
const slice = 6;

/** Open disagreements of every document that can be compared, counted beside everything else. */
export function useOpenCounts({
  documents,
  snapshot,
}: CompareView): ReadonlyMap<DocumentId, number> {
  const byHand = useCompare((state) => state.chosenReviewers);
  const [counts, setCounts] = useState<ReadonlyMap<DocumentId, number>>(new Map());
  useEffect(() => {
    const found = new Map<DocumentId, number>();
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      const until = performance.now() + slice;
      while (at < documents.length && performance.now() < until) {
        const listed = documents[at];
        at += 1;
        if (listed === undefined || listed.blind || listed.coders < 2) continue;
        const { id } = listed.document;
        const reviewers = comparedReviewers(snapshot, id, byHand);
        found.set(id, openCount(comparisonOf(snapshot, id, reviewers)));
      }
      if (at < documents.length) timer = setTimeout(count, 0);
      else setCounts((before) => (isSame(before, found) ? before : found));
    };
    timer = setTimeout(count, 60);
    return () => clearTimeout(timer);
  }, [documents, snapshot, byHand]);
  return counts;
}

function isSame(a: ReadonlyMap<DocumentId, number>, b: ReadonlyMap<DocumentId, number>): boolean {
  return a.size === b.size && [...a].every(([id, count]) => b.get(id) === count);
}
