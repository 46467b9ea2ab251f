import { useMemo } from 'react';
import { keywordFinder } from '../../shared/screening/keywords.ts';
import { useReview } from '../store/review-store.ts';
import styles from './screening.module.css';

/** A text with the words marked that the team asked for; what they speak for shows in more than colour. */
export function MarkedText({ text }: { readonly text: string }) {
  const keywords = useReview((state) => state.snapshot.review?.screeningKeywords);
  const find = useMemo(
    () => keywordFinder({ include: keywords?.include ?? [], exclude: keywords?.exclude ?? [] }),
    [keywords],
  );
  const marks = useMemo(() => find(text), [find, text]);
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map(({ end, speaksFor, start }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark} data-speaks-for={speaksFor}>
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end)}
    </>
  );
}
