/** Going from excerpt to excerpt, moving their boundaries, removing them; and from document to document. */
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { moveBoundary, removeExcerpts } from '../../shared/commands/coding.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId, Excerpt } from '../../shared/records/records.ts';
import { speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openDocument, openExcerpt, useSession } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { moveEdge } from './caret-moves.ts';
import { pageOf, shownExcerpts } from './coded-text.ts';
import { shownExcerpt } from './coding-actions.ts';
import { caretOffset, noteCaret, surface, useReader } from './reader-state.ts';

/** The next excerpt in the text after the one shown, or after the caret; round at the end. */
export function stepExcerpt(direction: -1 | 1): void {
  const { documentId, codeFilter } = useSession.getState();
  const { snapshot } = useReview.getState();
  const excerpts = shownExcerpts(pageOf(snapshot, documentId), snapshot.codes, codeFilter);
  const shown = shownExcerpt();
  const at = stepFrom(excerpts, shown, caretOffset() ?? surface()?.firstVisible() ?? 0, direction);
  const next = excerpts[at];
  if (next === undefined) {
    speak(t('coding.noExcerpts'));
    return;
  }
  // The text's own selection would otherwise go on being what is coded.
  useSession.setState({ selection: undefined });
  openExcerpt(next.id);
  noteCaret(next.start);
  if (useReader.getState().focused) surface()?.select(next.start, next.start);
  const values = { at: at + 1, count: excerpts.length, quote: clipQuote(next.quote, 80) };
  speak(t('coding.excerptAt', values));
}

/** Index of the excerpt one step from `shown`, or from the caret where none is shown. */
export function stepFrom(
  excerpts: readonly Excerpt[],
  shown: Excerpt | undefined,
  caret: number,
  direction: -1 | 1,
): number {
  const count = excerpts.length;
  if (count === 0) return -1;
  const at = shown === undefined ? -1 : excerpts.findIndex((excerpt) => excerpt.id === shown.id);
  if (at >= 0) return (at + direction + count) % count;
  const after = excerpts.findIndex((excerpt) => excerpt.start >= caret);
  if (direction > 0) return Math.max(after, 0);
  return after < 0 ? count - 1 : (after - 1 + count) % count;
}

/** Moves one edge of the shown excerpt by a word. */
export async function moveShownEdge(edge: 'start' | 'end', direction: -1 | 1): Promise<void> {
  const excerpt = shownExcerpt();
  const { loaded } = useReader.getState();
  if (excerpt === undefined || loaded?.documentId !== excerpt.documentId) {
    return speak(t('coding.nothingSelected'));
  }
  if (excerpt.reviewerId !== useReview.getState().reviewerId) return speak(t('coding.notYours'));
  const { text, blocks } = loaded.body;
  const moved = moveEdge({ text, blocks }, excerpt, edge, direction);
  const anchor = moved === undefined ? undefined : makeAnchor(text, moved.start, moved.end);
  if (anchor === undefined) return;
  const done = await commit(moveBoundary, { excerptId: excerpt.id, anchor });
  if (done === undefined) return;
  if (useSession.getState().selection !== undefined) surface()?.select(anchor.start, anchor.end);
  surface()?.reveal(edge === 'start' ? anchor.start : anchor.end, 0.4);
  speak(t('coding.boundary', { quote: clipQuote(anchor.quote, 120) }));
}

export async function removeShown(): Promise<void> {
  const excerpt = shownExcerpt();
  if (excerpt === undefined) return speak(t('coding.nothingSelected'));
  if (excerpt.reviewerId !== useReview.getState().reviewerId) return speak(t('coding.notYours'));
  const done = await commit(removeExcerpts, { excerptIds: [excerpt.id] });
  if (done === undefined) return;
  useSession.setState({ excerptId: undefined });
  speak(t('coding.removed'));
}

/** Documents as the reader goes through them: study by study, in the order they came in. */
export function documentsInOrder(snapshot: Snapshot): readonly DocumentId[] {
  const order = new Map([...snapshot.studies.keys()].map((id, at) => [id, at]));
  return [...snapshot.documents.values()]
    .filter(
      (document) =>
        document.deleted !== true && snapshot.studies.get(document.studyId)?.deleted === undefined,
    )
    .sort((a, b) => (order.get(a.studyId) ?? 0) - (order.get(b.studyId) ?? 0))
    .map((document) => document.id);
}

export function neighbour(direction: -1 | 1): DocumentId | undefined {
  const { documentId } = useSession.getState();
  const order = documentsInOrder(useReview.getState().snapshot);
  if (documentId === undefined) return order.at(direction > 0 ? 0 : -1);
  return order[order.indexOf(documentId) + direction];
}

export function stepDocument(direction: -1 | 1): void {
  const next = neighbour(direction);
  if (next !== undefined) openDocument(next);
}
