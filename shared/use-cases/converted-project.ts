/** What making a review of a project of another program takes and gives. */
import type { BundleContents } from '../bundle/contents.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Writer } from '../ops/stamped.ts';
import type { Progress } from '../progress.ts';
import type { PersonId, ReviewerId } from '../records/ids.ts';
import type { Guid } from '../refi-qda/model.ts';
import type { GivenNames } from '../refi-qda/plan-people.ts';
import type { RefiReport } from '../refi-qda/report.ts';

/** A review that was made of a project, and what did not come into it. */
export interface ConvertedProject {
  readonly contents: BundleContents;
  readonly rows: Full;
  readonly reviewerId: ReviewerId;
  readonly report: RefiReport;
}

/** Who brings a project in: one of its people, or somebody else. */
export interface Importer {
  readonly guid?: Guid | undefined;
  readonly name: string;
  readonly initials: string;
  readonly person?: PersonId;
}

/** What only the user knows of a project. */
export interface ProjectAnswers {
  readonly me: Importer;
  readonly names: GivenNames;
  /** Whether pictures and recordings are kept as files; they are where nobody says so. */
  readonly media?: boolean;
}

/** What a review is made with, beside the project. */
export interface ProjectWriter extends Omit<Writer, 'reviewerId'> {
  onSource?(progress: Progress): void;
}
