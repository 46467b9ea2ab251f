/**
 * What screening came to: for each study and stage the decisions of its reviewers, and whether they
 * settle it. Everything is derived from the rows; `Study.inclusion` is what the team then writes down.
 */
import { changedRows } from '../ops/changed-rows.ts';
import { layered, withEntries } from '../ops/layered-map.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, ScreeningId, StudyId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import {
  type Screening,
  type ScreeningDecision,
  type ScreeningStage,
  screeningStages,
} from '../records/screening.ts';
import { neededFor } from './named.ts';

/** The decisions on one study at one stage: each reviewer's own, and what settled a conflict. */
export interface Votes {
  readonly own: ReadonlyMap<ReviewerId, Screening>;
  readonly settled: Screening | undefined;
}

/**
 * Where a study stands at a stage. `waiting`: somebody decided, and more reviewers are needed;
 * `conflict`: they decided differently; `undecided`: all said maybe.
 */
export type Outcome =
  | { readonly state: 'open' | 'waiting' | 'conflict' | 'undecided' }
  | {
      readonly state: 'decided';
      readonly decision: 'include' | 'exclude';
      readonly reasonId: string | undefined;
    };

const noVotes: Votes = { own: new Map(), settled: undefined };

/** All that was decided on one study. */
interface StudyBoard {
  /** Those that were taken back included. */
  readonly rows: ReadonlyMap<ScreeningId, Screening>;
  readonly stages: Readonly<Partial<Record<ScreeningStage, Votes>>>;
}

type Board = ReadonlyMap<StudyId, StudyBoard>;

const boards = new WeakMap<Snapshot['screenings'], Board>();

/** The rows a board was last made for, by what all states of one review share. */
const latest = new WeakMap<Snapshot['home'], Snapshot['screenings']>();

function boardOf({ home, screenings }: Snapshot): Board {
  let board = boards.get(screenings);
  if (board === undefined) {
    const before = latest.get(home);
    const known = before === undefined ? undefined : boards.get(before);
    const changed = before === undefined ? undefined : changedRows(before, screenings);
    board =
      known === undefined || changed === undefined
        ? makeBoard(screenings.values())
        : boardAfter(known, changed);
    boards.set(screenings, board);
    latest.set(home, screenings);
  }
  return board;
}

/** The board with the studies anew that decisions changed on: costs what changed. */
function boardAfter(known: Board, changed: readonly Screening[]): Board {
  return withEntries(known, boardEntries(changed, known));
}

function makeBoard(screenings: Iterable<Screening>): Board {
  return layered(boardEntries(screenings, new Map()));
}

/** The entries of the studies that the decisions are on, with what was known of them. */
function boardEntries(
  screenings: Iterable<Screening>,
  known: Board,
): ReadonlyMap<StudyId, StudyBoard> {
  const rows = new Map<StudyId, Map<ScreeningId, Screening>>();
  for (const screening of screenings) {
    const { studyId } = screening;
    let theirs = rows.get(studyId);
    if (theirs === undefined) {
      theirs = new Map(known.get(studyId)?.rows);
      rows.set(studyId, theirs);
    }
    theirs.set(screening.id, screening);
  }
  return new Map(
    [...rows].map(([studyId, theirs]) => [studyId, { rows: theirs, stages: stagesOf(theirs) }]),
  );
}

function stagesOf(rows: ReadonlyMap<ScreeningId, Screening>): StudyBoard['stages'] {
  type Draft = { own: Map<ReviewerId, Screening>; settled: Screening | undefined };
  const stages: Partial<Record<ScreeningStage, Draft>> = {};
  for (const screening of rows.values()) {
    if (screening.deleted === true) continue;
    const { layer, reviewerId, stage } = screening;
    const votes = stages[stage] ?? { own: new Map(), settled: undefined };
    stages[stage] = votes;
    // One reviewer on two machines may have made two: the one of the greater id stands everywhere.
    if (layer === 'consensus') votes.settled = later(votes.settled, screening);
    else votes.own.set(reviewerId, later(votes.own.get(reviewerId), screening));
  }
  return stages;
}

function later(known: Screening | undefined, next: Screening): Screening {
  if (known === undefined) return next;
  // What somebody decided here takes the place of what was taken over from elsewhere (S11).
  if (isTaken(known) !== isTaken(next)) return isTaken(known) ? next : known;
  return known.id < next.id ? next : known;
}

