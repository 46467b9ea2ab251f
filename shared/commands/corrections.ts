/** Correcting the words of a document, and taking corrections back (rules A7 to A9). */
import type { Wording } from '../corrections/plan-correction.ts';
import { overlap, sameCorrection, standingOf } from '../corrections/standing.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Correction } from '../records/correction.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CorrectionId, DocumentId } from '../records/ids.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';

/**
 * Whether the words of such a document may be corrected: the text of a PDF is what its pages print, and lines of a picture or recording
 * say where its parts are.
 */
export function isCorrectable({
  format,
  medium,
}: Pick<DocumentRecord, 'format' | 'medium'>): boolean {
  return format !== 'pdf' && medium === undefined;
}

/**
 * Lays corrections over a document's text, in the place of those that they replace. Nothing that is anchored in it is
 * written. Throws `ExpectedError`: `missing` where the document is gone, `correction` where its text is that of pages or of a recording.
 */
export const correctText: Command<{
  readonly documentId: DocumentId;
  readonly made: readonly Wording[];
  readonly replaced: readonly CorrectionId[];
  readonly reason: string;
}> = (snapshot, { documentId, made, reason: typed, replaced }, context) => {
  const document = snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true)
    throw new ExpectedError('missing', t('correct.missing'));
  if (!isCorrectable(document)) throw new ExpectedError('correction', t('correct.pages'));
  const [first] = made;
  if (first === undefined) return takeBackCorrections(snapshot, { ids: replaced }, context);
  const reason = typed.trim();
  const changes: Change[] = made.map(({ end, start, was, words }) => ({
    create: {
      id: context.newId('correction'),
      type: 'correction',
      documentId,
      start,
      end,
      was,
      words,
      madeBy: context.reviewerId,
      ...(reason === '' ? {} : { reason }),
    },
  }));
  changes.push(...takenBack(snapshot.corrections, replaced));
  // What was read there until now may be the words of another correction.
  const before = standingOf(snapshot, documentId).corrections.find(
    ({ end, start }) => start === first.start && end === first.end,
  );
  return {
    kind: 'correct-text',
    params: {
      document: document.title,
      was: clip(before?.words ?? first.was),
      words: clip(first.words),
      others: made.length - 1,
      gave: reason === '' ? 'no' : 'yes',
      reason,
    },
    changes,
  };
};

/** Takes corrections back: the text reads there as it was imported. */
export const takeBackCorrections: Command<{ readonly ids: readonly CorrectionId[] }> = (
  snapshot,
  { ids },
) => {
  const [first] = ids.flatMap((id) => snapshot.corrections.get(id) ?? []);
  const title = first === undefined ? undefined : snapshot.documents.get(first.documentId)?.title;
  return {
    kind: 'restore-text',
    params: {
      document: title ?? '',
      was: clip(first?.was ?? ''),
      words: clip(first?.words ?? ''),
      count: ids.length,
    },
    changes: takenBack(snapshot.corrections, ids),
  };
};

/** Of corrections of the same words one is kept: those that meet it are taken back. */
export const keepCorrection: Command<{ readonly id: CorrectionId }> = (snapshot, { id }) => {
  const kept = snapshot.corrections.get(id);
  if (kept === undefined || kept.deleted === true)
    throw new ExpectedError('missing', t('correct.settled'));
  const others = [...snapshot.corrections.values()].filter(
    (other) =>
      other.deleted !== true &&
      other.documentId === kept.documentId &&
      overlap(other, kept) &&
      !sameCorrection(other, kept),
  );
  return {
    kind: 'keep-correction',
    params: { was: clip(kept.was), words: clip(kept.words) },
    changes: takenBack(
      snapshot.corrections,
      others.map((other) => other.id),
    ),
  };
};

/** What was made twice goes with its double. */
function takenBack(
  corrections: ReadonlyMap<CorrectionId, Correction>,
  ids: readonly CorrectionId[],
): readonly Change[] {
  const going = ids.flatMap((id) => corrections.get(id) ?? []);
  if (going.length === 0) return [];
  return [...corrections.values()]
    .filter((one) =>
      going.some((other) => other.documentId === one.documentId && sameCorrection(other, one)),
    )
    .flatMap((one) => changeFields(one, { deleted: true }) ?? []);
}
