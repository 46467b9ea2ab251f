/** The passage that keys, bar and inspector act on. */
import { anchorOf, type TextAnchor } from '../../shared/anchor/anchor.ts';
import { type Placed, samePassage } from '../../shared/anchor/region.ts';
import { type CodingTarget, codingTargetOf } from '../../shared/commands/coding.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { excerptWithBounds, liveExcerpt, pageOf } from './coded-text.ts';
import type { ExcerptPlace } from './own-excerpt-commands.ts';

/** What coding would act on now. */
export type Passage =
  | { readonly kind: 'selection'; readonly documentId: DocumentId; readonly anchor: TextAnchor }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt };

/** The selection; without one, the excerpt that is shown. */
export function currentPassage(): Passage | undefined {
  const { documentId, selection } = useSession.getState();
  if (documentId === undefined) return undefined;
  if (selection !== undefined) return { kind: 'selection', documentId, anchor: selection };
  const excerpt = shownExcerpt();
  return excerpt === undefined ? undefined : { kind: 'excerpt', excerpt };
}

/** Takes a selection over; the excerpt that is shown is then the one with these bounds, or none. */
export function takeSelection(anchor: TextAnchor | undefined): void {
  if (anchor === undefined) {
    useSession.setState({ selection: undefined });
    return;
  }
  const { reviewerId, inText: snapshot } = useReview.getState();
  const page = pageOf(snapshot, useSession.getState().documentId);
  const shown = shownExcerpt();
  const same = shown !== undefined && samePassage(shown, anchor) ? shown : undefined;
  const excerpt = excerptWithBounds(page, reviewerId, anchor) ?? same;
  useSession.setState({ selection: anchor, excerptId: excerpt?.id });
}

/** The excerpt the inspector shows, where it lies in the open document. */
export function shownExcerpt(): Excerpt | undefined {
  const { documentId, excerptId } = useSession.getState();
  return liveExcerpt(pageOf(useReview.getState().inText, documentId), excerptId);
}

/** The reviewer's own excerpt that the current passage is, if there is one. */
export function ownExcerpt(): Excerpt | undefined {
  const passage = currentPassage();
  const { inText: snapshot, reviewerId } = useReview.getState();
  if (passage === undefined) return undefined;
  const bounds = passage.kind === 'selection' ? passage.anchor : passage.excerpt;
  if (passage.kind === 'excerpt' && isOwnExcerpt(passage.excerpt, reviewerId))
    return passage.excerpt;
  return excerptWithBounds(pageOf(snapshot, useSession.getState().documentId), reviewerId, bounds);
}

/** A colleague's excerpt is not written to: the same passage becomes one of one's own. */
export function targetOf(passage: Passage): CodingTarget {
  if (passage.kind === 'selection') return passage;
  return codingTargetOf(passage.excerpt, useReview.getState().reviewerId);
}

/** Where a passage lies. */
export function placeOfPassage(passage: Passage): Placed & { readonly documentId: DocumentId } {
  const { documentId, bounds } =
    passage.kind === 'selection'
      ? { documentId: passage.documentId, bounds: passage.anchor }
      : { documentId: passage.excerpt.documentId, bounds: passage.excerpt };
  const { end, region, start } = bounds;
  return { documentId, start, end, ...(region === undefined ? {} : { region }) };
}

/** Where the reviewer's own excerpt of the current passage is, or is about to be. */
export function ownPlace(): ExcerptPlace | undefined {
  const { documentId } = useSession.getState();
  const passage = currentPassage();
  if (documentId === undefined || passage === undefined) return undefined;
  const { end, region, start } = passage.kind === 'selection' ? passage.anchor : passage.excerpt;
  const own = ownExcerpt();
  return { documentId, start, end, region, ...(own === undefined ? {} : { excerptId: own.id }) };
}

/** Whether all that is shown here is a colleague's, so that nothing of one's own can be changed. */
export function isForeign(): boolean {
  const passage = currentPassage();
  return passage?.kind === 'excerpt' && ownExcerpt() === undefined;
}

/** A passage that a memo is written on. */
export type NotedPlace = Extract<Passage, { readonly kind: 'selection' }>;

/** The current passage as a place of its own: a colleague's excerpt is not written on. */
export function placeToNote(): NotedPlace | undefined {
  const passage = currentPassage();
  if (passage?.kind !== 'excerpt') return passage;
  const { documentId } = passage.excerpt;
  return { kind: 'selection', documentId, anchor: anchorOf(passage.excerpt) };
}

/** Tells later whether the user is still where they are now: the answer to a key never takes them back. */
export function watchPlace(): () => boolean {
  const before = useSession.getState();
  return () => {
    const { documentId, selection, excerptId } = useSession.getState();
    return (
      documentId === before.documentId &&
      selection === before.selection &&
      excerptId === before.excerptId
    );
  };
}
