import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisedOf, doneAppraising } from '../../../shared/appraisal/appraised.ts';
import { concernCounts, concernLevels } from '../../../shared/appraisal/concern-counts.ts';
import { appraisalOutcome } from '../../../shared/appraisal/outcomes.ts';
import { appraiseItem, leaveItems, settleAppraisal } from '../../../shared/commands/appraisal.ts';
import { removeItem } from '../../../shared/commands/instruments.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';
import { type Machine, meet } from '../../fixtures/screening-team.ts';

const labels = ['Aim', 'Recruitment', 'Analysis'] as const;

/** What somebody does; `who` and `item` by their place. */
type Deed =
  | { readonly does: 'meet' }
  | {
      readonly does: 'answer' | 'reason' | 'leave' | 'settle' | 'undo' | 'take off';
      readonly who: number;
      readonly item: number;
      readonly answer: string;
    };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ does: 'meet' } as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'answer',
        'answer',
        'reason',
        'reason',
        'leave',
        'settle',
        'undo',
        'take off',
      ),
      who: fc.nat({ max: 1 }),
      item: fc.nat({ max: 2 }),
      answer: fc.constantFrom('yes', 'no', ''),
    }),
  },
);

/** Two people who appraise each study do all of it, each on a machine of their own. */
function played(deeds: readonly Deed[]) {
  const team = appraisalTeam(2, 2);
  const { instrument, item, machines, studyId } = team;
  const done = new Map<Machine, Operation[]>();
  for (const each of deeds) {
    const machine = 'who' in each ? machines[each.who] : undefined;
    if (each.does === 'meet' || machine === undefined) {
      meet(machines);
      continue;
    }
    const { log } = machine;
    const asked = item(labels[each.item] ?? 'Aim');
    const isThere = log.snapshot.items.get(asked.id)?.deleted !== true;
    const cell = { studyId, itemId: asked.id };
    const mine = done.get(machine) ?? [];
    done.set(machine, mine);
    let operation: Operation | undefined;
    if (each.does === 'undo') {
      const last = mine.pop();
      const plan = last === undefined ? undefined : planInverse(log.snapshot, last);
      if (plan !== undefined) log.run(() => plan, {});
    } else if (each.does === 'take off')
      operation = log.run(removeItem, { itemId: asked.id, removed: isThere });
    else if (each.does === 'leave')
      operation = log.run(leaveItems, { studyId, instrumentId: instrument().id });
    else if (isThere && each.does === 'reason')
      operation = log.run(appraiseItem, { ...cell, reason: `because ${each.answer}` });
    else if (isThere && each.does === 'answer' && asked.answers.length > 0)
      operation = log.run(appraiseItem, { ...cell, answer: each.answer });
    else if (
      isThere &&
      each.does === 'settle' &&
      appraisalOutcome(log.snapshot, studyId, asked).state === 'conflict'
    )
      operation = log.run(settleAppraisal, { ...cell, answer: each.answer, reason: 'Table 1' });
    if (operation !== undefined) mine.push(operation);
  }
  return team;
}

describe('P4 whatever two people answer, leave, settle, take off and take back on machines of their own', () => {
  it('each machine comes to the same, whatever the order work is brought in, and its log gives its rows', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 16 }), (deeds) => {
        const { lead, machines, second } = played(deeds);
        meet(machines.toReversed());
        expect(lead.log.snapshot.appraisals).toEqual(second.log.snapshot.appraisals);
        expect(lead.log.snapshot.items).toEqual(replay(second.log.operations).items);
        expect(lead.log.snapshot.appraisals).toEqual(replay(lead.log.operations).appraisals);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing of a colleague is shown before both are done or the item is settled, in rows or log', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 16 }), (deeds) => {
        const { instrument, machines, studyId } = played(deeds);
        meet(machines);
        const { items } = instrument();
        for (const { log, reviewerId } of machines) {
          const full = log.snapshot;
          const isDone = doneAppraising(full, { items }, studyId).size >= 2;
          const shown = viewOf(full, { viewer: reviewerId, layer: 'everyone' });
          const theirs = [...shown.appraisals.values()].filter(
            (row) =>
              row.reviewerId !== reviewerId &&
              row.layer === undefined &&
              appraisedOf(full, studyId, row.itemId).settled === undefined,
          );
          const told = operationsFor(log.operations, full, reviewerId).filter(
            ({ kind, reviewer }) => reviewer !== reviewerId && kind === 'leave-items',
          );
          if (!isDone) expect([theirs, told]).toEqual([[], []]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('P7 counts of each item add up to the studies, and of each study to the items that are answered', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { instrument, lead, machines, studyIds } = played(deeds);
        meet(machines);
        const { byItem, byStudy } = concernCounts(
          concernLevels(lead.log.snapshot, instrument(), studyIds),
        );
        const sum = (levels: Readonly<Record<string, number>>): number =>
          Object.values(levels).reduce((all, count) => all + count, 0);
        expect(byItem.map(({ levels }) => sum(levels))).toEqual(byItem.map(() => studyIds.length));
        expect(byStudy.map(({ levels }) => sum(levels))).toEqual(byStudy.map(() => byItem.length));
      }),
      { numRuns: 40 },
    );
  });
});
