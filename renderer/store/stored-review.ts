/** What screens and their workers read of the store themselves, without the open review. */
import type { TextBody } from '../../shared/documents/text-body.ts';
import { BugError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { readOperations, readTexts } from '../db/review-rows.ts';

/** Texts by text id. */
export type StoredTexts = ReadonlyMap<string, TextBody>;

/** The whole log and every text of a review. */
export async function readLogAndTexts(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<{ readonly operations: readonly Operation[]; readonly texts: StoredTexts }> {
  const [operations, texts] = await Promise.all([readOperations(db, id), readTexts(db, id)]);
  return { operations, texts };
}

/** The rows and texts of a review, read by a worker through a connection of its own. */
export async function readReviewInWorker(
  database: string,
  id: ReviewId,
): Promise<{ readonly full: Full; readonly texts: StoredTexts }> {
  const db = new ThemeloomDatabase(database);
  try {
    const [loaded, texts] = await Promise.all([new DexieStorage(db, id).load(), readTexts(db, id)]);
    if (loaded === undefined) throw new BugError('The review is not in the store');
    return { full: loaded.full, texts };
  } finally {
    db.close();
  }
}
