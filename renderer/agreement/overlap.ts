/** What each reviewer coded on one document, for the picture of how their passages lie on one another. */
import type { Span } from '../../shared/agreement/coded-text.ts';
import { isBesideWords } from '../../shared/anchor/region.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';

export interface OverlapRow {
  readonly reviewerId: ReviewerId;
  /** Passages with any code, those that touch made one; in order of the text. */
  readonly passages: readonly Span[];
}

/** Live passages of their own coding; `snapshot` shows everybody's. */
export function overlapOf(
  snapshot: Snapshot,
  documentId: DocumentId,
  reviewerIds: readonly ReviewerId[],
): readonly OverlapRow[] {
  const page = snapshot.codings.get(documentId);
  const spans = new Map<ReviewerId, Span[]>(reviewerIds.map((id) => [id, []]));
  for (const { deleted, excerptId, layer, reviewerId } of page?.codings.values() ?? []) {
    const excerpt = page?.excerpts.get(excerptId);
    if (deleted === true || layer !== 'own' || excerpt === undefined || excerpt.deleted === true) {
      continue;
    }
    // It is drawn along the text, where a region of a page with text has no length.
    if (isBesideWords(excerpt)) continue;
    spans.get(reviewerId)?.push({ start: excerpt.start, end: excerpt.end });
  }
  return reviewerIds.map((reviewerId) => ({
    reviewerId,
    passages: joined(spans.get(reviewerId) ?? []),
  }));
}

function joined(spans: Span[]): readonly Span[] {
  const passages: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = passages.at(-1);
    if (last === undefined || span.start > last.end) passages.push(span);
    else passages[passages.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return passages;
}
