/** Which excerpts lie at a place of a text, as it is shown. */
import { isBesideWords } from '../../shared/anchor/region.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { pageOf, shownNear } from './coded-text.ts';

/** Those that hold the character at `offset`, the shortest first; without `isThere` none of regions beside the words. */
export function excerptsAt(
  documentId: DocumentId | undefined,
  offset: number,
  isThere?: (excerpt: Excerpt) => boolean,
): readonly Excerpt[] {
  const { codeFilter } = useSession.getState();
  const { inText: snapshot } = useReview.getState();
  const near = { start: offset, end: offset + 1 };
  return shownNear(pageOf(snapshot, documentId), snapshot.codes, codeFilter, near)
    .filter((excerpt) => isThere?.(excerpt) ?? !isBesideWords(excerpt))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The one after that which is shown, so that asking again at a place goes through all of them. */
export function nextOf(
  excerpts: readonly Excerpt[],
  shown: ExcerptId | undefined,
): ExcerptId | undefined {
  const at = excerpts.findIndex(({ id }) => id === shown);
  return excerpts[(at + 1) % Math.max(1, excerpts.length)]?.id;
}
