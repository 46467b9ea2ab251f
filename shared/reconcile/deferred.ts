import type { Snapshot } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Decision } from '../records/decision.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId } from '../records/ids.ts';

/** A disagreement that somebody deferred and that waits (C5). */
export interface DeferredDisagreement {
  readonly decision: Decision;
  readonly documentId: DocumentId;
  /** The codings it is about that are still there, with their passages, in the order of the text. */
  readonly codings: readonly { readonly coding: Coding; readonly excerpt: Excerpt }[];
}

/**
 * The disagreements that wait since they were deferred, in the order in which that was recorded: the
 * deferral stands, no later decision took its place or settled the same codings, and some of what it is
 * about is still there. Nothing is listed of rows that `snapshot` does not show.
 */
export function deferredDisagreements(snapshot: Snapshot): readonly DeferredDisagreement[] {
  const replaced = new Set<string>();
  const settled = new Set<string>();
  const live = [...snapshot.decisions.values()].filter(({ deleted }) => deleted !== true);
  for (const { supersedes = [] } of live) for (const id of supersedes) replaced.add(id);
  for (const { about, id, outcome } of live) {
    if (outcome !== 'defer' && !replaced.has(id)) for (const coding of about) settled.add(coding);
  }
  return live.flatMap((decision) => {
    const { about, documentId, id, outcome } = decision;
    if (outcome !== 'defer' || documentId === undefined || replaced.has(id)) return [];
    const page = snapshot.codings.get(documentId);
    const codings = about
      .flatMap((codingId) => {
        const coding = page?.codings.get(codingId);
        const excerpt = coding === undefined ? undefined : page?.excerpts.get(coding.excerptId);
        return coding === undefined || excerpt === undefined || coding.deleted === true
          ? []
          : [{ coding, excerpt }];
      })
      .sort((a, b) => a.excerpt.start - b.excerpt.start || (a.coding.id < b.coding.id ? -1 : 1));
    const isOpen = codings.length > 0 && !codings.every(({ coding }) => settled.has(coding.id));
    return isOpen ? [{ decision, documentId, codings }] : [];
  });
}
