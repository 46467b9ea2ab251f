import { codeTree } from '../../shared/codebook/code-tree.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import { Follower } from '../../shared/ops/follower.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, ReviewerId } from '../../shared/records/ids.ts';

/** How many excerpts of the reviewer the document holds, and with how many codes; costs what changed. */
export function ownSummary(
  page: DocumentCodings,
  codes: Snapshot['codes'],
  reviewerId: ReviewerId,
): { readonly excerpts: number; readonly codes: number } {
  const { resolved } = codeTree(codes).structure;
  const used = new Set<CodeId>();
  for (const [codeId, count] of codesUsed.of(page.codings).get(reviewerId) ?? []) {
    const live = count > 0 ? resolved.get(codeId) : undefined;
    if (live !== undefined) used.add(live);
  }
  return { excerpts: excerptsOf.of(page.excerpts).get(reviewerId) ?? 0, codes: used.size };
}

type ExcerptsOf = ReadonlyMap<ReviewerId, number>;

const excerptsOf = new Follower<string, Excerpt, ExcerptsOf>(
  (excerpts) => {
    const counts = new Map<ReviewerId, number>();
    for (const excerpt of excerpts.values()) countExcerpt(counts, excerpt, 1);
    return counts;
  },
  (before, changed) => {
    const counts = new Map(before);
    for (const { after, before: old } of changed.values()) {
      countExcerpt(counts, old, -1);
      countExcerpt(counts, after, 1);
    }
    return counts;
  },
);

function countExcerpt(counts: Map<ReviewerId, number>, excerpt: Excerpt | undefined, by: number) {
  if (excerpt === undefined || excerpt.deleted === true) return;
  const { reviewerId } = excerpt;
  if (isOwnExcerpt(excerpt, reviewerId)) counts.set(reviewerId, (counts.get(reviewerId) ?? 0) + by);
}

type CodesUsed = ReadonlyMap<ReviewerId, ReadonlyMap<CodeId, number>>;

const codesUsed = new Follower<string, Coding, CodesUsed>(
  (codings) => {
    const counts = new Map<ReviewerId, Map<CodeId, number>>();
    for (const coding of codings.values()) countCoding(counts, coding, 1);
    return counts;
  },
  (before, changed) => {
    const counts = new Map([...before].map(([id, codes]) => [id, new Map(codes)]));
    for (const { after, before: old } of changed.values()) {
      countCoding(counts, old, -1);
      countCoding(counts, after, 1);
    }
    return counts;
  },
);

function countCoding(
  counts: Map<ReviewerId, Map<CodeId, number>>,
  coding: Coding | undefined,
  by: number,
): void {
  if (coding === undefined || coding.deleted === true || coding.layer !== 'own') return;
  const codes = counts.get(coding.reviewerId) ?? new Map<CodeId, number>();
  counts.set(coding.reviewerId, codes);
  codes.set(coding.codeId, (codes.get(coding.codeId) ?? 0) + by);
}
