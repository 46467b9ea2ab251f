/** Where reviewers differ: which categories they give the same passage. */
import type { CodedText } from './coded-text.ts';
import type { RaterPair } from './coefficients.ts';
import { TextSweeper } from './sweep.ts';

/** Lengths in characters by category of the first and of the second reviewer. */
export interface Confusions {
  readonly categoryIds: readonly string[];
  /**
   * `[x * width + y]`: text the first coded with x and the second with y, where `width` is the number
   * of categories and one more, the last, for "none of them". On the diagonal both agree. Text with
   * several categories counts once for each pair of them that is not shared.
   */
  readonly lengths: Float64Array;
  readonly width: number;
}

/**
 * Confusions of two reviewers over the documents both coded; with several pairs their sum. What both
 * coded with the same category is taken off first: a passage that both coded with x and the second also
 * with y counts as x by both and as y by the second alone, not as x confused with y.
 */
export function confusionsOf(coded: CodedText, pairs: readonly RaterPair[]): Confusions {
  const { categoryIds, reviewerIds, documents, present, byDocument, documentStarts } = coded;
  const none = categoryIds.length;
  const width = none + 1;
  const lengths = new Float64Array(width * width);
  const add = (x: number, y: number, length: number): void => {
    lengths[x * width + y] = (lengths[x * width + y] ?? 0) + length;
  };
  const active = reviewerIds.map(() => new Set<number>());
  const sweeper = new TextSweeper();
  documents.forEach(({ length }, document) => {
    const here = pairs.filter(
      ({ first, second }) =>
        present[document * reviewerIds.length + first] === 1 &&
        present[document * reviewerIds.length + second] === 1,
    );
    const from = documentStarts[document] ?? 0;
    const to = documentStarts[document + 1] ?? 0;
    sweeper.sweep(
      byDocument,
      { from, to, length },
      {
        onSpan: (span, begins) => {
          const categories = active[byDocument.reviewers[span] ?? 0];
          const category = byDocument.categories[span] ?? 0;
          if (begins) categories?.add(category);
          else categories?.delete(category);
        },
        onRun: (start, end) => {
          for (const { first, second } of here) {
            addRun(active[first] ?? noCategories, active[second] ?? noCategories, end - start);
          }
        },
      },
    );
  });
  return { categoryIds, lengths, width };

  function addRun(mine: ReadonlySet<number>, theirs: ReadonlySet<number>, length: number): void {
    if (mine.size === 0 && theirs.size === 0) {
      add(none, none, length);
      return;
    }
    let mineAlone = 0;
    let theirsAlone = 0;
    for (const x of mine) {
      if (theirs.has(x)) add(x, x, length);
      else mineAlone += 1;
    }
    for (const y of theirs) if (!mine.has(y)) theirsAlone += 1;
    for (const x of mine) {
      if (theirs.has(x)) continue;
      if (theirsAlone === 0) add(x, none, length);
      for (const y of theirs) if (!mine.has(y)) add(x, y, length);
    }
    if (mineAlone > 0) return;
    for (const y of theirs) if (!mine.has(y)) add(none, y, length);
  }
}

const noCategories: ReadonlySet<number> = new Set();

/** Two different categories and how much text one reviewer gave the one and the other the other. */
export interface ConfusedPair {
  readonly one: string;
  readonly other: string;
  readonly length: number;
}

/** Pairs of categories that were confused, most text first; which reviewer chose which does not matter. */
export function mostConfused({ categoryIds, lengths, width }: Confusions): readonly ConfusedPair[] {
  const pairs: ConfusedPair[] = [];
  categoryIds.forEach((other, y) => {
    categoryIds.slice(0, y).forEach((one, x) => {
      const length = (lengths[x * width + y] ?? 0) + (lengths[y * width + x] ?? 0);
      if (length > 0) pairs.push({ one, other, length });
    });
  });
  return pairs.sort((a, b) => b.length - a.length);
}
