import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { clearScreening, screenStudy } from '../../../shared/commands/screening.ts';
import { handOverScreening, shareScreening } from '../../../shared/commands/share-screening.ts';
import { removeReviewer, setTeamRules } from '../../../shared/commands/team.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import type { ReviewerId, StudyId } from '../../../shared/records/ids.ts';
import { screeningOutcome, votesOn } from '../../../shared/screening/outcomes.ts';
import { planHandOver, planSharing } from '../../../shared/screening/sharing-out.ts';
import { sharingProgress } from '../../../shared/screening/sharing-progress.ts';
import { viewOf } from '../../../shared/team/view.ts';
import {
  type Machine,
  machinesOf,
  meet,
  queueOf,
  screenSome,
} from '../../fixtures/screening-team.ts';

const stage = 'titleAbstract' as const;

/** Machines of so many people, the first of whom leads. */
function team(people: number, records: number, screeners: number) {
  const machines = machinesOf(people, records, screeners);
  const [lead] = machines;
  if (lead === undefined) throw new Error('Nobody there');
  const { snapshot } = lead.log;
  const ids = machines.map(({ reviewerId }) => reviewerId);
  return { machines, lead, ids, studyIds: [...snapshot.studies.keys()], snapshot };
}

const named = ({ log: { snapshot } }: Machine, loads: ReadonlyMap<ReviewerId, number>) =>
  Object.fromEntries([...loads].map(([id, count]) => [snapshot.reviewers.get(id)?.name, count]));

const toDo = (machine: Machine, of: Machine): readonly StudyId[] =>
  queueOf({ log: machine.log, reviewerId: of.reviewerId });

