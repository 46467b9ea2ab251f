import type { JournalComparison, JournalToCompare } from '../../shared/journal/compare-journal.ts';

/** What the worker for journals is asked: a journal against the log of its review in this database. */
export interface JournalRequest extends JournalToCompare {
  readonly database: string;
}

/** What it answers: the lines that are owed, some at a time, and then the rest. */
export type JournalReply =
  | { readonly kind: 'owed'; readonly lines: JournalComparison['owed'] }
  | { readonly kind: 'compared'; readonly comparison: Omit<JournalComparison, 'owed'> };
