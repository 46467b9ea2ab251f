import { create } from 'zustand';
import { useReview } from './review-store.ts';

/** Milliseconds without a change after which the rows have come to rest. */
const rest = 200;

/**
 * The rows as they were when they last rested. What counts a whole review reads these, so that counting a
 * long document never delays the key that codes.
 */
const useRested = create(() => {
  const { inText, snapshot } = useReview.getState();
  return { inText, snapshot };
});

/** Hands the rows on when they rest, and those of another review, or none, at once. */
function followReview(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useReview.subscribe(({ inText, reviewId, snapshot }, before) => {
    if (snapshot === before.snapshot) return;
    clearTimeout(timer);
    const settle = (): void => useRested.setState({ inText, snapshot });
    const isOther =
      reviewId !== before.reviewId || snapshot.review?.id !== before.snapshot.review?.id;
    if (isOther) settle();
    else timer = setTimeout(settle, rest);
  });
}

followReview();

export function useRestedSnapshot() {
  return useRested((state) => state.snapshot);
}

/** The same as the text shows it: of a document that is coded again the second coding. */
export function useRestedText() {
  return useRested((state) => state.inText);
}
