/** Excerpts that can stand behind an arrow: those of its two ends, in the coding that is counted. */
import { codeTree } from '../codebook/code-tree.ts';
import { codingsByExcerpt, excerptsInOrder } from '../codebook/passages.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import { filterWords, foldLine, holdsWords } from '../text/word-filter.ts';

/** Excerpts of codes and what is under them whose words hold all that was typed, at most `most` and one more. */
export function excerptsBehind(
  { codes, codings }: Shown,
  codeIds: readonly CodeId[],
  query: string,
  most: number,
): readonly Excerpt[] {
  const { lineage, resolved } = codeTree(codes).structure;
  const wanted = new Set(codeIds);
  const words = filterWords(query);
  const found: Excerpt[] = [];
  for (const page of codings.values()) {
    const byExcerpt = codingsByExcerpt(page);
    for (const excerpt of excerptsInOrder(page)) {
      const isOfThem = (byExcerpt.get(excerpt.id) ?? []).some(({ codeId }) =>
        (lineage.get(resolved.get(codeId) ?? codeId) ?? []).some((above) => wanted.has(above)),
      );
      if (!isOfThem) continue;
      if (words.length > 0 && !holdsWords(foldLine(excerpt.quote), words)) continue;
      found.push(excerpt);
      if (found.length > most) return found;
    }
  }
  return found;
}
