/** What is known of decisions that a file brings along, and what the user says of them. */
import type { ReviewerId } from '../records/ids.ts';
import type { ScreeningDecision, ScreeningStage } from '../records/screening.ts';

/** The programs whose decisions are known by their columns and fields, as they call themselves. */
export type DecisionProgram = 'Rayyan' | 'Covidence' | 'ASReview' | 'EPPI-Reviewer';

/** One person’s decision on a record; `person` is empty where the program does not name them. */
export interface ForeignDecision {
  readonly person: string;
  readonly decision: ScreeningDecision;
  /** Where the program says at which stage. */
  readonly stage?: ScreeningStage;
  /** Why, and what was noted, where the program says of which decision. */
  readonly reasons?: readonly string[];
  readonly notes?: readonly string[];
}

/** What another program’s file says of one record. */
export interface RecordDecisions {
  readonly decisions: readonly ForeignDecision[];
  /** Why it was excluded, by whomever. */
  readonly reasons: readonly string[];
  readonly labels: readonly string[];
  readonly notes: readonly { readonly person: string; readonly text: string }[];
  /** Values that could not be understood. */
  readonly unread: number;
}

/** What the user says of the decisions of one file before they are taken over. */
export interface DecisionsAnswer {
  /** For decisions of which the file does not say it. */
  readonly stage: ScreeningStage;
  /** For each person of the file a reviewer of the review, or the name of one to add; left out where neither. */
  readonly people: Readonly<Record<string, ReviewerId | { readonly add: string }>>;
  /** For each reason of the file the id of one of the review’s; it is added where there is none. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Labels are left out. */
  readonly withoutLabels?: boolean | undefined;
}
