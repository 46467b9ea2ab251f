/** The rows of the tables. */
import type { Segment } from '../../shared/log/segment.ts';
import type { ReviewId } from '../../shared/records/ids.ts';

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
