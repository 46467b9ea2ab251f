/**
 * Rows of work that was brought in from colleagues. It lies in rows of its own, so that bringing it in can
 * be taken back by setting those rows aside, and done again by putting them back.
 */
import { logLineOf } from '../../shared/bundle/log-line.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type OpsRow, rangeOf, type ThemeloomDatabase } from './database.ts';
import { logRow, operationsIn } from './log-rows.ts';
import { indexOf, type PageIndex } from './page-index.ts';
import { headKey, type JoinedRows, type StoredHead } from './shelf.ts';

const asideKey = (review: ReviewId, rows: JoinedRows): string =>
  `aside:${review}:${rows.operation}`;

/** The operations that setting `rows` aside leaves, or that putting them back gives. */
export async function operationsAfter(
  db: ThemeloomDatabase,
  id: ReviewId,
  rows: JoinedRows,
  direction: 'aside' | 'back',
): Promise<readonly Operation[]> {
  const [low, high] = rangeOf(id);
  const all = await db.ops.where('[review+seq]').between(low, high).toArray();
  const kept = direction === 'aside' ? all.filter((row) => !isWithin(row, rows)) : all;
  const back = direction === 'back' ? await readAside(db, id, rows) : [];
  return [...kept, ...back].flatMap(operationsIn);
}

/** Whether what was brought in is still kept, so that it can be put back. */
export async function readAside(
  db: ThemeloomDatabase,
  id: ReviewId,
  rows: JoinedRows,
): Promise<readonly OpsRow[]> {
  return ((await db.meta.get(asideKey(id, rows)))?.value as readonly OpsRow[] | undefined) ?? [];
}

/** Moves the rows of a join out of the log or back into it, with `operation` and every page: all or nothing. */
export async function moveJoin(
  db: ThemeloomDatabase,
  move: {
    readonly review: ReviewId;
    readonly head: StoredHead;
    readonly rows: JoinedRows;
    readonly direction: 'aside' | 'back';
    readonly operation: Operation;
    readonly snapshot: Full;
  },
): Promise<PageIndex> {
  const { review } = move;
  const index = indexOf(move.snapshot);
  const pages = [...index.pages()].map((page) => ({
    review,
    page,
    data: index.write(page, move.snapshot),
  }));
  const [low, high] = rangeOf(review);
  const { direction, rows } = move;
  await db.transaction('rw', [db.pages, db.ops, db.meta], async () => {
    if (direction === 'aside') {
      const range = db.ops.where('[review+seq]').between([review, rows.from], [review, rows.to]);
      await db.meta.put({ key: asideKey(review, rows), value: await range.toArray() });
      await range.delete();
    } else {
      const kept = (await db.meta.get(asideKey(review, rows)))?.value as OpsRow[] | undefined;
      await db.ops.bulkPut(kept ?? []);
      await db.meta.delete(asideKey(review, rows));
    }
    await db.pages.where('[review+page]').between(low, high).delete();
    await db.pages.bulkAdd(pages);
    await db.ops.add(logRow(review, move.head.nextSeq - 1, [logLineOf(move.operation)]));
    await db.meta.put({ key: headKey(review), value: move.head });
  });
  return index;
}

function isWithin(row: OpsRow, { from, to }: JoinedRows): boolean {
  return row.seq >= from && row.seq < to;
}
