/** What is known of decisions that a file brings along, and what the user says of them. */
import type { ReviewerId } from '../records/ids.ts';
import type { ScreeningDecision, ScreeningStage } from '../records/screening.ts';

/** The programs whose decisions are known by their columns and fields, as they call themselves. */
export type DecisionProgram = 'Rayyan' | 'Covidence' | 'ASReview' | 'EPPI-Reviewer' | 'DistillerSR';

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

/** What one person answered on a record in a form of the project’s own: only the user knows which answers decide. */
export interface AnsweredForm {
  readonly person: string;
  /** As the program calls or numbers it; empty where it says none. */
  readonly level: string;
  /** By question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** What the user says of the forms of a file. */
export interface FormsMeaning {
  /** At which stage the forms of a level were answered; those of the others are no screening. */
  readonly levels: Readonly<Record<string, ScreeningStage>>;
  /** For each question that decides what its answers decide, as far as they do. */
  readonly decides: Readonly<Record<string, Readonly<Record<string, ScreeningDecision>>>>;
  /** The questions that are answered with the reason for exclusion. */
  readonly reasons: readonly string[];
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
  readonly forms?: readonly AnsweredForm[];
}

/** What the user says of the decisions of one file before they are taken over. */
export interface DecisionsAnswer {
  /** For decisions of which the file does not say it. */
  readonly stage: ScreeningStage;
  /** For each person of the file a reviewer of the review, or the name of one to add; left out where neither. */
  readonly people: Readonly<Record<string, ReviewerId | { readonly add: string }>>;
  /** For each reason of the file the id of one of the review’s; it is added where there is none. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Where the file holds forms. */
  readonly forms?: FormsMeaning;
  /** Labels are left out. */
  readonly withoutLabels?: boolean | undefined;
}
