/** Going from excerpt to excerpt, moving their boundaries, removing them; and from document to document. */

import { anchorOf } from '../../shared/anchor/anchor.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { removeExcerpts } from '../../shared/commands/excerpts.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { findRecord, type Snapshot } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import {
  type DocumentId,
  type ReexcerptId,
  readAsId,
  type StudyId,
} from '../../shared/records/ids.ts';
import type { InText } from '../../shared/team/in-text.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openDocument, openExcerpt, useSession } from '../store/session-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { clipQuote } from '../ui/quote.ts';
import { codesOn, pageOf, shownExcerpts } from './coded-text.ts';
import { moveOwnEdge, ownExcerptAt } from './own-excerpt-commands.ts';
import { isForeign, ownExcerpt, ownPlace, shownExcerpt } from './passage.ts';
import { caretOffset, noteCaret, surface, useReader } from './reader-state.ts';

/** The next excerpt in the text after the one shown, or after the caret; round at the end. */
export function stepExcerpt(direction: -1 | 1): void {
  const { documentId, codeFilter } = useSession.getState();
  const { inText: snapshot } = useReview.getState();
  const excerpts = shownExcerpts(pageOf(snapshot, documentId), snapshot.codes, codeFilter);
  const shown = shownExcerpt();
  const at = stepFrom(excerpts, shown, caretOffset() ?? surface()?.firstVisible() ?? 0, direction);
  const next = excerpts[at];
  if (next === undefined) {
    speak(t('coding.noExcerpts'));
    return;
  }
  openExcerpt(next.id);
  noteCaret(next.start);
  if (useReader.getState().focused) surface()?.select(next.start, next.start);
  const codes = codesOn(pageOf(snapshot, documentId), snapshot.codes, next.id);
  speak(
    t('coding.excerptAt', {
      at: at + 1,
      count: excerpts.length,
      quote: clipQuote(quotedWords(next), 80),
      coded: codes.length,
      codes: listInWords(codes.map(({ code }) => code.name)),
    }),
  );
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

/** Moves one edge of the selected or shown excerpt by a word. */
export async function moveShownEdge(edge: 'start' | 'end', direction: -1 | 1): Promise<void> {
  const at = ownPlace();
  const { loaded } = useReader.getState();
  if (at === undefined || loaded?.documentId !== at.documentId) {
    return speak(t('coding.nothingSelected'));
  }
  if (isForeign()) return speak(t('coding.notYours'));
  const { selection } = useSession.getState();
  const { text, blocks } = loaded.body;
  const done = await commit(moveOwnEdge, { at, edge, direction, read: { text, blocks } });
  if (done === undefined) return;
  const { inText: snapshot, reviewerId } = useReview.getState();
  const moved = movedExcerpt(done, snapshot) ?? ownExcerptAt(snapshot, reviewerId, at);
  if (moved === undefined) return;
  if (selection !== undefined && useSession.getState().selection === selection) {
    surface()?.select(moved.start, moved.end);
    useSession.setState({ selection: anchorOf(moved), excerptId: moved.id });
  }
  surface()?.reveal(edge === 'start' ? moved.start : moved.end, 0.4);
  speak(t('coding.boundary', { quote: clipQuote(quotedWords(moved), 120) }));
}

function movedExcerpt({ changes }: Operation, snapshot: InText): Excerpt | undefined {
  const [change] = changes;
  if (change === undefined || !('set' in change)) return undefined;
  const id = change.set.startsWith('reexcerpt:') ? readAsId(change.set as ReexcerptId) : change.set;
  const record = findRecord(snapshot, id);
  return record?.type === 'excerpt' ? record : undefined;
}

/** Removes the selected or shown excerpt with all its codes, and shows which. */
export async function removeShown(): Promise<void> {
  const excerpt = ownExcerpt();
  if (excerpt === undefined) {
    return speak(t(isForeign() ? 'coding.notYours' : 'coding.nothingSelected'));
  }
  const { inText: snapshot } = useReview.getState();
  const names = codesOn(pageOf(snapshot, excerpt.documentId), snapshot.codes, excerpt.id).map(
    ({ code }) => code.name,
  );
  const done = await commit(removeExcerpts, { excerptIds: [excerpt.id] });
  if (done === undefined) return;
  if (useSession.getState().excerptId === excerpt.id) useSession.setState({ excerptId: undefined });
  const values = {
    codes: listInWords(names),
    count: names.length,
    quote: shownQuote(excerpt, 90),
  };
  tellDone(done, t('coding.removed', values));
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

/** The first of `documentsInOrder`, without putting the others in order. */
export function firstDocument(snapshot: Snapshot): DocumentId | undefined {
  const firsts = new Map<StudyId, DocumentId>();
  for (const { deleted, id, studyId } of snapshot.documents.values()) {
    if (deleted !== true && !firsts.has(studyId)) firsts.set(studyId, id);
  }
  if (firsts.size === 0) return undefined;
  for (const { deleted, id } of snapshot.studies.values()) {
    const first = deleted === undefined ? firsts.get(id) : undefined;
    if (first !== undefined) return first;
  }
  return undefined;
}

export function neighbour(direction: -1 | 1): DocumentId | undefined {
  const { documentId } = useSession.getState();
  const order = documentsInOrder(useReview.getState().snapshot);
  if (documentId === undefined) return order.at(direction > 0 ? 0 : -1);
  return order[order.indexOf(documentId) + direction];
}

export function stepDocument(direction: -1 | 1): void {
  const next = neighbour(direction);
  if (next === undefined) speak(t(direction > 0 ? 'reader.lastDocument' : 'reader.firstDocument'));
  else openDocument(next);
}
