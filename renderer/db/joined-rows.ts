/**
 * Rows of work that was brought in from colleagues. It lies in rows of its own, so that bringing it in can
 * be taken back by setting those rows aside, and done again by putting them back.
 */
import { logLineOf } from '../../shared/bundle/log-line.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { canonicalJson } from '../../shared/json.ts';
import type { Change } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { allRecords, type Snapshot } from '../../shared/ops/snapshot.ts';
import type { OperationId, ReviewId } from '../../shared/records/ids.ts';
import { type OpsRow, rangeOf, type ThemeloomDatabase } from './database.ts';
import { logRow, logRows, operationsIn } from './log-rows.ts';
import { PageIndex } from './page-index.ts';
import { infoKey, type ReviewInfo } from './review-rows.ts';

/** Rows `from` to `to`, the last one not included, hold what one operation brought in. */
export interface JoinedRows {
  readonly operation: OperationId;
  readonly from: number;
  readonly to: number;
}

interface Page {
  readonly page: string;
  readonly data: string;
}

/** Writes what came in, the operation that says so, and the pages it changes: all or nothing. */
export async function writeJoin(
  db: ThemeloomDatabase,
  join: {
    readonly info: ReviewInfo;
    readonly added: readonly Operation[];
    readonly operation: Operation;
    readonly pages: readonly Page[];
    readonly texts: ReadonlyMap<string, TextBody>;
    readonly originals: ReadonlyMap<string, Uint8Array>;
  },
): Promise<ReviewInfo> {
  const review = join.info.id;
  const from = join.info.nextSeq;
  const rows = logRows(review, from, join.added.map(logLineOf));
  const to = from + rows.length;
  const info: ReviewInfo = {
    ...join.info,
    nextSeq: to + 1,
    joined: [...(join.info.joined ?? []), { operation: join.operation.id, from, to }],
  };
  const texts = [...join.texts].map(([id, body]) => ({ review, id, data: canonicalJson(body) }));
  const originals = [...join.originals].map(([id, bytes]) => ({ review, id, bytes }));
  await db.transaction('rw', [db.pages, db.ops, db.meta, db.texts, db.originals], async () => {
    await db.pages.bulkPut(join.pages.map((page) => ({ review, ...page })));
    await db.ops.bulkAdd([...rows, logRow(review, to, [logLineOf(join.operation)])]);
    await db.texts.bulkPut(texts);
    await db.originals.bulkPut(originals);
    await db.meta.put({ key: infoKey(review), value: info });
  });
  return info;
}

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
    readonly info: ReviewInfo;
    readonly rows: JoinedRows;
    readonly direction: 'aside' | 'back';
    readonly operation: Operation;
    readonly snapshot: Snapshot;
  },
): Promise<PageIndex> {
  const review = move.info.id;
  const index = new PageIndex();
  const creations: Change[] = [...allRecords(move.snapshot)].map((create) => ({ create }));
  index.touch(creations, move.snapshot);
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
    await db.ops.add(logRow(review, move.info.nextSeq - 1, [logLineOf(move.operation)]));
    await db.meta.put({ key: infoKey(review), value: move.info });
  });
  return index;
}

function isWithin(row: OpsRow, { from, to }: JoinedRows): boolean {
  return row.seq >= from && row.seq < to;
}
