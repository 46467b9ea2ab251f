/** What reviewers say of studies by an instrument, and what the team makes of it (P2, P4). */
import { appraisalId, appraisedOf, isFilled, ownAppraisal } from '../appraisal/appraised.ts';
import { answerOf, settlingAnswers } from '../appraisal/outcomes.ts';
import { instrumentWith, itemWith, type ReviewItem } from '../appraisal/review-instruments.ts';
import { shortCitation } from '../bibliography/citation.ts';
import { nextRound } from '../cells/cell-boards.ts';
import { byDocument, passagesOf, type RestingPassage } from '../cells/passages.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Appraisal } from '../records/appraisal.ts';
import type { InstrumentId, ItemId, StudyId } from '../records/ids.ts';
import type { Command, CommandContext } from './context.ts';
import { requireStudy } from './require-study.ts';

/** What is said of a study for an item; what is left out stays as it is. */
export interface AppraisalEntry {
  readonly studyId: StudyId;
  readonly itemId: ItemId;
  /** The id of an answer; empty takes the answer back. */
  readonly answer?: string | undefined;
  readonly reason?: string | undefined;
  /** The passages it rests on from now on. */
  readonly passages?: readonly RestingPassage[] | undefined;
}

/** Writes what the reviewer answers, why, and the passages it rests on. Throws `ExpectedError` (`answer`) for an answer that the item does not have. */
export const appraiseItem: Command<AppraisalEntry> = (snapshot, entry, context) => {
  const study = requireStudy(snapshot, entry.studyId);
  const item = requireItem(snapshot, entry.itemId);
  checkAnswer(item, entry.answer);
  const label = answerOf(item, entry.answer === '' ? undefined : entry.answer)?.label;
  return {
    kind: 'appraise-item',
    params: {
      study: shortCitation(study.citation),
      item: item.label,
      answer: label ?? null,
      what: whatOf(entry),
    },
    changes: ownChanges(snapshot, entry, context),
  };
};

function checkAnswer({ answers, label }: ReviewItem, answer: string | undefined): void {
  if (answer === undefined || answer === '' || answers.some(({ id }) => id === answer)) return;
  throw new ExpectedError('answer', t('appraisal.noSuchAnswer', { item: label }));
}

/** What the sentence of it in the trail is about. */
function whatOf({ answer, passages }: AppraisalEntry): string {
  if (answer !== undefined) return answer === '' ? 'takenBack' : 'answer';
  return passages === undefined ? 'reason' : 'passages';
}

function ownChanges(
  snapshot: Full,
  { answer, itemId, passages, reason, studyId }: AppraisalEntry,
  context: CommandContext,
): readonly Change[] {
  const said = reason?.trim();
  return written(snapshot, { itemId, studyId }, context, {
    ...(answer === undefined ? {} : { answer: answer === '' ? null : answer, left: null }),
    ...(said === undefined ? {} : { reason: said === '' ? null : said }),
    ...(said === undefined || said === '' ? {} : { left: null }),
    ...(passages === undefined ? {} : { passages: (byDocument(passages) ?? null) as Json }),
  });
}

function written(
  snapshot: Full,
  { itemId, studyId }: { readonly itemId: ItemId; readonly studyId: StudyId },
  { reviewerId }: CommandContext,
  values: Readonly<Record<string, Json>>,
): readonly Change[] {
  const id = appraisalId(itemId, studyId, reviewerId);
  const stored = snapshot.appraisals.get(id);
  const blank: Appraisal = { id, type: 'appraisal', itemId, studyId, reviewerId };
  const emptied =
    stored?.deleted === true ? { answer: null, reason: null, left: null, passages: null } : {};
  const change = changeFields(stored ?? blank, { deleted: null, ...emptied, ...values });
  if (change === undefined) return [];
  // Made and filled in by two changes: of one person on two machines the later answer counts, none is lost (M1, M2).
  return [...(stored === undefined ? [{ create: { ...blank } }] : []), change];
}

/** Leaves what is not filled in of a study without an answer: the reviewer is then done with it. */
export const leaveItems: Command<{
  readonly studyId: StudyId;
  readonly instrumentId: InstrumentId;
}> = (snapshot, { instrumentId, studyId }, context) => {
  const study = requireStudy(snapshot, studyId);
  const instrument = instrumentWith(snapshot, instrumentId);
  if (instrument === undefined) throw new ExpectedError('missing', t('appraisal.instrumentGone'));
  const open = instrument.items.filter(
    (item) => !isFilled(item, ownAppraisal(snapshot, studyId, item.id, context.reviewerId)),
  );
  return {
    kind: 'leave-items',
    params: {
      study: shortCitation(study.citation),
      instrument: instrument.name,
      count: open.length,
    },
    changes: open.flatMap(({ id: itemId }) =>
      written(snapshot, { itemId, studyId }, context, { left: true }),
    ),
  };
};

/**
 * Settles what reviewers answered differently; their own answers stay as they are. Throws `ExpectedError` (`no-reason`)
 * without a reason, `answer` for an answer that the item does not have and nobody gave.
 */
export const settleAppraisal: Command<{
  readonly studyId: StudyId;
  readonly itemId: ItemId;
  /** The id of an answer; empty where it is left without one. */
  readonly answer: string;
  readonly reason: string;
}> = (snapshot, { answer, itemId, reason, studyId }, context) => {
  const study = requireStudy(snapshot, studyId);
  const item = requireItem(snapshot, itemId);
  const why = reason.trim();
  if (why === '') throw new ExpectedError('no-reason', t('appraisal.settleNoReason'));
  const { own, settled } = appraisedOf(snapshot, studyId, itemId);
  if (!settlingAnswers(item, [...own.values()]).includes(answer)) checkAnswer(item, answer);
  const alike = [...own.values()].filter((each) => (each.answer ?? '') === answer);
  const passages = byDocument(alike.flatMap(passagesOf));
  const record: Appraisal = {
    id: context.newId('appraisal'),
    type: 'appraisal',
    itemId,
    studyId,
    reviewerId: context.reviewerId,
    layer: 'consensus',
    round: nextRound(settled),
    ...(answer === '' ? { left: true } : { answer }),
    reason: why,
    ...(passages === undefined ? {} : { passages }),
  };
  return {
    kind: 'settle-appraisal',
    params: {
      study: shortCitation(study.citation),
      item: item.label,
      answer: answerOf(item, answer === '' ? undefined : answer)?.label ?? null,
    },
    changes: [{ create: record }],
  };
};

/** How many reviewers appraise each study. */
export const setAppraisers: Command<{ readonly appraisers: number }> = (
  { review },
  { appraisers },
) => {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  return {
    kind: 'set-appraisers',
    params: { appraisers },
    changes: changesTo(review, { appraisers: appraisers === 1 ? null : appraisers }),
  };
};

function requireItem(snapshot: Full, id: ItemId): ReviewItem {
  const found = itemWith(snapshot, id);
  if (found === undefined) throw new ExpectedError('missing', t('appraisal.itemGone'));
  return found.item;
}
