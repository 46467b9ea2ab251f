/** What a plan of sharing out says before it is done. */
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer } from '../../shared/ops/value-words.ts';
import type { RandomBytes, ReviewerId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import type { SharingPlan } from '../../shared/screening/sharing-out.ts';
import { sharingProgress } from '../../shared/screening/sharing-progress.ts';

type Reviewers = Snapshot['reviewers'];

export function liveReviewers(reviewers: Reviewers): readonly Reviewer[] {
  return [...reviewers.values()].filter(({ deleted }) => deleted !== true);
}

export function isWithColleagues(reviewers: Reviewers): boolean {
  return liveReviewers(reviewers).length > 1;
}

/** A seed that is easily written down. */
export function newSeed(random: RandomBytes): number {
  const [high = 0, low = 0] = random(2);
  return ((high * 256 + low) % 9999) + 1;
}

/** `40 records for all 3. 260 records in pairs: Maren 173, Piet 174 and Ada 173.` */
export function sharedOutWords(plan: SharingPlan, each: number, reviewers: Reviewers): string {
  const { left, loads, ofPilot, pilot, records } = plan;
  if (loads.size === 0) return t('share.choosePeople');
  if (records === 0) return t('share.none');
  const rest = new Map([...loads].map(([id, load]) => [id, load - (ofPilot.get(id) ?? 0)]));
  return [
    ...(pilot === 0 ? [] : [t('share.planPilot', { pilot, people: loads.size })]),
    ...(records === pilot
      ? []
      : [t('share.planRest', { rest: records - pilot, each, loads: loadWords(rest, reviewers) })]),
    ...(left === 0 ? [] : [t('share.planOpen', { count: left })]),
  ].join(' ');
}

export function handedOverWords(plan: SharingPlan, from: ReviewerId, reviewers: Reviewers): string {
  const { left, loads, records } = plan;
  const name = nameOfReviewer(reviewers, from);
  if (loads.size === 0) return t('share.chooseHeirs');
  if (records + left === 0) return t('share.noneToHandOver', { name });
  const given = [...loads.values()].reduce((sum, load) => sum + load, 0);
  return [
    ...(given === 0
      ? []
      : [t('share.planHandOver', { count: given, loads: loadWords(loads, reviewers) })]),
    ...(records === given ? [] : [t('share.planWithout', { count: records - given, name })]),
    ...(left === 0 ? [] : [t('share.planStay', { count: left, name })]),
  ].join(' ');
}

function loadWords(loads: ReadonlyMap<ReviewerId, number>, reviewers: Reviewers): string {
  const parts = [...reviewers.keys()].flatMap((id) => {
    const count = loads.get(id);
    return count === undefined
      ? []
      : [t('share.load', { name: nameOfReviewer(reviewers, id), count })];
  });
  return listInWords(parts);
}

/** Whom records of a stage wait for, once nothing of it is this reviewer's any more. */
export function waitingWords(
  full: Snapshot,
  shown: Snapshot,
  stage: ScreeningStage,
  me: ReviewerId,
): string {
  const waiting = sharingProgress(full, shown, stage).people.flatMap(({ reviewerId, toDo }) =>
    toDo === 0 || reviewerId === me
      ? []
      : [t('share.waitFor', { count: toDo, name: nameOfReviewer(full.reviewers, reviewerId) })],
  );
  return waiting.length === 0
    ? t('share.nobodyLeft')
    : [...waiting, t('share.asFarAsHere')].join(' ');
}
