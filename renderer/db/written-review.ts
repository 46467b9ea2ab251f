import { countRecords, type ReviewCounts } from '../../shared/bundle/contents.ts';
import type { WrittenReview } from '../../shared/bundle/write-bundle.ts';
import { BugError } from '../../shared/errors.ts';
import { sha256Natively } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { ownRanges } from './dexie-storage.ts';
import { pagesIn, textsIn } from './grouped-rows.ts';
import { logIn } from './log-rows.ts';
import { unpackRecords } from './packed-records.ts';
import type { StoredHead } from './review-info.ts';
import type { OneTextRow, OpsRow, PageRow } from './rows.ts';
import { headKey } from './shelf.ts';

/** The counts of a review when its log had so many operations. */
export interface KnownCounts {
  readonly operations: number;
  readonly counts: ReviewCounts;
}

/** A review as it is stored, and how its log lies there. */
export interface AsWritten extends WrittenReview {
  readonly rows: readonly OpsRow[];
  /** The first of the rows that are to stay: undo may read it, or the next commit looks whether it is there. */
  readonly staysFrom: number;
}

/**
 * Everything of a review as it is stored: the log is not parsed. Where the caller counted the records at
 * the very operation the log ends with, the rows are not read either.
 */
export async function readAsWritten(
  db: ThemeloomDatabase,
  id: ReviewId,
  known?: KnownCounts,
): Promise<AsWritten> {
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
        db.meta.get('device'),
        isCounted ? undefined : db.pages.where('[review+page]').between(low, high).toArray(),
        db.ops.where('[review+seq]').between(low, high).toArray(),
        db.texts.where('[review+id]').between(low, high).toArray(),
        db.originals.where('[review+id]').between(low, high).toArray(),
      ]);
    },
  );
  if (read === undefined) throw new BugError(`Review ${id} is not in this installation`);
  const [head, device, pages, ops, texts, originals] = read;
  const { nextSeq, title, waiting } = head;
  const undoFrom = ownRanges(head, device?.value)[0]?.[0] ?? nextSeq;
  return {
    reviewId: id,
    title,
    counts: pages === undefined && known !== undefined ? known.counts : countsOf(pages ?? []),
    log: logIn(ops),
    ...(waiting === undefined ? {} : { waiting: waiting.operations }),
    texts: new Map(await Promise.all([...textsIn(texts)].map(textBytes))),
    originals: new Map(originals.map(({ bytes, id: hash }) => [hash, bytes])),
    rows: ops,
    staysFrom: Math.min(undoFrom, nextSeq - 1),
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
