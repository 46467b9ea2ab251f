/**
 * Changes to the reviewer's own excerpt that depend on what it is at that moment. They look it up when
 * their turn to be committed comes, not when the key was pressed: keys come faster than the disk writes.
 */
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import type { Placed } from '../../shared/anchor/region.ts';
import { uncode } from '../../shared/commands/coding.ts';
import type { Command } from '../../shared/commands/context.ts';
import { isOwnExcerpt, moveBoundary, setConstructOrder } from '../../shared/commands/excerpts.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ConstructOrder, Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId, ReviewerId } from '../../shared/records/ids.ts';
import type { InText } from '../../shared/team/in-text.ts';
import type { ReadText } from './block-places.ts';
import { moveEdge } from './caret-moves.ts';
import { codesOn, excerptWithBounds, liveExcerpt, pageOf } from './coded-text.ts';

/** An excerpt by its id, or by its bounds where it is only about to be made. */
export interface ExcerptPlace extends Placed {
  readonly documentId: DocumentId;
  readonly excerptId?: ExcerptId;
}

export function ownExcerptAt(
  snapshot: Full | InText,
  reviewerId: ReviewerId,
  place: ExcerptPlace,
): Excerpt | undefined {
  const page = pageOf(snapshot, place.documentId);
  const known = liveExcerpt(page, place.excerptId);
  return known !== undefined && isOwnExcerpt(known, reviewerId)
    ? known
    : excerptWithBounds(page, reviewerId, place);
}

/** Takes away one code, or the one given last. */
export const uncodeOwn: Command<{ readonly at: ExcerptPlace; readonly codeId?: CodeId }> = (
  snapshot,
  { at, codeId },
  context,
) => {
  const excerpt = ownExcerptAt(snapshot, context.reviewerId, at);
  const own =
    excerpt === undefined
      ? []
      : codesOn(pageOf(snapshot, at.documentId), snapshot.codes, excerpt.id)
          .map(({ code, codings }) => ({
            code,
            codings: codings.filter((coding) => coding.reviewerId === context.reviewerId),
          }))
          .filter(({ codings }) => codings.length > 0);
  const last = codeId === undefined ? own.at(-1) : own.find(({ code }) => code.id === codeId);
  const codingIds = last?.codings.map((coding) => coding.id) ?? [];
  return uncode(snapshot, { codingIds }, context);
};

const nextOrder = { none: 'participant', participant: 'author', author: undefined } as const;

/** Participant, author, unset, and round again. */
export function orderAfter(order: ConstructOrder | undefined): ConstructOrder | undefined {
  return nextOrder[order ?? 'none'];
}

export const cycleOwnOrder: Command<{ readonly at: ExcerptPlace }> = (
  snapshot,
  { at },
  context,
) => {
  const excerpt = ownExcerptAt(snapshot, context.reviewerId, at);
  return setConstructOrder(
    snapshot,
    {
      excerptIds: excerpt === undefined ? [] : [excerpt.id],
      order: orderAfter(excerpt?.constructOrder),
    },
    context,
  );
};

/** Moves one edge by a word; nothing where nothing would be left. */
export const moveOwnEdge: Command<{
  readonly at: ExcerptPlace;
  readonly edge: 'start' | 'end';
  readonly direction: -1 | 1;
  readonly read: ReadText;
}> = (snapshot, { at, edge, direction, read }, context) => {
  const excerpt = ownExcerptAt(snapshot, context.reviewerId, at);
  // A region has no words to move by.
  const hasWords = excerpt !== undefined && excerpt.region === undefined;
  const moved = !hasWords ? undefined : moveEdge(read, excerpt, edge, direction);
  const anchor = moved === undefined ? undefined : makeAnchor(read.text, moved.start, moved.end);
  return excerpt === undefined || anchor === undefined
    ? { kind: 'move-boundary', params: {}, changes: [] }
    : moveBoundary(snapshot, { excerptId: excerpt.id, anchor }, context);
};
