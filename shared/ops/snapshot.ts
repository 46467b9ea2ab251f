/**
 * The rows of one open review, in memory. A snapshot is never changed: `applyChanges` gives the next
 * one and shares every part that did not change, so identity tells what a screen must redraw.
 *
 * What reads rows takes a `Snapshot`. Whoever shows, counts or exports takes a `Shown`
 * (`shared/team/view.ts`), whoever changes, merges or saves takes a `Full`: the wrong one does not compile.
 */
import { BugError } from '../errors.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import {
  type CodingId,
  type DocumentId,
  type ExcerptId,
  type RecordId,
  readAsId,
} from '../records/ids.ts';
import {
  type AnyRecord,
  type CollectedType,
  type CollectionName,
  type CollectionsOf,
  collectedTypes,
  isPaged,
  type PagedType,
  recordTypeOf,
  recordTypes,
} from '../records/record-types.ts';
import type { Review } from '../records/review.ts';
import { type Change, isCreate, writeFields } from './change.ts';
import { withEntries } from './layered-map.ts';

/**
 * Everything coded on one document. The maps share nearly all they hold with those of the snapshot
 * before (`withEntries`), so that a coding costs as much in a long document as in a short one.
 */
export type DocumentCodings = CollectionsOf<PagedType>;

/** Types whose records a snapshot lists in one map. */
type ListedType = Exclude<CollectedType, PagedType>;
type ListName = CollectionName<ListedType>;
type Lists = CollectionsOf<ListedType>;

const listedTypes = collectedTypes.filter((type): type is ListedType => !isPaged(type));

export interface Snapshot extends Lists {
  readonly review: Review | undefined;
  readonly codings: ReadonlyMap<DocumentId, DocumentCodings>;
  /**
   * Document of each excerpt and coding. One map is shared by all snapshots of a review and only ever
   * grows: an excerpt never moves to another document, and rows are never removed. It also knows where the excerpts
   * and codings lie that a second coding is read as (`shared/recode/second-coding.ts`).
   */
  readonly home: ReadonlyMap<ExcerptId | CodingId, DocumentId>;
}

declare const full: unique symbol;

/**
 * Every row of a review, nothing hidden and no layer chosen: what commands, undo, merging and saving take.
 * Only this module makes one.
 */
export interface Full extends Snapshot {
  readonly [full]: true;
  /** A snapshot with a view is `Shown`, never `Full`. */
  readonly view?: never;
}

export function emptySnapshot(): Full {
  const lists = Object.fromEntries(
    listedTypes.map((type) => [recordTypes[type].collection, new Map()]),
  ) as unknown as Lists;
  return asFull({ review: undefined, ...lists, codings: new Map(), home: new Map() });
}

function asFull(rows: Snapshot): Full {
  return rows as Full;
}

/** The map that lists records of the type an id names; undefined where it names no such type. */
function listOf(snapshot: Lists, id: string): ReadonlyMap<string, AnyRecord> | undefined {
  const name = listNameOf(id);
  return name === undefined ? undefined : snapshot[name];
}

function listNameOf(id: string): ListName | undefined {
  const type = recordTypeOf(id);
  return type === undefined || type === 'review' || isPaged(type)
    ? undefined
    : recordTypes[type].collection;
}

/** The record with this id, deleted or not. */
export function findRecord(snapshot: Snapshot, id: RecordId): AnyRecord | undefined {
  if (id.startsWith('excerpt:') || id.startsWith('coding:')) {
    const home = snapshot.home.get(id as ExcerptId | CodingId);
    const page = home === undefined ? undefined : snapshot.codings.get(home);
    return id.startsWith('excerpt:')
      ? page?.excerpts.get(id as ExcerptId)
      : page?.codings.get(id as CodingId);
  }
  if (id.startsWith('review:')) return snapshot.review?.id === id ? snapshot.review : undefined;
  return listOf(snapshot, id)?.get(id);
}

/**
 * The next snapshot. A creation of an id that exists is ignored (operations may arrive twice); a set
 * on an id that is not there is ignored too (its creation has not arrived yet), as merge requires.
 */
export function applyChanges(snapshot: Full, changes: readonly Change[]): Full {
  const draft = new Draft(snapshot);
  for (const change of changes) {
    if (isCreate(change)) draft.create(change.create);
    else {
      const record = draft.find(change.set);
      if (record !== undefined) {
        draft.put(
          writeFields(
            record,
            Object.entries(change.fields).map(([path, [, after]]) => [path, after] as const),
          ),
        );
      }
    }
  }
  return draft.finish();
}

/** A snapshot of exactly these records. */
export function snapshotOf(records: Iterable<AnyRecord>): Full {
  const draft = new Draft(emptySnapshot());
  for (const record of records) draft.add(record);
  return draft.finish();
}

