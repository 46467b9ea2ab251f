/** Quotes within memos: their script comes when the page is idle, or with the first memo that has one. */
import { LatePart } from '../ui/late-part.ts';
import type { MemoQuotesProps } from './MemoQuotes.tsx';

export const memoQuotes = new LatePart<MemoQuotesProps>(
  async () => (await import('./MemoQuotes.tsx')).MemoQuotes,
);
