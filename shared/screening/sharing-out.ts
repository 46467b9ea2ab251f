/** Plans for sharing records out for screening, and for handing them over: told before they are done (S10). */
import type { Snapshot } from '../ops/snapshot.ts';
import { seededBytes, shuffled } from '../random.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import type { ScreeningStage } from '../records/screening.ts';
import { type Asked, isOfReview, namedFor, screenersOf, sharingOf } from './named.ts';
import { votesOn } from './outcomes.ts';
import { stillAsked } from './queue.ts';

/** Records for the same people. */
export interface SharedGroup {
  readonly reviewerIds: readonly ReviewerId[];
  readonly studyIds: readonly StudyId[];
  readonly pilot: boolean;
  readonly fullTextToo: boolean;
}

/** What sharing out or handing over comes to. */
export interface SharingPlan {
  readonly groups: readonly SharedGroup[];
  /** How many records it names people for, those of the pilot set among them. */
  readonly records: number;
  readonly pilot: number;
  /** How many decisions each person is asked for besides. */
  readonly loads: ReadonlyMap<ReviewerId, number>;
  /** Those of them that are of the pilot set. */
  readonly ofPilot: ReadonlyMap<ReviewerId, number>;
  /** Sharing out: records that need more decisions than people were chosen. Handing over: records that stay. */
  readonly left: number;
}

export interface ShareOutQuestion {
  readonly stage: ScreeningStage;
  /** Those of these that are still to be decided are shared out. */
  readonly studyIds: Iterable<StudyId>;
  readonly reviewerIds: readonly ReviewerId[];
  /** How many, drawn at random, all of these reviewers decide on. */
  readonly pilot: number;
  readonly seed: number;
  /** Names people anew where some are named already; otherwise only those who are missing are added. */
  readonly anew?: boolean;
  readonly fullTextToo?: boolean;
}

/**
 * Shares records out evenly: nobody is asked for more than one decision more than anybody else, as far as those who
 * decided already allow. The same seed, records and people give the same plan on every machine.
 */
export function planSharing(snapshot: Snapshot, question: ShareOutQuestion): SharingPlan {
  const { anew = false, fullTextToo = false, seed, stage } = question;
  const people = liveOf(snapshot, question.reviewerIds);
  const draw = new EvenDraw(people, seed);
  const groups = new Groups();
  const open = openOf(snapshot, stage, question.studyIds).filter(
    ({ asked }) => anew || asked.free > 0,
  );
  const drawn = people.length === 0 ? [] : shuffled(open, seededBytes(seed));
  const pilot = people.length < 2 ? 0 : Math.min(question.pilot, drawn.length);
  let left = 0;
  let ofPilot: ReadonlyMap<ReviewerId, number> = new Map();
  for (const [place, { id, voters }] of drawn.entries()) {
    const named = anew ? [] : namedFor(snapshot, id, stage);
    const there = [...new Set([...voters, ...named])];
    const isPilot = place < pilot;
    const missing = isPilot
      ? people.length
      : Math.max(0, screenersOf(snapshot.review) - there.length);
    const added = draw.next(missing, new Set(there));
    if (!isPilot && added.length < missing) left += 1;
    const all = [...there, ...added];
    groups.add(id, {
      // Of a pilot set other people come first each time, for whom the full text is asked of next.
      reviewerIds: isPilot ? turned(all.sort(), place) : all.sort(),
      pilot: isPilot,
      fullTextToo: fullTextToo && stage === 'titleAbstract',
    });
    if (place === pilot - 1) ofPilot = new Map(draw.loads);
  }
  const { loads } = draw;
  return { groups: groups.list(snapshot), records: drawn.length, pilot, loads, ofPilot, left };
}

export interface HandOverQuestion {
  readonly stage: ScreeningStage;
  readonly from: ReviewerId;
  readonly to: readonly ReviewerId[];
  readonly seed: number;
}

/**
 * Gives what is still asked of somebody, whether they are of the review or not any more, to others who are neither named
 * for it nor decided on it. Where all of them are, a record of a pilot set is decided on without that person if as many
 * as it needs are left, and any other stays.
 */
