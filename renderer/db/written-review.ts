import type { WrittenReview } from '../../shared/bundle/write-bundle.ts';
import { sha256Natively } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type TextRow, type ThemeloomDatabase } from './database.ts';
import { linesIn } from './log-rows.ts';
import { unpackRecords } from './packed-records.ts';

/**
 * Everything of a review as it is stored: the log is not parsed, and the rows are those on screen, not a
 * replay, so that the file's digest proves the one against the other.
 */
export async function readAsWritten(db: ThemeloomDatabase, id: ReviewId): Promise<WrittenReview> {
  const [low, high] = rangeOf(id);
  // In one transaction: log, rows and texts must be of one moment.
  const [ops, pages, texts, originals] = await db.transaction(
    'r',
    [db.ops, db.pages, db.texts, db.originals],
    () =>
      Promise.all([
        db.ops.where('[review+seq]').between(low, high).toArray(),
        db.pages.where('[review+page]').between(low, high).toArray(),
        db.texts.where('[review+id]').between(low, high).toArray(),
        db.originals.where('[review+id]').between(low, high).toArray(),
      ]),
  );
  return {
    lines: ops.flatMap(linesIn),
    rows: snapshotOf(pages.flatMap(({ data }) => unpackRecords(data))),
    texts: new Map(await Promise.all(texts.map(textBytes))),
    originals: new Map(originals.map(({ bytes, id: hash }) => [hash, bytes])),
  };
}

async function textBytes({ data, id }: TextRow): Promise<[string, Uint8Array]> {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(data);
  if ((await sha256Natively(bytes)) === id) return [id, bytes];
  return [id, encoder.encode(canonicalJson(JSON.parse(data)))];
}