/** The same of records that come in batches, between which others may have their turn. */
export async function snapshotOfBatches(
  batches: AsyncIterable<readonly AnyRecord[]>,
): Promise<Full> {
  const draft = new Draft(emptySnapshot());
  for await (const records of batches) for (const record of records) draft.add(record);
  return draft.finish();
}

/** Every record of the snapshot, deleted ones included, in no particular order. */
export function* allRecords(snapshot: Snapshot): Generator<AnyRecord> {
  if (snapshot.review !== undefined) yield snapshot.review;
  for (const type of listedTypes) yield* snapshot[recordTypes[type].collection].values();
  for (const page of snapshot.codings.values()) {
    yield* page.excerpts.values();
    yield* page.codings.values();
  }
}

/** What a batch of changes makes new; maps share with those before what they did not change. */
class Draft {
  private readonly base: Snapshot;
  private review: Review | undefined;
  /** What is new in each list. */
  private readonly entries = new Map<ListName, Map<string, AnyRecord>>();
  /** What is new on each document. */
  private readonly pages = new Map<
    DocumentId,
    { readonly excerpts: Map<ExcerptId, Excerpt>; readonly codings: Map<CodingId, Coding> }
  >();
  private readonly home: Map<ExcerptId | CodingId, DocumentId>;

  constructor(base: Snapshot) {
    this.base = base;
    this.review = base.review;
    this.home = base.home as Map<ExcerptId | CodingId, DocumentId>;
  }

  find(id: RecordId): AnyRecord | undefined {
    if (id.startsWith('excerpt:') || id.startsWith('coding:')) {
      const documentId = this.home.get(id as ExcerptId | CodingId);
      if (documentId === undefined) return undefined;
      const page = this.pages.get(documentId);
      const base = this.base.codings.get(documentId);
      return id.startsWith('excerpt:')
        ? (page?.excerpts.get(id as ExcerptId) ?? base?.excerpts.get(id as ExcerptId))
        : (page?.codings.get(id as CodingId) ?? base?.codings.get(id as CodingId));
    }
    if (id.startsWith('review:')) return this.review?.id === id ? this.review : undefined;
    const name = listNameOf(id);
    return name === undefined
      ? undefined
      : (this.entries.get(name)?.get(id) ?? listOf(this.base, id)?.get(id));
  }

  create(record: AnyRecord): void {
    if (this.find(record.id) === undefined) this.put(record);
  }

  /** `create` where there is nothing below the draft: rows by the hundred thousand are looked up once. */
  add(record: AnyRecord): void {
    if (record.type !== 'excerpt' && record.type !== 'coding') this.create(record);
    else if (!this.home.has(record.id)) {
      Object.freeze(record);
      this.home.set(record.id, record.documentId);
      this.putOn(record.documentId, record);
    }
  }

  put(record: AnyRecord): void {
    Object.freeze(record);
    if (record.type === 'review') {
      if (this.review !== undefined && this.review.id !== record.id) {
        throw new BugError(`A second review record ${record.id} in one review`);
      }
      this.review = record;
    } else if (record.type === 'excerpt' || record.type === 'coding') this.putCoded(record);
    else {
      if (record.type === 'reexcerpt' || record.type === 'recoding')
        this.home.set(readAsId(record.id), record.documentId);
      const name = recordTypes[record.type].collection;
      const entries = this.entries.get(name);
      if (entries === undefined) this.entries.set(name, new Map([[record.id, record]]));
      else entries.set(record.id, record);
    }
  }

  private putCoded(record: Excerpt | Coding): void {
    const documentId = this.home.get(record.id) ?? record.documentId;
    this.putOn(documentId, record);
    this.home.set(record.id, documentId);
  }

  private putOn(documentId: DocumentId, record: Excerpt | Coding): void {
    let page = this.pages.get(documentId);
    if (page === undefined) {
      page = { excerpts: new Map(), codings: new Map() };
      this.pages.set(documentId, page);
    }
    if (record.type === 'excerpt') page.excerpts.set(record.id, record);
    else page.codings.set(record.id, record);
  }

  finish(): Full {
    const codings = new Map<DocumentId, DocumentCodings>();
    for (const [documentId, page] of this.pages) {
      const base = this.base.codings.get(documentId);
      codings.set(documentId, {
        excerpts: withEntries(base?.excerpts, page.excerpts),
        codings: withEntries(base?.codings, page.codings),
      });
    }
    const replaced = Object.fromEntries(
      [...this.entries].map(([name, entries]) => [
        name,
        withEntries(this.base[name] as ReadonlyMap<string, AnyRecord>, entries),
      ]),
    ) as Partial<Lists>;
    return asFull({
      ...this.base,
      ...replaced,
      review: this.review,
      codings: withEntries(this.base.codings, codings),
      home: this.home,
    });
  }
}

/** How many of these records are not gone. */
export function countLive(
  records: ReadonlyMap<string, { readonly deleted?: boolean | undefined }>,
): number {
  let count = 0;
  for (const { deleted } of records.values()) if (deleted !== true) count += 1;
  return count;
}