describe('S10 records that are shared out', () => {
  it('are a pilot set for all and random pairs for the rest, evenly, and the same for the same seed', () => {
    const { ids, lead, snapshot, studyIds } = team(3, 300, 2);
    const question = { stage, studyIds, reviewerIds: ids, pilot: 40, seed: 7 };
    const plan = planSharing(snapshot, question);
    const { groups, loads, ofPilot, ...counts } = plan;
    expect([...ofPilot.values()]).toEqual([40, 40, 40]);
    expect(counts).toEqual({ records: 300, pilot: 40, left: 0 });
    const each = Object.values(named(lead, loads)).toSorted();
    expect(each).toEqual([213, 213, 214]);
    expect(groups.flatMap((group) => group.studyIds).toSorted()).toEqual(studyIds.toSorted());
    expect(planSharing(snapshot, { ...question, studyIds: studyIds.toReversed() })).toEqual(plan);
    expect(planSharing(snapshot, { ...question, seed: 8 })).not.toEqual(plan);
  });

  it('are asked of those who are named alone, and what nobody is named for of everybody', () => {
    const { ids, lead, machines, studyIds } = team(3, 4, 1);
    const [, piet, ada] = machines;
    if (piet === undefined || ada === undefined) throw new Error('Two are missing');
    const [first = 'study:'] = studyIds;
    const reviewerIds = ids.slice(1, 2);
    lead.log.run(shareScreening, { stage, studyIds: [first], reviewerIds, pilot: 0, seed: 1 });
    meet(machines);
    expect(machines.map((machine) => queueOf(machine))).toEqual([
      studyIds.slice(1),
      studyIds,
      studyIds.slice(1),
    ]);
    // With one name and two needed, one place is left.
    lead.log.run(shareScreening, { stage, studyIds, reviewerIds, pilot: 0, seed: 1, anew: true });
    expect(toDo(lead, ada)).toEqual([]);
    expect(
      planSharing(lead.log.snapshot, { stage, studyIds, reviewerIds, pilot: 0, seed: 1 }),
    ).toEqual({
      groups: [],
      records: 0,
      pilot: 0,
      loads: new Map([[piet.reviewerId, 0]]),
      ofPilot: new Map(),
      left: 0,
    });
  });

  it('keep who decided already, and count that decision', () => {
    const { ids, lead, machines, studyIds } = team(3, 1, 2);
    screenSome(lead, 1);
    meet(machines);
    const reviewerIds = ids.slice(1);
    const plan = planSharing(lead.log.snapshot, {
      stage,
      studyIds,
      reviewerIds,
      pilot: 0,
      seed: 3,
    });
    expect([...plan.loads.values()].toSorted()).toEqual([0, 1]);
    expect(plan.groups.map((group) => group.reviewerIds.length)).toEqual([2]);
  });

  it('of a pilot set are hidden and open until all have decided, though two agree', () => {
    const { ids, lead, machines, studyIds } = team(3, 1, 2);
    lead.log.run(setTeamRules, { blind: true });
    lead.log.run(shareScreening, { stage, studyIds, reviewerIds: ids, pilot: 1, seed: 1 });
    meet(machines);
    const [, piet, ada] = machines;
    const [studyId = 'study:'] = studyIds;
    if (piet === undefined || ada === undefined) throw new Error('Two are missing');
    screenSome(lead, 1);
    screenSome(piet, 1);
    meet(machines);
    const { snapshot } = ada.log;
    const shown = viewOf(snapshot, { viewer: ada.reviewerId, layer: 'everyone' });
    expect([...votesOn(shown, studyId, stage).own.keys()]).toEqual([]);
    expect(screeningOutcome(snapshot, studyId, stage)).toEqual({ state: 'waiting' });
    expect(queueOf(ada)).toEqual([studyId]);
    ada.log.run(screenStudy, { studyId, stage, decision: 'exclude' });
    expect(screeningOutcome(ada.log.snapshot, studyId, stage)).toEqual({ state: 'conflict' });
    // How far the others are was told all the while, and not that they differ.
    expect(sharingProgress(snapshot, shown, stage)).toEqual({
      free: 0,
      people: [
        { reviewerId: lead.reviewerId, done: 1, toDo: 0, conflicts: 0 },
        { reviewerId: piet.reviewerId, done: 1, toDo: 0, conflicts: 0 },
        { reviewerId: ada.reviewerId, done: 0, toDo: 1, conflicts: 0 },
      ],
    });
    // What is taken back is asked for again.
    ada.log.run(clearScreening, { studyId, stage });
    expect(queueOf(ada)).toEqual([studyId]);
  });

  it('are as before once sharing them out is undone, and the later of two sharings counts', () => {
    const { ids, lead, machines, studyIds } = team(3, 6, 1);
    const share = { stage, studyIds, pilot: 0, seed: 1 };
    lead.log.run(shareScreening, { ...share, reviewerIds: ids.slice(0, 1) });
    const second = lead.log.run(shareScreening, {
      ...share,
      reviewerIds: ids.slice(1, 2),
      anew: true,
    });
    const lists = () => machines.map((each) => toDo(lead, each).length);
    expect(lists()).toEqual([0, 6, 0]);
    const undo = second === undefined ? undefined : planInverse(lead.log.snapshot, second);
    lead.log.run(() => undo ?? { kind: 'undo', params: {}, changes: [] }, {});
    expect(lists()).toEqual([6, 0, 0]);
  });

  it('are handed over to those who are not named for them, also of somebody who is gone', () => {
    const { ids, lead, machines } = team(4, 12, 2);
    const [first = 'reviewer:', second = 'reviewer:', ...others] = ids;
    const studyIds = lead.log.snapshot.studies.keys();
    const share = { stage, studyIds, pilot: 0, seed: 1 };
    lead.log.run(shareScreening, { ...share, reviewerIds: [first, second] });
    screenSome(lead, 2);
    const handed = lead.log.run(handOverScreening, { stage, from: first, to: others, seed: 1 });
    const lists = () => machines.map((each) => toDo(lead, each).length);
    expect(lists()).toEqual([0, 12, 5, 5]);
    expect(sentence(handed ?? { kind: '', params: {} })).toBe(
      'Handed over 10 records of Maren for title and abstract to Ada, Inés (seed 1)',
    );
    // Nobody is left who is not named: it stays.
    const stays = { stage, from: second, to: [first, ...others].slice(1, 2), seed: 1 };
    expect(planHandOver(lead.log.snapshot, stays)).toMatchObject({ records: 7, left: 5 });
    lead.log.run(removeReviewer, { reviewerId: second });
    // Everybody may now take a place of theirs; once handed over, none is left.
    expect(planHandOver(lead.log.snapshot, { ...stays, to: others })).toMatchObject({
      records: 12,
      left: 0,
    });
  });

  it('of a pilot set are decided on without who hands them over only as long as enough are left', () => {
    const { ids, lead, machines, studyIds } = team(4, 1, 2);
    const [first = 'reviewer:', second = 'reviewer:', third = 'reviewer:', fourth = 'reviewer:'] =
      ids;
    const share = { stage, studyIds, pilot: 1, seed: 1, reviewerIds: [first, second, third] };
    const lists = () => machines.map((each) => toDo(lead, each).length);
    lead.log.run(shareScreening, share);
    lead.log.run(handOverScreening, { stage, from: first, to: [second, third], seed: 1 });
    expect(lists()).toEqual([0, 1, 1, 0]);
    // Two are needed: without the second, anybody would be asked.
    const question = { stage, from: second, seed: 1 };
    expect(planHandOver(lead.log.snapshot, { ...question, to: [third] })).toMatchObject({
      records: 0,
      left: 1,
    });
    lead.log.run(handOverScreening, { ...question, to: [third, fourth] });
    expect(lists()).toEqual([0, 0, 1, 1]);
  });

  it('are not those that are gone or decided', () => {
    const { ids, lead, studyIds } = team(2, 3, 1);
    const [first = 'study:', second = 'study:', third = 'study:'] = studyIds;
    lead.log.run(mergeDuplicates, { groups: [{ keep: first, duplicates: [second] }] });
    lead.log.run(screenStudy, { studyId: first, stage, decision: 'exclude' });
    const shared = lead.log.run(shareScreening, {
      ...{ stage, studyIds, reviewerIds: ids, pilot: 0, seed: 4711 },
    });
    expect([...lead.log.snapshot.sharings.values()].map((each) => each.studyIds)).toEqual([
      [third],
    ]);
    expect(sentence(shared ?? { kind: '', params: {} })).toBe(
      'Shared out 1 record for title and abstract to Maren, Piet (seed 4711)',
    );
  });
});
