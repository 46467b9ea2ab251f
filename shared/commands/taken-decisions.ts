/** Writing down decisions that people made in another program, as an import takes them over (S11). */

import { type Change, changeFields } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Reviewer } from '../records/reviewer.ts';
import type { ScreeningDecision, ScreeningStage } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { hasLabel, labelsOf } from '../screening/labels.ts';
import { votesOn } from '../screening/outcomes.ts';
import { singleBlanks } from '../single-blanks.ts';
import { initialsOf } from '../team/initials.ts';
import type { Command, CommandContext } from './context.ts';
import { lateness, reviewerColours } from './join-review.ts';
import { withInclusion } from './screening.ts';
import { importStudies } from './studies.ts';

/** One decision of a person who is a reviewer of the review, or comes in with it. */
export interface TakenDecision {
  readonly studyId: StudyId;
  readonly reviewerId: ReviewerId;
  readonly stage: ScreeningStage;
  readonly decision: ScreeningDecision;
  /** Of the review, or one that comes in too. */
  readonly reasonId?: string;
  readonly note?: string;
}

/** What an import takes over of the screening done in another program. */
export interface TakenScreening {
  /** The programs, in one line. */
  readonly from: string;
  readonly decisions: readonly TakenDecision[];
  /** Who is not in the review yet. */
  readonly reviewers: readonly { readonly id: ReviewerId; readonly name: string }[];
  /** Reasons that the review does not have. */
  readonly reasons: readonly { readonly id: string; readonly name: string }[];
  /** Names of labels by the study they are put on. */
  readonly labels: readonly { readonly studyId: StudyId; readonly names: readonly string[] }[];
}

/**
 * As `importStudies`, and takes over what was decided of them, and of studies that are here, in another program. One command
 * for both, so that one undo takes all of it back.
 */
export const importDecided: Command<
  Parameters<typeof importStudies>[1] & { readonly taken: TakenScreening }
> = (snapshot, { taken, ...params }, context) => {
  const made = importStudies(snapshot, params, context);
  const { changes, decisions } = withTakenScreening(snapshot, taken, made.changes, context);
  return {
    kind: 'import-decided',
    params: { ...made.params, decisions, from: taken.from },
    changes,
  };
};

/**
 * Adds to `made`, the records of an import, what it takes over. A decision that the person has on the study at that stage
 * already stands, also where whoever imports may not see it.
 */
function withTakenScreening(
  snapshot: Full,
  taken: TakenScreening,
  made: readonly Change[],
  context: CommandContext,
): { readonly changes: readonly Change[]; readonly decisions: number } {
  const decisions = taken.decisions.filter(
    ({ reviewerId, stage, studyId }) => !votesOn(snapshot, studyId, stage).own.has(reviewerId),
  );
  const said = decisions.map(
    (decision): Change => ({
      create: {
        id: context.newId('screening'),
        type: 'screening',
        ...decision,
        takenBy: context.reviewerId,
        takenFrom: taken.from,
      },
    }),
  );
  const changes = [
    ...made,
    ...taken.reviewers.map(
      (each, index): Change => ({ create: newReviewer(snapshot, each, index) }),
    ),
    ...reasonsAndLabels(snapshot, taken, made, context),
    ...said,
  ];
  const studyIds = [...new Set(decisions.map(({ studyId }) => studyId))];
  return {
    changes: studyIds.length === 0 ? changes : withInclusion(snapshot, studyIds, changes),
    decisions: decisions.length,
  };
}

/** Somebody who is not here: they are who they are once they open the review on a machine of theirs. */
function newReviewer(
  snapshot: Full,
  { id, name }: TakenScreening['reviewers'][number],
  index: number,
): Reviewer {
  return {
    id,
    type: 'reviewer',
    name,
    initials: initialsOf(name),
    colour: (snapshot.reviewers.size + index) % reviewerColours,
    ...lateness(snapshot),
  };
}

function reasonsAndLabels(
  snapshot: Full,
  { labels, reasons }: TakenScreening,
  made: readonly Change[],
  context: CommandContext,
): readonly Change[] {
  const { review } = snapshot;
  if (review === undefined) return [];
  const ids = new Map(labelsOf(review).map(({ id, name }) => [nameKey(name), id]));
  const fields: Record<string, { readonly name: string }> = {};
  for (const { id, name } of reasons) fields[`screeningReasons.${id}`] = { name };
  for (const name of labels.flatMap(({ names }) => names)) {
    if (ids.has(nameKey(name))) continue;
    const id = context.newId('label').slice('label:'.length);
    ids.set(nameKey(name), id);
    fields[`recordLabels.${id}`] = { name: singleBlanks(name) };
  }
  const known = labelsOf(review);
  const studies = new Map<StudyId, Study>(
    made.flatMap((change) =>
      'create' in change && change.create.type === 'study'
        ? [[change.create.id, change.create] as const]
        : [],
    ),
  );
  const changes = [
    changeFields(review, fields),
    ...labels.map(({ names, studyId }) => {
      const study = studies.get(studyId) ?? snapshot.studies.get(studyId);
      if (study === undefined) return undefined;
      const lacking = names.filter(
        (name) =>
          !known.some((label) => nameKey(label.name) === nameKey(name) && hasLabel(study, label)),
      );
      const put = lacking.map((name) => [`labels.${ids.get(nameKey(name))}`, true] as const);
      return changeFields(study, Object.fromEntries(put));
    }),
  ];
  return changes.filter((change) => change !== undefined);
}
