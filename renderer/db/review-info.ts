import type { LogHead } from '../../shared/engine/storage.ts';
import type { OperationId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Layer } from '../../shared/team/view.ts';
import type { DeviceRows } from './log-rows.ts';

/** Rows `from` to `to`, the last one not included, hold what one operation brought in. */
export interface JoinedRows {
  readonly operation: OperationId;
  readonly from: number;
  readonly to: number;
}

/** The head of a log with where its rows lie. */
export interface StoredHead extends LogHead {
  /** The row that is written next. */
  readonly nextSeq: number;
  /** Rows at the start of the log that hold what came in whole, as from a file. */
  readonly segments?: number;
  /** Whose those rows are, where they are segments. */
  readonly devices?: readonly DeviceRows[];
  /** Rows of the log that were brought in from colleagues, as far back as undo may come to. */
  readonly joined?: readonly JoinedRows[];
}

/** A copy that was saved to a file: its name, when (in milliseconds since 1970), and how many operations it held. */
export interface SavedCopy {
  readonly name: string;
  readonly at: number;
  readonly operations: number;
}

/** What this installation keeps beside a log. Dates are in milliseconds since 1970. */
export interface ShelfEntry {
  /** Who works on the review here. */
  readonly reviewerId: ReviewerId;
  /** Which coding the screens show. */
  readonly layer?: Layer;
  readonly openedAt: number;
  /** When a copy was last saved to a file, and how many operations it held. */
  readonly savedAt?: number;
  readonly savedOperations?: number;
  /** The copies that were saved last, the newest first. */
  readonly copies?: readonly SavedCopy[];
  /** Set while .loom files of the review are saved with a passphrase (X13). */
  readonly protectsFiles?: boolean;
  /** The salt of the passphrase that was chosen last, as it stands in the files: no other one protects the next. */
  readonly lockSalt?: string;
  /** Set while the review lies in the bin. */
  readonly binnedAt?: number;
}

/** Head and shelf entry together, as the list of reviews shows them. */
export interface ReviewInfo extends StoredHead, ShelfEntry {
  readonly id: ReviewId;
}
