/** The rows of the tables. */
import type { Segment } from '../../shared/log/segment.ts';
import type { ReviewId } from '../../shared/records/ids.ts';

/** Some records of one review; `data` is what `packRecords` makes of them. */
export interface StoredPage {
  /** `document/12`, `coding/document:…/0`. */
  readonly page: string;
  readonly data: string;
}

/** A page that was written by itself, or many that came in together. */
export type PageRow = OnePageRow | PageGroupRow;

export interface OnePageRow extends StoredPage {
  readonly review: ReviewId;
}

/** A page here counts where it has no row of its own. */
export interface PageGroupRow {
  readonly review: ReviewId;
  /** `group/0`. */
  readonly page: string;
  readonly pages: readonly StoredPage[];
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

/** A text that came in by itself or is long, or many that came in together. */
export type TextRow = OneTextRow | TextGroupRow;

export interface OneTextRow {
  readonly review: ReviewId;
  readonly id: string;
  readonly data: string;
}

/** Texts in the order of their addresses; the next group begins after the last of them. */
export interface TextGroupRow {
  readonly review: ReviewId;
  /** `group/` and the address of the first. */
  readonly id: string;
  readonly texts: readonly { readonly id: string; readonly data: string }[];
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
