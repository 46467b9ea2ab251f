import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { textsIn } from './grouped-rows.ts';

/** Which texts and originals of a review lie in the database. */
export interface HeldHashes {
  readonly texts: ReadonlySet<string>;
  readonly originals: ReadonlySet<string>;
}

/** Reads no original: only their names. */
export async function heldHashes(db: ThemeloomDatabase, id: ReviewId): Promise<HeldHashes> {
  const [low, high] = rangeOf(id);
  const [texts, originals] = await db.transaction('r', [db.texts, db.originals], () =>
    Promise.all([
      db.texts.where('[review+id]').between(low, high).toArray(),
      db.originals.where('[review+id]').between(low, high).primaryKeys(),
    ]),
  );
  return {
    texts: new Set([...textsIn(texts)].map(({ id: hash }) => hash)),
    originals: new Set(originals.map(([, hash]) => hash)),
  };
}

/**
 * Adds texts and originals that a review lacks, by their hashes: what is there already stays as it is. Resolves to
 * how many were added. Nothing where the review is not here.
 */
export async function addMissing(
  db: ThemeloomDatabase,
  id: ReviewId,
  given: {
    readonly texts: ReadonlyMap<string, string>;
    readonly originals: ReadonlyMap<string, Uint8Array>;
  },
): Promise<{ readonly texts: number; readonly originals: number }> {
  const held = await heldHashes(db, id);
  const texts = [...given.texts]
    .filter(([hash]) => !held.texts.has(hash))
    .map(([hash, data]) => ({ review: id, id: hash, data }));
  const originals = [...given.originals]
    .filter(([hash]) => !held.originals.has(hash))
    .map(([hash, bytes]) => ({ review: id, id: hash, bytes }));
  await db.transaction('rw', [db.texts, db.originals], async () => {
    await db.texts.bulkPut(texts);
    await db.originals.bulkPut(originals);
  });
  return { texts: texts.length, originals: originals.length };
}
