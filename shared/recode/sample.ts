/** Which documents somebody may code again, and a random sample of them. */
import { changedId } from '../ops/change.ts';
import { datesOf } from '../ops/dates.ts';
import type { Log } from '../ops/log.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { seededBytes, shuffled } from '../random.ts';
import type { CodingId, DocumentId, ReviewerId } from '../records/ids.ts';

/** Documents that hold coding of the reviewer's own, in the order in which they came. */
export function documentsOwnCoded(
  { codings, documents }: Pick<Snapshot, 'codings' | 'documents'>,
  reviewer: ReviewerId,
): readonly DocumentId[] {
  return [...documents.values()].flatMap(({ deleted, id }) => {
    if (deleted === true) return [];
    for (const coding of codings.get(id)?.codings.values() ?? [])
      if (coding.deleted !== true && coding.layer === 'own' && coding.reviewerId === reviewer)
        return [id];
    return [];
  });
}

/** When each document was last coded by the reviewer, in milliseconds since 1970, as far as the log tells. */
export function lastCodedIn(
  log: Log,
  { home }: Pick<Snapshot, 'home'>,
  reviewer: ReviewerId,
): ReadonlyMap<DocumentId, number> {
  const dateOf = datesOf(log);
  const last = new Map<DocumentId, number>();
  for (const operation of log) {
    if (operation.reviewer !== reviewer) continue;
    const touched = new Set<DocumentId>();
    for (const change of operation.changes) {
      const at = home.get(changedId(change) as CodingId);
      if (at !== undefined) touched.add(at);
    }
    for (const id of touched) last.set(id, Math.max(last.get(id) ?? 0, dateOf(operation).happened));
  }
  return last;
}

/** A tenth, at least one: how many documents are proposed to be coded again. */
export function proposedSize(of: number): number {
  return Math.max(1, Math.ceil(of / 10));
}

/**
 * `size` of the documents, in their order. The same seed and documents draw the same, on every machine and whatever
 * order they are given in.
 */
export function drawDocuments(
  documents: readonly DocumentId[],
  size: number,
  seed: number,
): readonly DocumentId[] {
  const chosen = new Set(shuffled([...documents].sort(), seededBytes(seed)).slice(0, size));
  return documents.filter((id) => chosen.has(id));
}
