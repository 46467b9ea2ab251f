/**
 * Which page each record lies in. A page holds at most `pageSize` records of one kind (or of one
 * document's coding), so that a commit rewrites a small row however large the review is.
 */
import { type Change, changedId } from '../../shared/ops/change.ts';
import { findRecord, type Snapshot } from '../../shared/ops/snapshot.ts';
import type { AnyRecord, RecordId } from '../../shared/records/records.ts';
import { packRecords } from './packed-records.ts';

export const pageSize = 256;

/** The pages of one kind, or of one document's coding. */
interface Group {
  readonly pages: Map<string, RecordId[]>;
  last: number;
  /** Made when the group is first written to: most groups of an open review never are. */
  pageOf: Map<RecordId, string> | undefined;
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
    group.last = Math.max(group.last, Number(page.slice(page.lastIndexOf('/') + 1)));
    group.pageOf = undefined;
  }

  /** Places new records and returns the pages that `changes` touch. */
  touch(changes: readonly Change[], next: Snapshot): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const change of changes) {
      const record = findRecord(next, changedId(change));
      if (record !== undefined) touched.add(this.place(record));
    }
    return touched;
  }

  /** Takes back the placing of records that were not written after all. */
  forget(changes: readonly Change[], next: Snapshot, before: Snapshot): void {
    for (const change of changes) {
      const id = changedId(change);
      const record = findRecord(next, id);
      if (record === undefined || findRecord(before, id) !== undefined) continue;
      const group = this.group(groupOfRecord(record));
      const placed = pageOf(group);
      const page = placed.get(id);
      if (page === undefined) continue;
      placed.delete(id);
      group.pages.set(page, group.pages.get(page)?.filter((other) => other !== id) ?? []);
    }
  }

  /** What is stored of a page as it stands in `snapshot`. */
  write(page: string, snapshot: Snapshot): string {
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
  private place(record: AnyRecord): string {
    const name = groupOfRecord(record);
    const group = this.group(name);
    const placed = pageOf(group);
    const known = placed.get(record.id);
    if (known !== undefined) return known;
    if ((group.pages.get(`${name}/${group.last}`)?.length ?? 0) >= pageSize) group.last += 1;
    const page = `${name}/${group.last}`;
    const ids = group.pages.get(page);
    if (ids === undefined) group.pages.set(page, [record.id]);
    else ids.push(record.id);
    placed.set(record.id, page);
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
  return record.type === 'excerpt' || record.type === 'coding'
    ? `coding/${record.documentId}`
    : record.type;
}
