/** Who is to decide on which record: the latest sharing that names it, and who of those is asked now (S10). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';
import type { ScreeningStage } from '../records/screening.ts';
import type { Sharing } from '../records/sharing.ts';

/** The rows that say who is to decide. */
export type NamingRows = Pick<Snapshot, 'review' | 'reviewers' | 'sharings'>;

interface InForce {
  readonly titleAbstract: ReadonlyMap<StudyId, Sharing>;
  readonly fullText: ReadonlyMap<StudyId, Sharing>;
}

const known = new WeakMap<Snapshot['sharings'], InForce>();

function inForce(sharings: Snapshot['sharings']): InForce {
  let found = known.get(sharings);
  if (found === undefined) {
    const live = [...sharings.values()].filter(({ deleted }) => deleted !== true).sort(laterLast);
    const at = (stage: ScreeningStage): readonly Sharing[] =>
      live.filter((each) => each.stage === stage);
    const first = at('titleAbstract');
    found = {
      titleAbstract: byStudy(first),
      fullText: byStudy([
        ...first.filter(({ fullTextToo }) => fullTextToo === true),
        ...at('fullText'),
      ]),
    };
    known.set(sharings, found);
  }
  return found;
}

/** Two that were made without knowledge of each other have one round: the greater id stands everywhere. */
function laterLast(a: Sharing, b: Sharing): number {
  return a.round - b.round || (a.id < b.id ? -1 : 1);
}

/** The last that names a study stands. */
function byStudy(sharings: readonly Sharing[]): ReadonlyMap<StudyId, Sharing> {
  const found = new Map<StudyId, Sharing>();
  for (const sharing of sharings) for (const id of sharing.studyIds) found.set(id, sharing);
  return found;
}

/** The sharing that says who decides on a study at a stage; undefined where nobody was named. */
export function sharingOf(
  { sharings }: Pick<Snapshot, 'sharings'>,
  studyId: StudyId,
  stage: ScreeningStage,
): Sharing | undefined {
  return sharings.size === 0 ? undefined : inForce(sharings)[stage].get(studyId);
}

/** Whether anything was shared out at a stage. */
export function isSharedOut({ sharings }: Pick<Snapshot, 'sharings'>, stage: ScreeningStage) {
  return sharings.size > 0 && inForce(sharings)[stage].size > 0;
}

/** Those who are named for a study and still of the review, in their order. */
export function namedFor(
  rows: NamingRows,
  studyId: StudyId,
  stage: ScreeningStage,
): readonly ReviewerId[] {
  const sharing = sharingOf(rows, studyId, stage);
  return sharing === undefined
    ? []
    : sharing.reviewerIds.filter((id) => isOfReview(rows.reviewers, id));
}

/** Whether somebody works in the review and was not taken off the list. */
export function isOfReview(reviewers: Snapshot['reviewers'], id: ReviewerId): boolean {
  const reviewer = reviewers.get(id);
  return reviewer !== undefined && reviewer.deleted !== true;
}

/** Whether two states name the same people: they count as long as they are of the review. */
export function nameTheSame(
  one: Pick<Snapshot, 'reviewers' | 'sharings'>,
  other: Pick<Snapshot, 'reviewers' | 'sharings'>,
): boolean {
  return (
    one.sharings === other.sharings &&
    (one.sharings.size === 0 || one.reviewers === other.reviewers)
  );
}

/** How many reviewers screen each study. */
export function screenersOf(review: Review | undefined): number {
  return Math.max(1, review?.screeners ?? 1);
}

/** How many decide on a study: as many as the review asks for, but of a pilot set all who are named. */
export function neededFor(
  rows: NamingRows,
  studyId: StudyId,
  stage: ScreeningStage,
  voters: ReadonlyMap<ReviewerId, unknown>,
): number {
  const needed = screenersOf(rows.review);
  if (rows.sharings.size === 0) return needed;
  const sharing = sharingOf(rows, studyId, stage);
  if (sharing?.pilot !== true || sharing.stage !== stage) return needed;
  const all = new Set([...voters.keys(), ...namedFor(rows, studyId, stage)]);
  return Math.max(needed, all.size);
}

/** Whose decision a study still needs. */
export interface Asked {
  /** Of those who are named, in their order. */
  readonly named: readonly ReviewerId[];
  /** How many more decisions it needs, of whoever comes first. */
  readonly free: number;
}

/** Who is asked about a study that `voters` decided on; nothing is known here of what settled it. */
export function askedOn(
  rows: NamingRows,
  studyId: StudyId,
  stage: ScreeningStage,
  voters: ReadonlyMap<ReviewerId, unknown>,
): Asked {
  const places = Math.max(0, neededFor(rows, studyId, stage, voters) - voters.size);
  const named = namedFor(rows, studyId, stage)
    .filter((id) => !voters.has(id))
    .slice(0, places);
  return { named, free: places - named.length };
}
