import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { PackedLines } from '../../shared/journal/packed-lines.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { RefiReport } from '../../shared/refi-qda/report.ts';
import type { SegmentColumns } from '../../shared/segments/segment-columns.ts';
import type { IntoReview } from '../../shared/use-cases/bring-project.ts';
import type { ProjectAnswers } from '../../shared/use-cases/converted-project.ts';
import type { ProjectLook } from '../../shared/use-cases/look-at-project.ts';
import type { StoredVersion } from './stored-review.ts';

/** What the worker for projects of other programs is asked. */
export type ProjectRequest =
  /** Opens a project, which the worker holds from then on. */
  | {
      readonly kind: 'look';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly database: string;
      /** The bytes are what `packTables` made of a database. */
      readonly isDatabase: boolean;
      /** Its last changes may have lain beside it. */
      readonly mayLack: boolean;
      /** A journal of changes that were not finished lay beside it. */
      readonly mayBeHalf: boolean;
    }
  /** Opens a table of coded segments, which the worker holds from then on, to come into a stored review. */
  | {
      readonly kind: 'segments';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly stored: StoredVersion;
      readonly reviewerId: ReviewerId;
    }
  /** Looks at the table it holds again, with what its columns hold. */
  | {
      readonly kind: 'columns';
      readonly columns: SegmentColumns;
      readonly stored: StoredVersion;
      readonly reviewerId: ReviewerId;
    }
  /** Makes a review of what it holds and stores it. */
  | {
      readonly kind: 'store';
      readonly database: string;
      readonly at: number;
      readonly answers: ProjectAnswers;
      /** Whether the lines of the log are wanted back. */
      readonly lines: boolean;
    }
  /** Makes of what it holds what is to come into a stored review. */
  | {
      readonly kind: 'bring';
      readonly stored: StoredVersion;
      readonly into: Omit<IntoReview, 'full' | 'reviewId' | 'texts'>;
      /** Whether pictures and recordings are kept as files. */
      readonly media: boolean;
    };

/** What it answers, beside how far it is and why it failed. */
export type ProjectReply =
  /** Of a project what it would bring, or as a .loom file the review it was written from, where that is not here and travelled along unchanged. */
  | { readonly kind: 'opened'; readonly found: ProjectLook | Uint8Array }
  | { readonly kind: 'look'; readonly look: ProjectLook }
  | {
      readonly kind: 'stored';
      readonly id: ReviewId;
      readonly reviewerId: ReviewerId;
      readonly title: string;
      readonly report: RefiReport;
      /** The log, where it was wanted. */
      readonly lines: PackedLines;
    }
  | {
      readonly kind: 'work';
      readonly contents: BundleContents;
      readonly report: RefiReport;
    };
