/**
 * Memos, decisions and operations that would tell of what is hidden (rule B1), wherever they stand.
 */
import { changedId } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full, Snapshot } from '../ops/snapshot.ts';
import type {
  CodeId,
  Decision,
  DocumentId,
  Memo,
  MemoId,
  RecordId,
  ReviewerId,
  ScreeningId,
} from '../records/records.ts';
import { isHiddenScreening } from '../screening/blinding.ts';
import { canBeBlind, isBlind } from './blinding.ts';
import { codesFor } from './held-codes.ts';
import { kept } from './kept.ts';

/** The memos `viewer` may see: their own, and those that tell of nothing hidden. */
export function memosFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  codes: Snapshot['codes'],
): Snapshot['memos'] {
  return kept<MemoId, Memo>(
    full.memos,
    ({ reviewerId, targetId }) =>
      reviewerId === viewer || !tellsOfHidden(full, viewer, codes, targetId),
  );
}

/**
 * Whether a memo on `id` would tell of what is hidden: one on a document, or on its study, is as telling as
 * one on a passage of it, and one on a code that is held back names it.
 */
function tellsOfHidden(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  codes: Snapshot['codes'],
  id: RecordId,
): boolean {
  const type = id.slice(0, id.indexOf(':'));
  switch (type) {
    case 'code':
      return !codes.has(id as CodeId);
    case 'document':
      return isBlind(full, viewer, id as DocumentId);
    case 'study':
      return [...full.documents.values()].some(
        (document) =>
          document.studyId === id &&
          document.deleted !== true &&
          isBlind(full, viewer, document.id),
      );
    case 'excerpt':
    case 'coding': {
      const documentId = full.home.get(id as `excerpt:${string}`);
      // Of a passage that has not come in yet nobody can say that it may be shown.
      return documentId === undefined || isBlind(full, viewer, documentId);
    }
    case 'decision': {
      const documentId = full.decisions.get(id as Decision['id'])?.documentId;
      return documentId !== undefined && isBlind(full, viewer, documentId);
    }
    default:
      return false;
  }
}

/** The decisions `viewer` may see: their own, and those on documents that are open. */
export function decisionsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['decisions'] {
  return kept<Decision['id'], Decision>(
    full.decisions,
    ({ documentId, reviewerId }) =>
      reviewerId === viewer || documentId === undefined || !isBlind(full, viewer, documentId),
  );
}

/** Operations of colleagues that tell of work which is hidden from `viewer` are left out (B1). */
export function operationsFor(
  operations: readonly Operation[],
  full: Full,
  viewer: ReviewerId | undefined,
): readonly Operation[] {
  const isBlindReview = full.review?.blind === true;
  if (!isBlindReview || (!canBeBlind(full, viewer) && full.screenings.size === 0))
    return operations;
  const hidden = new Map<DocumentId, boolean>();
  const isHidden = (documentId: DocumentId | undefined): boolean => {
    if (documentId === undefined) return false;
    let known = hidden.get(documentId);
    if (known === undefined) {
      known = isBlind(full, viewer, documentId);
      hidden.set(documentId, known);
    }
    return known;
  };
  const seen = codesFor(full, viewer);
  const tells = (id: RecordId): boolean => {
    if (id.startsWith('code:')) return !seen.has(id as CodeId);
    if (id.startsWith('excerpt:') || id.startsWith('coding:')) {
      const documentId = full.home.get(id as `excerpt:${string}`);
      return documentId === undefined || isHidden(documentId);
    }
    if (id.startsWith('screening:')) {
      const screening = full.screenings.get(id as ScreeningId);
      // Of a decision that has not come in yet nobody can say that it may be shown.
      return screening === undefined || isHiddenScreening(full, viewer, screening);
    }
    if (id.startsWith('decision:'))
      return isHidden(full.decisions.get(id as Decision['id'])?.documentId);
    const target = id.startsWith('memo:') ? full.memos.get(id as MemoId)?.targetId : undefined;
    return target !== undefined && tellsOfHidden(full, viewer, seen, target);
  };
  return operations.filter(
    ({ changes, reviewer }) =>
      reviewer === viewer || !changes.some((change) => tells(changedId(change))),
  );
}
