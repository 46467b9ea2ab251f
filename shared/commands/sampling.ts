/** Sampling eligible studies for the synthesis (S18). */

import { shortCitation } from '../bibliography/citation.ts';
import { ordersBehind, ordersMoved } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StepId, StudyId } from '../records/ids.ts';
import type { Step } from '../records/step.ts';
import type { Study } from '../records/study.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { requireStudy } from './require-study.ts';

/** Says how rich a study's data are, or how close it is to the question; undefined unsets. */
export const rateStudy: Command<{
  readonly studyId: StudyId;
  readonly rates: 'richness' | 'closeness';
  readonly value: number | undefined;
}> = (snapshot, { rates, studyId, value }) => {
  const study = requireStudy(snapshot, studyId);
  return {
    kind: 'rate-study',
    params: { study: shortCitation(study.citation), rates, value: value ?? 0 },
    changes: changesTo(study, { [rates]: value ?? null }),
  };
};

/** Adds a step behind the others. */
export const addStep: Command<null> = (snapshot, _, context) => {
  const last = stepsOf(snapshot).at(-1);
  const [order = ''] = ordersBehind(last?.order, 1);
  return {
    kind: 'add-step',
    params: { number: stepsOf(snapshot).length + 1 },
    changes: [{ create: { id: context.newId('step'), type: 'step', order, groups: [] } }],
  };
};

/** Changes which studies a step takes, or why; empty words unset. */
export const changeStep: Command<{
  readonly stepId: StepId;
  readonly fields: Partial<Pick<Step, 'groups' | 'reason'>>;
}> = (snapshot, { fields, stepId }) => {
  const step = requireStep(snapshot, stepId);
  const { groups, reason } = fields;
  return {
    kind: 'change-step',
    params: { number: numberOf(snapshot, stepId) },
    changes: changesTo(step, {
      ...(groups === undefined ? {} : { groups: groups as unknown as Json }),
      ...(reason === undefined ? {} : { reason: reason.trim() === '' ? null : reason.trim() }),
    }),
  };
};

/** Gives a step the place of the one before or behind it. */
export const moveStep: Command<{ readonly stepId: StepId; readonly by: -1 | 1 }> = (
  snapshot,
  { by, stepId },
) => {
  requireStep(snapshot, stepId);
  const steps = stepsOf(snapshot);
  const at = steps.findIndex(({ id }) => id === stepId);
  const number = at + 1;
  return {
    kind: 'move-step',
    params: { number, to: number + by },
    changes: (ordersMoved(steps, at, by) ?? []).flatMap(([each, order]) =>
      changesTo(each, { order }),
    ),
  };
};

/** Removes a step; what it sampled stays sampled. */
export const removeStep: Command<{ readonly stepId: StepId }> = (snapshot, { stepId }) => ({
  kind: 'remove-step',
  params: { number: numberOf(snapshot, stepId) },
  changes: changesTo(requireStep(snapshot, stepId), { deleted: true }),
});

/** What steps take, as it was shown to who samples; the studies they no longer take where they take anew. */
export interface Taking {
  readonly taken: ReadonlyMap<StepId, readonly Pick<Study, 'id'>[]>;
  readonly given: readonly StudyId[];
}

/** Samples what each step takes, and lets sampled studies alone count for the synthesis. */
export const sampleBySteps: Command<Taking> = (snapshot, { given, taken }) => {
  const steps = new Map(
    [...taken].flatMap(([stepId, studies]) => studies.map(({ id }) => [id, stepId] as const)),
  );
  const changes = [...new Set([...given, ...steps.keys()])].flatMap((id) =>
    changesTo(requireStudy(snapshot, id), {
      sampledBy: steps.get(id) ?? null,
      samplingReason: null,
    }),
  );
  return {
    kind: 'sample-by-steps',
    params: { count: steps.size },
    changes: [
      ...changes,
      ...(snapshot.review === undefined ? [] : changesTo(snapshot.review, { sampling: true })),
    ],
  };
};

/**
 * Samples a study by hand, leaves it out, or gives it back to the steps. Throws `ExpectedError` (`reason`) without a
 * reason for the first two.
 */
export const sampleByHand: Command<{
  readonly studyId: StudyId;
  readonly how: 'hand' | 'left' | 'steps';
  readonly reason: string;
}> = (snapshot, { how, reason: typed, studyId }) => {
  const study = requireStudy(snapshot, studyId);
  const reason = singleBlanks(typed);
  if (how !== 'steps' && reason === '')
    throw new ExpectedError('reason', t('sampling.needsReason'));
  return {
    kind: 'sample-by-hand',
    params: { study: shortCitation(study.citation), how, reason },
    changes: changesTo(study, {
      sampledBy: how === 'steps' ? null : how,
      samplingReason: how === 'steps' ? null : reason,
    }),
  };
};

/** Lets the sampled studies alone, or all included ones, count for the synthesis. */
export const setSampling: Command<{ readonly on: boolean }> = ({ review }, { on }) => ({
  kind: 'set-sampling',
  params: { on: on ? 'yes' : 'no' },
  changes: review === undefined ? [] : changesTo(review, { sampling: on ? true : null }),
});

function numberOf(snapshot: Snapshot, stepId: StepId): number {
  return stepsOf(snapshot).findIndex(({ id }) => id === stepId) + 1;
}

function requireStep({ steps }: Snapshot, id: StepId): Step {
  const step = steps.get(id);
  if (step === undefined || step.deleted === true)
    throw new ExpectedError('missing', t('sampling.stepGone'));
  return step;
}
