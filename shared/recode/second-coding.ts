/**
 * A second coding read as coding. Its records are of types of their own, which nothing counts; where its author codes, and
 * where it is compared, they stand in place of excerpts and codings, so that both need to be written once only.
 */
import { Follower } from '../ops/follower.ts';
import type { Difference } from '../ops/layered-map.ts';
import { withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import {
  type CodingId,
  type DocumentId,
  type ExcerptId,
  type RecodeId,
  type RecodingId,
  type ReexcerptId,
  type ReviewerId,
  readAsId,
} from '../records/ids.ts';
import type { Recoding } from '../records/recoding.ts';
import type { Reexcerpt } from '../records/reexcerpt.ts';
import { codedAgainBy } from './open-recodes.ts';

const byReviewer = new WeakMap<Full, Map<ReviewerId, Full>>();

/**
 * The rows as `reviewer` codes in them: of a document that they are coding again what this second coding holds, and nothing
 * that anybody coded there before. `full` itself where they are coding none again. Everything else is shared by identity.
 */
export function asCodedAgain(full: Full, reviewer: ReviewerId): Full {
  const open = codedAgainBy(full, reviewer);
  if (open.size === 0) return full;
  const known = byReviewer.get(full) ?? new Map<ReviewerId, Full>();
  byReviewer.set(full, known);
  let rows = known.get(reviewer);
  if (rows === undefined) {
    const pages = new Map<DocumentId, DocumentCodings>();
    for (const [documentId, { id }] of open)
      pages.set(documentId, secondCodingOf(full, id, documentId));
    rows = Object.assign(
      { ...full, codings: withEntries(full.codings, pages) },
      { [beneath]: full },
    );
    known.set(reviewer, rows);
  }
  return rows;
}

/** What was there before; a symbol, so that it goes along where rows are copied and is never taken for a row. */
const beneath = Symbol('rows with the first coding');

/**
 * The rows with all coding, also where documents are coded again: for the few commands that ask who coded at all, as who
 * may be shown or removed.
 */
export function withFirstCoding<S extends Snapshot>(rows: S): Snapshot {
  return (rows as { readonly [beneath]?: Full })[beneath] ?? rows;
}

/** What a second coding holds of a document, as excerpts and codings. */
export function secondCodingOf(
  { recodings, reexcerpts }: Pick<Snapshot, 'recodings' | 'reexcerpts'>,
  recodeId: RecodeId,
  documentId: DocumentId,
): DocumentCodings {
  const key = pageKey({ recodeId, documentId });
  const excerpts = excerptsByPage.of(reexcerpts).get(key) ?? none;
  const codings = codingsByPage.of(recodings).get(key) ?? none;
  const known = pages.get(excerpts)?.get(codings);
  if (known !== undefined) return known;
  const page = {
    excerpts: excerpts as ReadonlyMap<ExcerptId, Excerpt>,
    codings: codings as ReadonlyMap<CodingId, Coding>,
  };
  const beside = pages.get(excerpts) ?? new WeakMap<object, DocumentCodings>();
  beside.set(codings, page);
  pages.set(excerpts, beside);
  return page;
}

const none: ReadonlyMap<never, never> = new Map<never, never>();
/** One object for the same excerpts and codings, so that what is read off a page is kept. */
const pages = new WeakMap<object, WeakMap<object, DocumentCodings>>();

const excerptsByPage = byPage<ReexcerptId, Reexcerpt, Excerpt>((one) => {
  const { recodeId: _, ...rest } = one;
  return { ...rest, id: readAsId(one.id) as ExcerptId, type: 'excerpt' };
});

const codingsByPage = byPage<RecodingId, Recoding, Coding>((one) => {
  const { recodeId: _, reexcerptId, ...rest } = one;
  const excerptId = readAsId(reexcerptId) as ExcerptId;
  return { ...rest, id: readAsId(one.id) as CodingId, type: 'coding', excerptId, layer: 'own' };
});

function pageKey({
  documentId,
  recodeId,
}: {
  readonly documentId: DocumentId;
  readonly recodeId: RecodeId;
}): string {
  return `${recodeId} ${documentId}`;
}

/** Keeps records of second codings by second coding and document, read as what they stand for (D1). */
function byPage<
  K,
  R extends { readonly documentId: DocumentId; readonly recodeId: RecodeId },
  T extends { readonly id: string },
>(read: (record: R) => T): Follower<K, R, ReadonlyMap<string, ReadonlyMap<T['id'], T>>> {
  type Pages = ReadonlyMap<string, ReadonlyMap<T['id'], T>>;
  const add = (before: Pages, records: Iterable<R>): Pages => {
    const fresh = new Map<string, Map<T['id'], T>>();
    for (const record of records) {
      const key = pageKey(record);
      const one = read(record);
      const entries = fresh.get(key);
      if (entries === undefined) fresh.set(key, new Map([[one.id, one]]));
      else entries.set(one.id, one);
    }
    const next = new Map(before);
    for (const [key, entries] of fresh) next.set(key, withEntries(before.get(key), entries));
    return next;
  };
  return new Follower<K, R, Pages>(
    (map) => add(new Map(), map.values()),
    (before, changed) => add(before, afters(changed)),
  );
}

function* afters<K, V>(changed: ReadonlyMap<K, Difference<V>>): Generator<V> {
  for (const { after } of changed.values()) if (after !== undefined) yield after;
}