export function planHandOver(snapshot: Snapshot, question: HandOverQuestion): SharingPlan {
  const { from, seed, stage } = question;
  const people = liveOf(snapshot, question.to).filter((id) => id !== from);
  const draw = new EvenDraw(people, seed);
  const groups = new Groups();
  let left = 0;
  let records = 0;
  let pilot = 0;
  const open = openOf(snapshot, stage, snapshot.studies.keys()).filter(({ asked, id }) =>
    isAskedOf(snapshot, asked, id, stage, from),
  );
  for (const { id, voters } of shuffled(open, seededBytes(seed))) {
    const sharing = sharingOf(snapshot, id, stage);
    if (sharing === undefined) continue;
    const [heir] = draw.next(1, new Set([...sharing.reviewerIds, ...voters]));
    const isPilot = sharing.pilot === true && sharing.stage === stage;
    const others = namedFor(snapshot, id, stage).filter((each) => each !== from);
    const isEnough = new Set([...voters, ...others]).size >= screenersOf(snapshot.review);
    if (heir === undefined && (!isPilot || !isEnough || people.length === 0)) {
      left += 1;
      continue;
    }
    records += 1;
    if (isPilot) pilot += 1;
    groups.add(id, {
      reviewerIds: sharing.reviewerIds.flatMap((each) =>
        each !== from ? [each] : heir === undefined ? [] : [heir],
      ),
      pilot: isPilot,
      fullTextToo: sharing.fullTextToo === true && stage === 'titleAbstract',
    });
  }
  const ofPilot: SharingPlan['ofPilot'] = new Map();
  return { groups: groups.list(snapshot), records, pilot, loads: draw.loads, ofPilot, left };
}

/** Whether a decision on a study is still somebody's to make; of who is gone from the review, whether it was. */
export function isAskedOf(
  snapshot: Snapshot,
  { free, named }: Asked,
  studyId: StudyId,
  stage: ScreeningStage,
  reviewerId: ReviewerId,
): boolean {
  if (isOfReview(snapshot.reviewers, reviewerId)) return named.includes(reviewerId);
  const was = sharingOf(snapshot, studyId, stage)?.reviewerIds.includes(reviewerId) === true;
  return was && free > 0 && !votesOn(snapshot, studyId, stage).own.has(reviewerId);
}

interface OpenRecord {
  readonly id: StudyId;
  readonly asked: Asked;
  readonly voters: readonly ReviewerId[];
}

/** The records that still need a decision, by their ids: a draw depends on nothing else. */
function openOf(
  snapshot: Snapshot,
  stage: ScreeningStage,
  studyIds: Iterable<StudyId>,
): readonly OpenRecord[] {
  return [...new Set(studyIds)].sort().flatMap((id) => {
    const study = snapshot.studies.get(id);
    const asked = study === undefined ? undefined : stillAsked(snapshot, study, stage);
    if (asked === undefined) return [];
    return [{ id, asked, voters: [...votesOn(snapshot, id, stage).own.keys()] }];
  });
}

function liveOf({ reviewers }: Snapshot, ids: readonly ReviewerId[]): readonly ReviewerId[] {
  return [...new Set(ids)].filter((id) => isOfReview(reviewers, id)).sort();
}

function turned<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Draws people, those first who were drawn least, by lot among them. */
class EvenDraw {
  readonly loads: Map<ReviewerId, number>;
  private readonly people: readonly ReviewerId[];
  private readonly random: (length: number) => Uint8Array;

  constructor(people: readonly ReviewerId[], seed: number) {
    this.people = people;
    this.random = seededBytes(seed ^ 0x5eed);
    this.loads = new Map(people.map((id) => [id, 0]));
  }

  next(count: number, without: ReadonlySet<ReviewerId>): readonly ReviewerId[] {
    const lots = this.random(this.people.length);
    const weight = (place: number, id: ReviewerId): number =>
      (this.loads.get(id) ?? 0) * 256 + (lots[place] ?? 0);
    const drawn = this.people
      .map((id, place) => ({ id, weight: weight(place, id) }))
      .filter(({ id }) => !without.has(id))
      .sort((a, b) => a.weight - b.weight)
      .slice(0, count)
      .map(({ id }) => id);
    for (const id of drawn) this.loads.set(id, (this.loads.get(id) ?? 0) + 1);
    return drawn;
  }
}

type GroupOf = Omit<SharedGroup, 'studyIds'>;

/** Records put together that are for the same people in the same way. */
class Groups {
  private readonly byKey = new Map<string, { readonly of: GroupOf; readonly ids: Set<StudyId> }>();

  add(id: StudyId, of: GroupOf): void {
    const key = `${of.pilot} ${of.fullTextToo} ${of.reviewerIds.join(' ')}`;
    const group = this.byKey.get(key) ?? { of, ids: new Set<StudyId>() };
    this.byKey.set(key, group);
    group.ids.add(id);
  }

  /** Their records in the order of the review. */
  list({ studies }: Snapshot): readonly SharedGroup[] {
    const places = new Map([...studies.keys()].map((id, place) => [id, place]));
    return [...this.byKey.keys()].sort().flatMap((key) => {
      const group = this.byKey.get(key);
      if (group === undefined) return [];
      const studyIds = [...group.ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      return [{ ...group.of, studyIds }];
    });
  }
}
