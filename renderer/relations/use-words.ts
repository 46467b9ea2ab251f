import { useEffect, useMemo, useState } from 'react';
import { inLanguage } from '../../shared/messages/speech.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { Shown } from '../../shared/team/view.ts';
import { foldLine } from '../../shared/text/word-filter.ts';
import { listWords, type WordCount, type WordCounts } from '../../shared/words/word-frequencies.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notifyError } from '../store/notices.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { Turns } from '../store/turns.ts';
import { useWordsChoice } from '../store/words-choice.ts';
import { countInWorker } from './words-task.ts';

export const wordColumns = ['word', 'count', 'share', 'documents', 'studies'] as const;
export type WordColumn = (typeof wordColumns)[number];

/** How the list is sorted. */
export interface WordOrder {
  readonly by: WordColumn;
  readonly isRising: boolean;
}

/** The newest counts; those before stay until the next are there. Words that are left out need no new counting. */
export function useCounts(snapshot: Shown): WordCounts | undefined {
  const { codeId, documentIds, everything, reviewerId } = useWordsChoice();
  const { include } = useIncludeChoice();
  const { layer } = useResultView();
  const viewer = useReview((state) => state.reviewerId);
  const [turns] = useState(() => new Turns());
  const [counts, setCounts] = useState<WordCounts>();
  const { codes, codings, documents, studies } = snapshot;
  // Of a set that is changed, or that coding puts a study into, the members are others.
  const listed = listedStudies(snapshot, include);
  const isCoded = codeId !== undefined || reviewerId !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew where what is counted changed
  useEffect(
    () =>
      turns.take(async (isWanted) => {
        const question = { codeId, documentIds, everything, reviewerId };
        try {
          const next = await countInWorker({ viewer, layer, include, question });
          if (isWanted()) setCounts(next);
        } catch (error) {
          notifyError(error);
        }
      }),
    [
      turns,
      codeId,
      documentIds,
      everything,
      reviewerId,
      include,
      listed,
      viewer,
      documents,
      studies,
      ...(isCoded ? [layer, codings, codes] : [undefined, undefined, undefined]),
    ],
  );
  return counts;
}

const collator = inLanguage((tag) => new Intl.Collator(tag));

/** What is listed of the counts: without stop words and short ones, with what was typed in it, sorted. */
export function useListedWords(
  counts: WordCounts | undefined,
  { order, typed }: { readonly order: WordOrder; readonly typed: string },
): { readonly words: readonly WordCount[]; readonly stopped: number; readonly short: number } {
  const { least, stopLists } = useWordsChoice();
  const own = useReview((state) => state.snapshot.review?.leftOutWords);
  const listed = useMemo(
    () => listWords(counts?.words ?? [], { least, stopLists, own: own ?? [] }),
    [counts, least, stopLists, own],
  );
  return useMemo(() => {
    const wanted = foldLine(typed.trim());
    const words = listed.words.filter(({ word }) => word.includes(wanted));
    return { ...listed, words: sortedBy(words, order) };
  }, [listed, typed, order]);
}

function sortedBy(words: readonly WordCount[], { by, isRising }: WordOrder): readonly WordCount[] {
  // As they come: the most frequent first.
  if (by === 'count' && !isRising) return words;
  const { compare } = collator();
  const sign = isRising ? 1 : -1;
  return words.toSorted((a, b) =>
    by === 'word' ? sign * compare(a.word, b.word) : sign * (a[by] - b[by]) || b.count - a.count,
  );
}
