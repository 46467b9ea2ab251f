import type { RecordId, ReviewerId } from '../records/ids.ts';
import { type CollectionName, collectionOf, zeroCounts } from '../records/record-types.ts';
import { isCreate } from './change.ts';
import type { Operation } from './operation.ts';

/** How many records of each kind operations bring, for saying what will come. */
export interface Incoming extends Readonly<Record<CollectionName, number>> {
  /** Changes to what is here already. */
  readonly edits: number;
  /** Operations by reviewer, in the order of the log. */
  readonly byReviewer: ReadonlyMap<ReviewerId, number>;
}

/**
 * Counts what operations bring that is not there yet: records of every type, each once however often it is
 * created, and the changes to records that are `isKnown` here.
 */
export function countIncoming(
  added: Iterable<Operation>,
  isKnown: (id: RecordId) => boolean,
): Incoming {
  const counts = zeroCounts();
  let edits = 0;
  const byReviewer = new Map<ReviewerId, number>();
  const made = new Set<RecordId>();
  for (const { changes, reviewer } of added) {
    byReviewer.set(reviewer, (byReviewer.get(reviewer) ?? 0) + 1);
    for (const change of changes) {
      if (!isCreate(change)) {
        if (isKnown(change.set)) edits += 1;
        continue;
      }
      const { id, type } = change.create;
      const name = collectionOf(type);
      if (name === undefined || made.has(id) || isKnown(id)) continue;
      made.add(id);
      counts[name] += 1;
    }
  }
  return { ...counts, edits, byReviewer };
}
