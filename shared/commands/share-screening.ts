/** Sharing records out for screening (S10). */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { Change } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, SharingId } from '../records/ids.ts';
import type { ScreeningStage } from '../records/screening.ts';
import {
  type HandOverQuestion,
  planHandOver,
  planSharing,
  type SharedGroup,
  type ShareOutQuestion,
} from '../screening/sharing-out.ts';
import type { Command, CommandContext } from './context.ts';

/**
 * Says who decides on which records at a stage of screening. Throws `ExpectedError` `reviewers` where nobody is chosen.
 */
export const shareScreening: Command<ShareOutQuestion> = (snapshot, question, context) => {
  const plan = planSharing(snapshot, question);
  requirePeople(plan.loads);
  return {
    kind: 'share-screening',
    params: {
      stage: question.stage,
      count: plan.records,
      pilot: plan.pilot,
      people: namesOf(snapshot, [...plan.loads.keys()]),
      // A seed is a name, not a quantity: it is written as it was typed.
      seed: String(question.seed),
    },
    changes: sharings(snapshot, plan.groups, question.stage, context),
  };
};

/** Gives what is still asked of somebody to others. Throws `ExpectedError` `reviewers` where nobody is chosen. */
export const handOverScreening: Command<HandOverQuestion> = (snapshot, question, context) => {
  const plan = planHandOver(snapshot, question);
  requirePeople(plan.loads);
  return {
    kind: 'hand-over-screening',
    params: {
      stage: question.stage,
      count: plan.records,
      name: namesOf(snapshot, [question.from]),
      people: namesOf(snapshot, [...plan.loads.keys()]),
      seed: String(question.seed),
    },
    changes: sharings(snapshot, plan.groups, question.stage, context),
  };
};

function requirePeople(loads: ReadonlyMap<ReviewerId, number>): void {
  if (loads.size === 0) throw new ExpectedError('reviewers', t('error.noReviewers'));
}

/** Names in the order in which the review has its people. */
function namesOf({ reviewers }: Snapshot, ids: readonly ReviewerId[]): string[] {
  const asked = new Set(ids);
  return [...reviewers.values()].flatMap(({ id, name }) => (asked.has(id) ? [name] : []));
}

function sharings(
  { sharings: known }: Snapshot,
  groups: readonly SharedGroup[],
  stage: ScreeningStage,
  context: CommandContext,
): readonly Change[] {
  const round = Math.max(-1, ...[...known.values()].map((each) => each.round)) + 1;
  // One stem: of two sharings out that were made apart, one stands for all its records.
  const stem = context.newId('sharing');
  return groups.map(({ fullTextToo, pilot, reviewerIds, studyIds }, place) => {
    const id: SharingId = `${stem}-${place}`;
    return {
      create: {
        ...{ id, type: 'sharing', stage, round },
        reviewerIds: [...reviewerIds],
        studyIds: [...studyIds],
        ...(pilot ? { pilot } : {}),
        ...(fullTextToo ? { fullTextToo } : {}),
      },
    };
  });
}
