import type { JournalComparison, JournalToCompare } from '../../shared/journal/compare-journal.ts';

/** What the worker for journals is given: the text, some at a time, and then what it is to be compared with. */
export type JournalRequest =
  | { readonly kind: 'text'; readonly piece: string }
  | (Omit<JournalToCompare, 'text'> & { readonly kind: 'compare'; readonly database: string });

/** What it answers: the lines that are owed, some at a time, and then the rest. */
export type JournalReply =
  | { readonly kind: 'owed'; readonly lines: JournalComparison['owed'] }
  | { readonly kind: 'compared'; readonly comparison: Omit<JournalComparison, 'owed'> };
