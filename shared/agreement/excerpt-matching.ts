/** Agreement on whole excerpts: does the other reviewer have one with the same category in the same place? */
import { type CodedText, forEachPassageGroup } from './coded-text.ts';

/** Counts of one or more categories. `[a * reviewers + b]`: excerpts of a in documents that b coded too. */
export interface ExcerptMatches {
  readonly reviewers: number;
  readonly excerpts: Float64Array;
  /** Those of them that b has as well. */
  readonly matched: Float64Array;
}

/**
 * Two excerpts match when what they share is at least `threshold` of what they cover together (0.9:
 * 90%). Each excerpt is asked once for each other reviewer, from both sides; for two reviewers the
 * share of matches is Holsti's 2M / (N1 + N2).
 */
export function matchExcerpts(
  coded: CodedText,
  category: number,
  threshold: number,
): ExcerptMatches {
  const reviewers = coded.reviewerIds.length;
  const excerpts = new Float64Array(reviewers * reviewers);
  const matched = new Float64Array(reviewers * reviewers);
  const { reviewers: by, starts, ends } = coded.byCategory;
  forEachPassageGroup(coded, category, (document, from, to) => {
    for (let one = from; one < to; one += 1) {
      const mine = by[one] ?? 0;
      const start = starts[one] ?? 0;
      const end = ends[one] ?? 0;
      const row = mine * reviewers;
      for (let other = 0; other < reviewers; other += 1) {
        if (other !== mine && coded.present[document * reviewers + other] === 1)
          excerpts[row + other] = (excerpts[row + other] ?? 0) + 1;
      }
      for (let candidate = from; candidate < to; candidate += 1) {
        const other = by[candidate] ?? 0;
        const otherStart = starts[candidate] ?? 0;
        const otherEnd = ends[candidate] ?? 0;
        if (other === mine || otherEnd <= start || otherStart >= end) continue;
        const shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
        const together = Math.max(end, otherEnd) - Math.min(start, otherStart);
        if (shared < threshold * together) continue;
        matched[row + other] = (matched[row + other] ?? 0) + 1;
        // With a threshold below one half the same reviewer may have another that matches: one is enough.
        while (by[candidate + 1] === other && candidate + 1 < to) candidate += 1;
      }
    }
  });
  return { reviewers, excerpts, matched };
}

/** Sums of several categories' counts. */
export function sumMatches(parts: readonly ExcerptMatches[], reviewers: number): ExcerptMatches {
  const excerpts = new Float64Array(reviewers * reviewers);
  const matched = new Float64Array(reviewers * reviewers);
  for (const part of parts) {
    for (let at = 0; at < excerpts.length; at += 1) {
      excerpts[at] = (excerpts[at] ?? 0) + (part.excerpts[at] ?? 0);
      matched[at] = (matched[at] ?? 0) + (part.matched[at] ?? 0);
    }
  }
  return { reviewers, excerpts, matched };
}
