/** What reviewers decide while screening, and what the team makes of it. */
import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, isCreate } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import { applyChanges, type Full, type Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import type { Screening, ScreeningDecision, ScreeningStage } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { criteriaOf } from '../screening/criteria.ts';
import { isTaken, settledInclusion, votesOn } from '../screening/outcomes.ts';
import { reasonName, reasonsOf } from '../screening/reasons.ts';
import type { Command, CommandContext } from './context.ts';
import { requireRecord } from './require-study.ts';

interface Judgement {
  readonly studyId: StudyId;
  readonly stage: ScreeningStage;
  readonly decision: ScreeningDecision;
  /** Only kept with an exclusion. */
  readonly reasonId?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Records the reviewer's own decision on a study. Where that settles the study's inclusion it is written
 * there too, in the same step. An exclusion at the full text needs a reason.
 */
export const screenStudy: Command<Judgement> = (snapshot, params, context) => {
  const study = requireRecord(snapshot, params.studyId);
  requireReason(params);
  const known = votesOn(snapshot, params.studyId, params.stage).own.get(context.reviewerId);
  // What was taken over from elsewhere stays as it came; one's own decision here takes its place (S11).
  const own = known === undefined || isTaken(known) ? undefined : known;
  const change = judge(own, params, context, { hasCriteria: criteriaOf(snapshot).length > 0 });
  return {
    kind:
      params.decision === 'exclude' && params.reasonId !== undefined
        ? 'screen-study-why'
        : 'screen-study',
    params: said(snapshot, study, params),
    changes: changesWith(snapshot, params.studyId, change),
  };
};

/** Takes the reviewer's own decision on a study back. */
export const clearScreening: Command<{
  readonly studyId: StudyId;
  readonly stage: ScreeningStage;
}> = (snapshot, { stage, studyId }, context) => {
  const study = requireRecord(snapshot, studyId);
  const own = votesOn(snapshot, studyId, stage).own.get(context.reviewerId);
  if (own?.takenBy !== undefined && own.takenBy !== context.reviewerId) {
    throw new ExpectedError('taken', t('decisions.notYoursToTakeBack'));
  }
  const change = own === undefined ? undefined : changeFields(own, { deleted: true });
  return {
    kind: 'clear-screening',
    params: { study: shortCitation(study.citation), stage },
    changes: changesWith(snapshot, studyId, change),
  };
};

/** Settles what reviewers decided differently; their own decisions stay as they are. */
export const settleScreening: Command<
  Judgement & { readonly present: readonly ReviewerId[]; readonly note: string }
> = (snapshot, params, context) => {
  const study = requireRecord(snapshot, params.studyId);
  requireReason(params);
  const { settled } = votesOn(snapshot, params.studyId, params.stage);
  // A decision of somebody else's recording cannot be changed; one's own takes its place by a later id.
  const mine = settled?.reviewerId === context.reviewerId ? settled : undefined;
  const replaced = settled !== undefined && mine === undefined;
  if (replaced) {
    throw new ExpectedError('settled', t('error.othersSettling'));
  }
  const change = judge(mine, params, context, {
    hasCriteria: criteriaOf(snapshot).length > 0,
    layer: 'consensus',
    present: [...new Set([...params.present, context.reviewerId])].toSorted(),
  });
  return {
    kind: 'settle-screening',
    params: said(snapshot, study, params),
    changes: changesWith(snapshot, params.studyId, change),
  };
};

/** Writes every inclusion that screening settles, and that is not written yet, on its study. */
export const writeInclusions: Command<Readonly<Record<string, never>>> = (snapshot) => {
  const changes = inclusionsAfter(snapshot, undefined, [...snapshot.studies.keys()]);
  return { kind: 'write-inclusions', params: { count: changes.length }, changes };
};

/** Whether screening settles the inclusion of a study that does not say so. */
export function isUnwritten(snapshot: Snapshot, study: Study): boolean {
  return inclusionsAfter(snapshot, undefined, [study.id]).length > 0;
}

/**
 * How many reviewers screen each study. An inclusion that no longer is settled by as many is taken off its study, one
 * that now is settled is written there, in the same step (S24).
 */
export const setScreeners: Command<{ readonly screeners: number }> = (snapshot, { screeners }) => {
  const plan = reviewPlan(
    snapshot,
    { screeners: screeners === 1 ? null : screeners },
    'set-screeners',
    { screeners },
  );
  if (plan.changes.length === 0 || snapshot.screenings.size === 0) return plan;
  const next = applyChanges(snapshot, frozenCopies(plan.changes));
  const moved = [...snapshot.studies.values()].flatMap(({ id, inclusion }) => {
    const before = settledInclusion(snapshot, id)?.inclusion;
    const after = settledInclusion(next, id)?.inclusion;
    // What was typed stands against what is settled now.
    return before === after || (after !== undefined && inclusion !== undefined) ? [] : [id];
  });
  return { ...plan, changes: [...plan.changes, ...inclusionsAfter(next, snapshot, moved)] };
};

/** Words a reason for exclusion anew, or adds one where `id` is left out. */
export const wordReason: Command<{ readonly id?: string | undefined; readonly name: string }> = (
  snapshot,
  { id, name },
  context,
) => {
  const words = name.trim();
  if (words === '') return { kind: 'word-reason', params: {}, changes: [] };
  const twin = reasonsOf(snapshot.review).find(
    (reason) => reason.id !== id && reason.name.toLowerCase() === words.toLowerCase(),
  );
  if (twin !== undefined)
    throw new ExpectedError('twin', t('error.reasonInList', { reason: twin.name }));
  const key = id ?? context.newId('reason').slice('reason:'.length);
  return reviewPlan(
    snapshot,
    { [`screeningReasons.${key}`]: { name: words } },
    id === undefined ? 'add-reason' : 'word-reason',
    { reason: words },
  );
};

/** Offers a reason no longer; what was excluded for it keeps it. */
export const retireReason: Command<{ readonly id: string }> = (snapshot, { id }) => {
  const name = reasonName(snapshot.review, id);
  return reviewPlan(
    snapshot,
    { [`screeningReasons.${id}`]: { name, retired: true } },
    'retire-reason',
    { reason: name },
  );
};

/** Says which words are marked while screening: those that speak for inclusion, or for exclusion. */
export const setKeywords: Command<{
  readonly speaksFor: 'include' | 'exclude';
  readonly words: readonly string[];
}> = (snapshot, { speaksFor, words }) =>
  reviewPlan(
    snapshot,
    { [`screeningKeywords.${speaksFor}`]: words.length === 0 ? null : words },
    'set-keywords',
    { speaksFor, count: words.length },
  );

function judge(
  known: Screening | undefined,
  { decision, note, reasonId, stage, studyId }: Judgement,
  context: CommandContext,
  fixed: {
    readonly hasCriteria: boolean;
    readonly layer?: 'consensus';
    readonly present?: ReviewerId[];
  },
): Change | undefined {
  const { hasCriteria, ...consensus } = fixed;
  const reason = decision === 'exclude' ? reasonId : undefined;
  const words = note?.trim();
  if (known !== undefined) {
    const change = changeFields(known, {
      decision,
      reasonId: reason ?? null,
      ...(note === undefined ? {} : { note: words === '' ? null : (words ?? null) }),
      ...(fixed.present === undefined ? {} : { present: fixed.present }),
    });
    return (
      change ?? (hasCriteria ? changeFields(known, { looked: context.newId('look') }) : change)
    );
  }
  return {
    create: {
      id: context.newId('screening'),
      type: 'screening',
      studyId,
      reviewerId: context.reviewerId,
      stage,
      decision,
      ...(reason === undefined ? {} : { reasonId: reason }),
      ...(words === undefined || words === '' ? {} : { note: words }),
      ...consensus,
    },
  };
}

function changesWith(
  snapshot: Full,
  studyId: StudyId,
  change: Change | undefined,
): readonly Change[] {
  return change === undefined ? [] : withInclusion(snapshot, [studyId], [change]);
}

/** Adds to `changes` the inclusion that the studies then have, where it differs from what they say. */
export function withInclusion(
  snapshot: Full,
  studyIds: readonly StudyId[],
  changes: readonly Change[],
): Change[] {
  const next = applyChanges(snapshot, frozenCopies(changes.filter(bearsOnInclusion)));
  return [...changes, ...inclusionsAfter(next, snapshot, studyIds)];
}

/** What `next` settles and does not say; `before` is what was settled, where something just changed. */
function inclusionsAfter(
  next: Snapshot,
  before: Snapshot | undefined,
  studyIds: readonly StudyId[],
): readonly Change[] {
  const written = studyIds.flatMap((id) => {
    const study = next.studies.get(id);
    if (study === undefined || study.deleted === true) return [];
    const settled = settledInclusion(next, id);
    if (settled === undefined) {
      const wasSettled = before === undefined ? undefined : settledInclusion(before, id);
      // What only screening said goes with the decision it came from; what was typed stays.
      const isFromScreening = wasSettled !== undefined && study.inclusion === wasSettled.inclusion;
      return isFromScreening
        ? [changeFields(study, { inclusion: null, exclusionReason: null })]
        : [];
    }
    const reason =
      settled.reasonId === undefined ? null : reasonName(next.review, settled.reasonId);
    const isExclusion = settled.inclusion === 'excluded';
    return [
      changeFields(study, {
        inclusion: settled.inclusion,
        ...(isExclusion && reason === null ? {} : { exclusionReason: isExclusion ? reason : null }),
      }),
    ];
  });
  return written.filter((change) => change !== undefined);
}

/** Whether a study's inclusion may hang on a change: an import also makes documents, and puts labels on thousands of studies. */
function bearsOnInclusion(change: Change): boolean {
  if (isCreate(change)) return change.create.type !== 'document';
  return !Object.keys(change.fields).every((field) => field.startsWith('labels.'));
}

/** A plan's records are still the caller's: applying them would freeze them. */
function frozenCopies(changes: readonly Change[]): Change[] {
  return changes.map((change) =>
    isCreate(change) ? { create: { ...change.create } as Screening } : change,
  );
}

function said(snapshot: Snapshot, study: Study, judgement: Judgement): Record<string, Json> {
  const { decision, reasonId, stage } = judgement;
  return {
    study: shortCitation(study.citation),
    stage,
    decision,
    why:
      decision === 'exclude' && reasonId !== undefined
        ? reasonName(snapshot.review, reasonId)
        : null,
  };
}

function requireReason({ decision, reasonId, stage }: Judgement): void {
  if (stage === 'fullText' && decision === 'exclude' && reasonId === undefined) {
    throw new ExpectedError('no-reason', t('error.reasonNeeded'));
  }
}

function reviewPlan(
  { review }: Snapshot,
  values: Readonly<Record<string, Json>>,
  kind: string,
  params: Record<string, Json>,
): Plan {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const change = changeFields(review, values);
  return { kind, params, changes: change === undefined ? [] : [change] };
}
