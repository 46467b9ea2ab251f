/** What operations name and the database does not hold. */
import { isCreate } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { readOriginal, readText } from '../db/review-rows.ts';

/** The addresses of texts and originals that documents made by `operations` name and that are not here. */
export async function missingTexts(
  db: ThemeloomDatabase,
  id: ReviewId,
  operations: readonly Operation[],
): Promise<{ readonly texts: ReadonlySet<string>; readonly originals: ReadonlySet<string> }> {
  const texts = new Set<string>();
  const originals = new Set<string>();
  for (const { changes } of operations) {
    for (const change of changes) {
      if (!isCreate(change) || change.create.type !== 'document') continue;
      const { originalHash, textId } = change.create;
      if ((await readText(db, id, textId)) === undefined) texts.add(textId);
      if (originalHash === undefined) continue;
      if ((await readOriginal(db, id, originalHash)) === undefined) originals.add(originalHash);
    }
  }
  return { texts, originals };
}