/** Whether a decision was made in another program and taken over from its file. */
export function isTaken({ takenBy }: Pick<Screening, 'takenBy'>): boolean {
  return takenBy !== undefined;
}

/** The decisions on a study at a stage. */
export function votesOn(snapshot: Snapshot, studyId: StudyId, stage: ScreeningStage): Votes {
  return boardOf(snapshot).get(studyId)?.stages[stage] ?? noVotes;
}

/** The decisions that count: the one that settled it, else those of the reviewers. */
export function countedVotes({ own, settled }: Votes): readonly Screening[] {
  return settled === undefined ? [...own.values()] : [settled];
}

/**
 * What the votes come to. Include and maybe together go on to the next stage as include; include and
 * exclude are a conflict, as are maybe and exclude, and at the full text exclusions for different reasons.
 */
export function outcomeOf({ own, settled }: Votes, stage: ScreeningStage, needed: number): Outcome {
  if (settled !== undefined) return outcomeOfDecision(settled);
  const votes = [...own.values()];
  const [first] = votes;
  if (first === undefined) return { state: 'open' };
  const decisions = new Set<ScreeningDecision>(votes.map(({ decision }) => decision));
  if (decisions.has('exclude')) {
    const reasons = new Set(votes.map(({ reasonId }) => reasonId));
    if (decisions.size > 1 || (stage === 'fullText' && reasons.size > 1))
      return { state: 'conflict' };
    if (votes.length < needed) return { state: 'waiting' };
    return outcomeOfDecision(votes.find(({ reasonId }) => reasonId !== undefined) ?? first);
  }
  if (votes.length < needed) return { state: 'waiting' };
  return decisions.has('include')
    ? { state: 'decided', decision: 'include', reasonId: undefined }
    : { state: 'undecided' };
}

function outcomeOfDecision({ decision, reasonId }: Screening): Outcome {
  return decision === 'maybe'
    ? { state: 'undecided' }
    : { state: 'decided', decision, reasonId: decision === 'exclude' ? reasonId : undefined };
}

/** What screening came to for a study at a stage. */
export function screeningOutcome(
  snapshot: Snapshot,
  studyId: StudyId,
  stage: ScreeningStage,
): Outcome {
  const votes = votesOn(snapshot, studyId, stage);
  return outcomeOf(votes, stage, neededFor(snapshot, studyId, stage, votes.own));
}

/** A study that its reviewers decided differently at a stage, and that nobody settled. */
export interface ScreeningConflict {
  readonly studyId: StudyId;
  readonly stage: ScreeningStage;
}

/** All conflicts, those on title and abstract first. */
export function screeningConflicts(snapshot: Snapshot): readonly ScreeningConflict[] {
  return screeningStages.flatMap((stage) =>
    [...boardOf(snapshot).keys()].flatMap((studyId) => {
      const study = snapshot.studies.get(studyId);
      const isLive = study === undefined || isRecord(study);
      const { state } = screeningOutcome(snapshot, studyId, stage);
      return isLive && state === 'conflict' ? [{ studyId, stage }] : [];
    }),
  );
}

/** Whether anything was decided about the study at any stage. */
export function isScreened(snapshot: Snapshot, studyId: StudyId): boolean {
  return Object.keys(boardOf(snapshot).get(studyId)?.stages ?? {}).length > 0;
}

/** The inclusion that screening settles, or undefined while it settles none. */
export interface SettledInclusion {
  readonly inclusion: 'included' | 'excluded';
  readonly reasonId: string | undefined;
}

/** What both stages together say of a study: excluded at either, or included at the full text. */
export function settledInclusion(
  snapshot: Snapshot,
  studyId: StudyId,
): SettledInclusion | undefined {
  const first = screeningOutcome(snapshot, studyId, 'titleAbstract');
  if (first.state === 'decided' && first.decision === 'exclude')
    return { inclusion: 'excluded', reasonId: first.reasonId };
  const last = screeningOutcome(snapshot, studyId, 'fullText');
  if (last.state !== 'decided') return undefined;
  return last.decision === 'include'
    ? { inclusion: 'included', reasonId: undefined }
    : { inclusion: 'excluded', reasonId: last.reasonId };
}
