/** What is counted on the screen of words, and listed of it; lasts as long as the window. */
import { create } from 'zustand';
import type { ReviewId } from '../../shared/records/ids.ts';
import { usualWords, type WordsQuestion } from '../../shared/words/word-frequencies.ts';
import { useReview } from './review-store.ts';

interface WordsState {
  readonly reviewId: ReviewId | undefined;
  readonly question: WordsQuestion;
}

const useWords = create<WordsState>(() => ({ reviewId: undefined, question: usualWords }));

/** What was asked of this review; another one's documents and codes mean nothing here. */
export function useWordsChoice(): WordsQuestion {
  const reviewId = useReview((state) => state.reviewId);
  const asked = useWords();
  return asked.reviewId === reviewId ? asked.question : usualWords;
}

/** Changes part of what is asked of the open review. */
export function askWords(change: Partial<WordsQuestion>): void {
  const { reviewId } = useReview.getState();
  useWords.setState((before) => ({
    question: { ...(before.reviewId === reviewId ? before.question : usualWords), ...change },
    reviewId,
  }));
}
