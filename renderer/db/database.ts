import Dexie, { type Table } from 'dexie';
import type { Segment } from '../../shared/log/segment.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { nameBroughtWork } from './name-brought-work.ts';
import { splitInfo } from './split-info.ts';

/** Some records of one review in one row; `data` is what `packRecords` makes of them. */
export interface PageRow {
  readonly review: ReviewId;
  readonly page: string;
  readonly data: string;
}

/** A part of the log: operations as they were committed, or a segment of several. */
export type OpsRow = LinesRow | SegmentRow;

/** One operation, or several that came in together, which are packed later. */
export interface LinesRow {
  readonly review: ReviewId;
  readonly seq: number;
  /** JSON of an array, one operation to a line. */
  readonly data: string;
  /** Order and id of each operation, a line each; absent on rows whose JSON is not canonical. */
  readonly keys?: string;
}

/** A segment, the same bytes as in a .loom file. */
export interface SegmentRow {
  readonly review: ReviewId;
  readonly seq: number;
  readonly segment: Segment;
}

export interface TextRow {
  readonly review: ReviewId;
  readonly id: string;
  readonly data: string;
}

export interface OriginalRow {
  readonly review: ReviewId;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Small things by name: head and shelf entry of each review, its session, and what holds for this installation. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/**
 * The whole schema. Records lie in pages because IndexedDB costs about 0.2 ms per row whatever its
 * size. Data are JSON text: copying a string into the store costs far less than cloning objects.
 */
export class ThemeloomDatabase extends Dexie {
  declare readonly pages: Table<PageRow, [string, string]>;
  declare readonly ops: Table<OpsRow, [string, number]>;
  declare readonly texts: Table<TextRow, [string, string]>;
  declare readonly originals: Table<OriginalRow, [string, string]>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'themeloom') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    // Version 1: the first schema.
    this.version(1).stores({
      pages: '[review+page]',
      ops: '[review+seq]',
      texts: '[review+id]',
      originals: '[review+id]',
      meta: 'key',
    });
    // Version 2: head of the log and shelf entry lie in two rows, with one writer each.
    // A bring-in names what it brought, and what was taken back lies in the log again.
    this.version(2).upgrade(async (tx) => {
      const meta = tx.table<MetaRow, string>('meta');
      await splitInfo(meta);
      await nameBroughtWork({ meta, ops: tx.table<OpsRow, [string, number]>('ops') });
    });
  }
}

/** The key range of everything one review has in a table. */
export function rangeOf(review: ReviewId): [[string, unknown], [string, unknown]] {
  return [
    [review, Dexie.minKey],
    [review, Dexie.maxKey],
  ];
}
