/**
 * Which page each record lies in. A page holds at most `pageSize` records of one kind (or of one
 * document's coding), so that a commit rewrites a small row however large the review is.
 */
import { type Change, changedId } from '../../shared/ops/change.ts';
import { allRecords, type Full, findRecord } from '../../shared/ops/snapshot.ts';
import type { RecordId } from '../../shared/records/ids.ts';
import { type AnyRecord, documentOfPage } from '../../shared/records/record-types.ts';
import { numberOfPage, packRecords } from './packed-records.ts';
import type { StoredPage } from './rows.ts';

export const pageSize = 256;

/** The pages of one kind, or of one document's coding. */
interface Group {
  readonly pages: Map<string, RecordId[]>;
  last: number;
  /** Made when the group is first written to: most groups of an open review never are. */
  pageOf: Map<RecordId, string> | undefined;
}

/** Pages that changes touch, and the records that were placed for it. */
export interface Touched {
  readonly pages: ReadonlySet<string>;
  readonly placed: readonly AnyRecord[];
}

export class PageIndex {
  private readonly groups = new Map<string, Group>();

  /** Registers a page as it was read from disk. */
  addPage(page: string, records: readonly AnyRecord[]): void {
    const group = this.group(groupOfPage(page));
    group.pages.set(
      page,
      records.map((record) => record.id),
    );
    group.last = Math.max(group.last, numberOfPage(page));
    group.pageOf = undefined;
  }

  /** Places new records and returns the pages that `changes` touch. */
  touch(changes: readonly Change[], next: Full): Touched {
    const pages = new Set<string>();
    const placed: AnyRecord[] = [];
    for (const change of changes) {
      const record = findRecord(next, changedId(change));
      if (record !== undefined) pages.add(this.place(record, placed));
    }
    return { pages, placed };
  }

  /** Places records that have no page yet, each once. */
  placeAll(records: Iterable<AnyRecord>): void {
    for (const record of records) {
      const name = groupOfRecord(record);
      const group = this.group(name);
      let ids = group.pages.get(`${name}/${group.last}`);
      if (ids === undefined || ids.length >= pageSize) {
        if (ids !== undefined) group.last += 1;
        ids = [];
        group.pages.set(`${name}/${group.last}`, ids);
      }
      ids.push(record.id);
      group.pageOf = undefined;
    }
  }

  /** Takes back the placing of records that were not written after all. */
  forget({ placed }: Touched): void {
    for (const record of placed.toReversed()) {
      const group = this.group(groupOfRecord(record));
      const known = pageOf(group);
      const page = known.get(record.id);
      if (page === undefined) continue;
      known.delete(record.id);
      const left = group.pages.get(page)?.filter((other) => other !== record.id) ?? [];
      if (left.length > 0) group.pages.set(page, left);
      else {
        group.pages.delete(page);
        // What is placed next goes where there was room before.
        group.last = Math.max(0, ...[...group.pages.keys()].map(numberOfPage));
      }
    }
  }

  /** What is stored of a page as it stands in `snapshot`. */
  write(page: string, snapshot: Full): string {
    const records: AnyRecord[] = [];
    for (const id of this.group(groupOfPage(page)).pages.get(page) ?? []) {
      const record = findRecord(snapshot, id);
      if (record !== undefined) records.push(record);
    }
    return packRecords(records);
  }

  *pages(): Generator<string> {
    for (const { pages } of this.groups.values()) yield* pages.keys();
  }

  /** The page of a record; a record without one goes into the last page of its group that has room. */
  private place(record: AnyRecord, placed: AnyRecord[]): string {
    const name = groupOfRecord(record);
    const group = this.group(name);
    const pages = pageOf(group);
    const known = pages.get(record.id);
    if (known !== undefined) return known;
    if ((group.pages.get(`${name}/${group.last}`)?.length ?? 0) >= pageSize) group.last += 1;
    const page = `${name}/${group.last}`;
    const ids = group.pages.get(page);
    if (ids === undefined) group.pages.set(page, [record.id]);
    else ids.push(record.id);
    pages.set(record.id, page);
    placed.push(record);
    return page;
  }

  private group(name: string): Group {
    let group = this.groups.get(name);
    if (group === undefined) {
      group = { pages: new Map(), last: 0, pageOf: undefined };
      this.groups.set(name, group);
    }
    return group;
  }
}

/** Places every record of a snapshot anew. */
export function indexOf(snapshot: Full): PageIndex {
  const index = new PageIndex();
  index.placeAll(allRecords(snapshot));
  return index;
}

/** The pages of a snapshot as `indexOf` places its records, each record looked at once. */
export function* pagesOf(snapshot: Full): Generator<StoredPage> {
  const groups = new Map<string, { last: number; records: AnyRecord[] }>();
  const pageNow = (name: string, { last, records }: { last: number; records: AnyRecord[] }) => ({
    page: `${name}/${last}`,
    data: packRecords(records),
  });
  for (const record of allRecords(snapshot)) {
    const name = groupOfRecord(record);
    let group = groups.get(name);
    if (group === undefined) {
      group = { last: 0, records: [] };
      groups.set(name, group);
    } else if (group.records.length >= pageSize) {
      yield pageNow(name, group);
      group.last += 1;
      group.records = [];
    }
    group.records.push(record);
  }
  for (const [name, group] of groups) yield pageNow(name, group);
}

function pageOf(group: Group): Map<RecordId, string> {
  if (group.pageOf === undefined) {
    group.pageOf = new Map();
    for (const [page, ids] of group.pages) {
      for (const id of ids) group.pageOf.set(id, page);
    }
  }
  return group.pageOf;
}

function groupOfPage(page: string): string {
  return page.slice(0, page.lastIndexOf('/'));
}

function groupOfRecord(record: AnyRecord): string {
  const document = documentOfPage(record);
  return document === undefined ? record.type : `coding/${document}`;
}
