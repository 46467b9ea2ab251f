/** Where the chosen quotes lie, whosever coding is counted. */
import type { Placed } from '../anchor/region.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, StarId } from '../records/ids.ts';

/** A passage of a document. */
export interface StarredPassage extends Placed {
  readonly documentId: DocumentId;
}

/** Of each live star whose excerpt is there the passage that was chosen. */
export type Starred = ReadonlyMap<StarId, StarredPassage>;

const nothing: Starred = new Map();

interface Last {
  readonly stars: Snapshot['stars'];
  readonly starred: Starred;
}

/** What was found last, by the map that passages are found in for good: the same object where nothing moved. */
const latest = new WeakMap<Snapshot['home'], Last>();

/**
 * The passages that `stars` lie on, looked up in `full`: a passage is one whoever coded it, and also where the layer
 * that is shown holds no excerpt of the reviewer's whose it was. Law: the same object as before where none changed.
 */
export function starredIn(full: Snapshot, stars: Snapshot['stars']): Starred {
  if (stars.size === 0) return nothing;
  const last = latest.get(full.home);
  const starred = new Map<StarId, StarredPassage>();
  let isSame = last?.stars === stars;
  for (const { deleted, excerptId, id } of stars.values()) {
    if (deleted === true) continue;
    const excerpt = findRecord(full, excerptId);
    if (excerpt?.type !== 'excerpt' || excerpt.deleted === true) continue;
    starred.set(id, excerpt);
    isSame &&= last?.starred.get(id) === excerpt;
  }
  if (isSame && last?.starred.size === starred.size) return last.starred;
  latest.set(full.home, { stars, starred });
  return starred;
}
