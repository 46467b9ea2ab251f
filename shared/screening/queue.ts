/** Which studies there are to screen at a stage, and where each stands for one reviewer. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { isReport } from '../records/reports.ts';
import type { Screening, ScreeningStage } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { type Asked, askedOn, namedFor, neededFor } from './named.ts';
import { isScreened, type Outcome, outcomeOf, screeningOutcome, votesOn } from './outcomes.ts';

/** A study at a stage, as one reviewer sees it. */
export interface StudyToScreen {
  readonly study: Study;
  /** The reviewer's own decision. */
  readonly own: Screening | undefined;
  readonly outcome: Outcome;
  /** Nothing more is asked of this reviewer: decided, settled, enough others did, or it is for others (S10). */
  readonly isDone: boolean;
  /** It was shared out to this reviewer, or they decided on it. */
  readonly isMine: boolean;
}

/**
 * The studies of a stage in the order in which they came. At the full text these are the studies that
 * passed title and abstract, and those already judged there.
 */
export function studiesToScreen(
  snapshot: Snapshot,
  stage: ScreeningStage,
  reviewerId: ReviewerId,
): readonly StudyToScreen[] {
  return [...snapshot.studies.values()].flatMap(
    (study) => studyToScreen(snapshot, study, stage, reviewerId) ?? [],
  );
}

/**
 * A study as the reviewer sees it at a stage; undefined where it is not screened there, as another report is not on which
 * nobody decided (S13).
 */
export function studyToScreen(
  snapshot: Snapshot,
  study: Study,
  stage: ScreeningStage,
  reviewerId: ReviewerId,
): StudyToScreen | undefined {
  if (!isScreenedOn(snapshot, study) || !isAtStage(snapshot, study.id, stage)) return undefined;
  const votes = votesOn(snapshot, study.id, stage);
  const own = votes.own.get(reviewerId);
  const stated = votes.own.size === 0 ? statedOutcome(study) : undefined;
  const needed = neededFor(snapshot, study.id, stage, votes.own);
  const outcome = stated ?? outcomeOf(votes, stage, needed);
  const isDone =
    own !== undefined ||
    stated !== undefined ||
    votes.settled !== undefined ||
    !isAsked(askedOn(snapshot, study.id, stage, votes.own), reviewerId);
  const isMine = own !== undefined || namedFor(snapshot, study.id, stage).includes(reviewerId);
  return { study, own, outcome, isDone, isMine };
}

/** Whether a record is screened: a study that is here, or another report on which anybody decided (S13). */
export function isScreenedOn(snapshot: Snapshot, study: Study): boolean {
  return study.deleted !== true || (isReport(study) && isScreened(snapshot, study.id));
}

function isAsked({ free, named }: Asked, reviewerId: ReviewerId): boolean {
  return free > 0 || named.includes(reviewerId);
}

/** Whose decision a study at a stage still needs; undefined where it needs none, or is not screened there. */
export function stillAsked(
  snapshot: Snapshot,
  study: Study,
  stage: ScreeningStage,
): Asked | undefined {
  if (!isScreenedOn(snapshot, study) || !isAtStage(snapshot, study.id, stage)) return undefined;
  const { own, settled } = votesOn(snapshot, study.id, stage);
  if (settled !== undefined || (own.size === 0 && statedOutcome(study) !== undefined))
    return undefined;
  const asked = askedOn(snapshot, study.id, stage, own);
  return asked.free === 0 && asked.named.length === 0 ? undefined : asked;
}

/** What is written on a study that was screened elsewhere, or decided on in the table of studies. */
function statedOutcome({ inclusion }: Study): Outcome | undefined {
  if (inclusion === 'included')
    return { state: 'decided', decision: 'include', reasonId: undefined };
  if (inclusion === 'excluded')
    return { state: 'decided', decision: 'exclude', reasonId: undefined };
  return undefined;
}

/** Whether a study is screened at this stage: every one is on title and abstract. */
export function isAtStage(snapshot: Snapshot, studyId: StudyId, stage: ScreeningStage): boolean {
  if (stage === 'titleAbstract') return true;
  const first = screeningOutcome(snapshot, studyId, 'titleAbstract');
  if (first.state === 'decided') return first.decision === 'include';
  if (first.state === 'open' && snapshot.studies.get(studyId)?.inclusion === 'included')
    return true;
  const votes = votesOn(snapshot, studyId, 'fullText');
  return votes.own.size > 0 || votes.settled !== undefined;
}

/** How many studies of a stage stand where. */
export interface StageProgress {
  readonly total: number;
  /** Still to be decided by this reviewer. */
  readonly toDo: number;
  readonly waiting: number;
  readonly included: number;
  readonly excluded: number;
  readonly undecided: number;
  readonly conflicts: number;
}

export function stageProgress(studies: readonly StudyToScreen[]): StageProgress {
  const counts = { open: 0, waiting: 0, conflict: 0, undecided: 0, include: 0, exclude: 0 };
  let toDo = 0;
  for (const { isDone, outcome } of studies) {
    if (!isDone) toDo += 1;
    counts[outcome.state === 'decided' ? outcome.decision : outcome.state] += 1;
  }
  return {
    total: studies.length,
    toDo,
    waiting: counts.waiting,
    included: counts.include,
    excluded: counts.exclude,
    undecided: counts.undecided,
    conflicts: counts.conflict,
  };
}
