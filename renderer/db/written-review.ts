import { countRecords, type ReviewCounts } from '../../shared/bundle/contents.ts';
import type { WrittenReview } from '../../shared/bundle/write-bundle.ts';
import { BugError } from '../../shared/errors.ts';
import { sha256Natively } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { pagesIn, textsIn } from './grouped-rows.ts';
import { logIn } from './log-rows.ts';
import { unpackRecords } from './packed-records.ts';
import type { StoredHead } from './review-info.ts';
import type { OneTextRow, PageRow } from './rows.ts';
import { headKey } from './shelf.ts';

/** The counts of a review when its log had so many operations. */
export interface KnownCounts {
  readonly operations: number;
  readonly counts: ReviewCounts;
}

/**
 * Everything of a review as it is stored: the log is not parsed. Where the caller counted the records at
 * the very operation the log ends with, the rows are not read either.
 */
export async function readAsWritten(
  db: ThemeloomDatabase,
  id: ReviewId,
  known?: KnownCounts,
): Promise<WrittenReview> {
  const [low, high] = rangeOf(id);
  // In one transaction: log, rows and texts must be of one moment.
  const read = await db.transaction(
    'r',
    [db.meta, db.ops, db.pages, db.texts, db.originals],
    async () => {
      const head = (await db.meta.get(headKey(id)))?.value as StoredHead | undefined;
      if (head === undefined) return undefined;
      const isCounted = known?.operations === head.operations;
      return Promise.all([
        head,
        isCounted ? undefined : db.pages.where('[review+page]').between(low, high).toArray(),
        db.ops.where('[review+seq]').between(low, high).toArray(),
        db.texts.where('[review+id]').between(low, high).toArray(),
        db.originals.where('[review+id]').between(low, high).toArray(),
      ]);
    },
  );
  if (read === undefined) throw new BugError(`Review ${id} is not in this installation`);
  const [{ title, waiting }, pages, ops, texts, originals] = read;
  return {
    reviewId: id,
    title,
    counts: pages === undefined && known !== undefined ? known.counts : countsOf(pages ?? []),
    log: logIn(ops),
    ...(waiting === undefined ? {} : { waiting: waiting.operations }),
    texts: new Map(await Promise.all([...textsIn(texts)].map(textBytes))),
    originals: new Map(originals.map(({ bytes, id: hash }) => [hash, bytes])),
  };
}

function countsOf(pages: readonly PageRow[]): ReviewCounts {
  return countRecords(snapshotOf(pagesIn(pages).flatMap(({ data }) => unpackRecords(data))));
}

async function textBytes({
  data,
  id,
}: Pick<OneTextRow, 'data' | 'id'>): Promise<[string, Uint8Array]> {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(data);
  if ((await sha256Natively(bytes)) === id) return [id, bytes];
  return [id, encoder.encode(canonicalJson(JSON.parse(data)))];
}
