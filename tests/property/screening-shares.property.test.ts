import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOverScreening, shareScreening } from '../../shared/commands/share-screening.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { namedFor, sharingOf } from '../../shared/screening/named.ts';
import { votesOn } from '../../shared/screening/outcomes.ts';
import { studiesToScreen } from '../../shared/screening/queue.ts';
import { type Machine, machinesOf, meet, queueOf, screenSome } from '../fixtures/screening-team.ts';

const stages = ['titleAbstract', 'fullText'] as const;

const step = fc.record({
  who: fc.nat({ max: 4 }),
  does: fc.constantFrom('share' as const, 'handOver' as const, 'screen' as const, 'meet' as const),
  people: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 }),
  pilot: fc.nat({ max: 4 }),
  seed: fc.nat({ max: 99 }),
  anew: fc.boolean(),
  part: fc.integer({ min: 1, max: 12 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const team = fc.record({
  people: fc.integer({ min: 2, max: 5 }),
  records: fc.integer({ min: 1, max: 12 }),
  screeners: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { maxLength: 8 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  last: step,
});

function act(machines: readonly Machine[], { does, people, who, ...rest }: Step): void {
  const machine = machines[who % machines.length];
  if (machine === undefined) return;
  const { log } = machine;
  const ids = people.map((each) => machines[each % machines.length]?.reviewerId ?? 'reviewer:');
  if (does === 'meet') meet(machines);
  if (does === 'screen') screenSome(machine, rest.part);
  if (does === 'share') {
    const studyIds = [...log.snapshot.studies.keys()].slice(0, rest.part);
    log.run(shareScreening, { stage: 'titleAbstract', studyIds, reviewerIds: ids, ...rest });
  }
  if (does === 'handOver') {
    const [from = 'reviewer:', ...to] = ids;
    try {
      log.run(handOverScreening, { stage: 'titleAbstract', from, to, seed: rest.seed });
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
    }
  }
}

/** What everybody would be offered by these rows. */
function queues(machine: Machine, machines: readonly Machine[]): unknown {
  return stages.map((stage) =>
    machines.map(({ reviewerId }) =>
      studiesToScreen(machine.log.snapshot, stage, reviewerId).map(
        ({ isDone, isMine, outcome, study }) => [study.id, isDone, isMine, outcome.state],
      ),
    ),
  );
}

test('S10 with the same sharings, people offline decide on each record as often as is asked, and merging in any order gives the same queues', () => {
  fc.assert(
    fc.property(team, ({ last, order, people, records, screeners, steps }) => {
      const machines = machinesOf(people, records, screeners);
      // Whatever was shared out, handed over and decided, together or apart.
      for (const each of steps) act(machines, each);
      meet(machines);
      const [lead] = machines;
      if (lead === undefined) throw new Error('Nobody there');
      const everybody = machines.map(({ reviewerId }) => reviewerId);
      lead.log.run(shareScreening, {
        stage: 'titleAbstract',
        studyIds: lead.log.snapshot.studies.keys(),
        reviewerIds: everybody,
        pilot: last.pilot,
        seed: last.seed,
        anew: last.anew,
        fullTextToo: true,
      });
      meet(machines);
      const [from = lead.reviewerId, ...to] = everybody.slice(last.who % people);
      if (to.length > 0)
        lead.log.run(handOverScreening, { stage: 'titleAbstract', from, to, seed: last.seed });
      meet(machines);

      const before = lead.log.snapshot;
      const wanted = [...before.studies.keys()].map((id) => {
        const asked = machines.filter((machine) => queueOf(sameRows(lead, machine)).includes(id));
        return votesOn(before, id, 'titleAbstract').own.size + asked.length;
      });
      // Every record is for as many as are needed, or for all of its pilot set.
      expect(wanted).toEqual(
        [...before.studies.keys()].map((id) => {
          const voters = [...votesOn(before, id, 'titleAbstract').own.keys()];
          const sharing = sharingOf(before, id, 'titleAbstract');
          const most = Math.max(voters.length, Math.min(screeners, people));
          return sharing?.pilot === true
            ? Math.max(most, new Set([...voters, ...sharing.reviewerIds]).size)
            : most;
        }),
      );
      // Offline, in any order, here and there bringing work in.
      for (const place of order) {
        const machine = machines[place % people];
        if (machine === undefined) continue;
        screenSome(machine, last.part);
        if (place === last.who) meet(machines);
      }
      for (const machine of machines) screenSome(machine, records);
      const merged = order.map((_, at) => {
        const turned = [...order.slice(at), ...order.slice(0, at)];
        return {
          reviewerId: lead.reviewerId,
          log: {
            snapshot: replay(turned.flatMap((each) => machines[each]?.log.operations ?? [])),
          },
        } as unknown as Machine;
      });
      meet(machines);
      const all = [...machines, ...merged].map((machine) => queues(machine, machines));
      for (const each of all) expect(each).toEqual(all[0]);
      for (const machine of machines) expect(queueOf(machine)).toEqual([]);
      const votes = [...lead.log.snapshot.studies.keys()].map(
        (id) => votesOn(lead.log.snapshot, id, 'titleAbstract').own.size,
      );
      expect(votes).toEqual(wanted);
      const rows = [...lead.log.snapshot.screenings.values()].map(
        ({ reviewerId, stage, studyId }) => `${reviewerId} ${stage} ${studyId}`,
      );
      expect(new Set(rows).size).toBe(rows.length);

      // All were included, and go on to the full text; there each is for the people of title and abstract.
      for (const machine of machines) screenSome(machine, records, 'fullText');
      const kept = [...lead.log.snapshot.studies.keys()].filter(
        (id) => namedFor(lead.log.snapshot, id, 'fullText').length >= screeners,
      );
      meet(machines);
      expect(kept.map((id) => votesOn(lead.log.snapshot, id, 'fullText').own.size)).toEqual(
        kept.map(() => screeners),
      );
    }),
    { numRuns: 100 },
  );
});

/** Somebody's eyes on the rows of another machine. */
function sameRows(rows: Machine, eyes: { readonly reviewerId: ReviewerId }): Machine {
  return { log: rows.log, reviewerId: eyes.reviewerId };
}
