/**
 * Which page each record lies in. A page holds at most `pageSize` records of one kind (or of one
 * document's coding), so that a commit rewrites a small row however large the review is.
 */
import { type Change, changedId } from '../../shared/ops/change.ts';
import { findRecord, type Snapshot } from '../../shared/ops/snapshot.ts';
import type { AnyRecord, RecordId } from '../../shared/records/records.ts';

export const pageSize = 64;

export class PageIndex {
  private readonly pageOfRecord = new Map<RecordId, string>();
  private readonly recordsOfPage = new Map<string, RecordId[]>();
  private readonly lastOfGroup = new Map<string, number>();

  /** Registers a page as it was read from disk. */
  addPage(page: string, records: readonly AnyRecord[]): void {
    this.recordsOfPage.set(
      page,
      records.map((record) => record.id),
    );
    for (const record of records) this.pageOfRecord.set(record.id, page);
    const cut = page.lastIndexOf('/');
    const group = page.slice(0, cut);
    const number = Number(page.slice(cut + 1));
    this.lastOfGroup.set(group, Math.max(number, this.lastOfGroup.get(group) ?? 0));
  }

  /** Places new records and returns the pages that `changes` touch. */
  touch(changes: readonly Change[], next: Snapshot): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const change of changes) {
      const id = changedId(change);
      let page = this.pageOfRecord.get(id);
      if (page === undefined) {
        const record = findRecord(next, id);
        if (record === undefined) continue;
        page = this.place(record);
      }
      touched.add(page);
    }
    return touched;
  }

  /** Takes back the placing of records that were not written after all. */
  forget(changes: readonly Change[], before: Snapshot): void {
    for (const change of changes) {
      const id = changedId(change);
      const page = this.pageOfRecord.get(id);
      if (page === undefined || findRecord(before, id) !== undefined) continue;
      this.pageOfRecord.delete(id);
      const ids = this.recordsOfPage.get(page) ?? [];
      this.recordsOfPage.set(
        page,
        ids.filter((other) => other !== id),
      );
    }
  }

  /** The JSON of a page as it stands in `snapshot`. */
  write(page: string, snapshot: Snapshot): string {
    const records: AnyRecord[] = [];
    for (const id of this.recordsOfPage.get(page) ?? []) {
      const record = findRecord(snapshot, id);
      if (record !== undefined) records.push(record);
    }
    return JSON.stringify(records);
  }

  pages(): Iterable<string> {
    return this.recordsOfPage.keys();
  }

  private place(record: AnyRecord): string {
    const group =
      record.type === 'excerpt' || record.type === 'coding'
        ? `coding/${record.documentId}`
        : record.type;
    let number = this.lastOfGroup.get(group) ?? 0;
    let page = `${group}/${number}`;
    let ids = this.recordsOfPage.get(page);
    if (ids !== undefined && ids.length >= pageSize) {
      number += 1;
      page = `${group}/${number}`;
      ids = undefined;
    }
    this.lastOfGroup.set(group, number);
    if (ids === undefined) this.recordsOfPage.set(page, [record.id]);
    else ids.push(record.id);
    this.pageOfRecord.set(record.id, page);
    return page;
  }
}
