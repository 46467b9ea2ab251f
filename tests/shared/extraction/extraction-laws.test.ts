import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extractValue,
  settleExtraction,
  unwrittenValues,
  writeAgreed,
} from '../../../shared/commands/extraction.ts';
import { extractedOf, extractionOutcome } from '../../../shared/extraction/outcomes.ts';
import { fieldsOf, writtenValue } from '../../../shared/extraction/review-fields.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { extractionTeam } from '../../fixtures/extraction-team.ts';
import { type Machine, meet } from '../../fixtures/screening-team.ts';

const fields = [
  { name: 'Country', kind: 'text' },
  { name: 'Aim', kind: 'text' },
] as const;

/** What somebody does; `who` and `field` by their place. */
type Deed =
  | { readonly does: 'meet' }
  | {
      readonly does: 'fill' | 'note' | 'settle' | 'undo';
      readonly who: number;
      readonly field: number;
      readonly value: string;
    };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ does: 'meet' } as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('fill', 'fill', 'note', 'settle', 'undo'),
      who: fc.nat({ max: 1 }),
      field: fc.nat({ max: 1 }),
      value: fc.constantFrom('Wales', 'wales ', 'Norway', ''),
    }),
  },
);

/** Two people who extract each study do all of it, each on a machine of their own. */
function played(deeds: readonly Deed[]) {
  const team = extractionTeam(2, 2, fields);
  const { machines, studyId } = team;
  const done = new Map<Machine, Operation[]>();
  for (const each of deeds) {
    const machine = 'who' in each ? machines[each.who] : undefined;
    if (each.does === 'meet' || machine === undefined) {
      meet(machines);
      continue;
    }
    const { log, reviewerId } = machine;
    const field = fieldsOf(log.snapshot)[each.field];
    if (field === undefined) throw new Error('No field');
    const cell = { studyId, fieldId: field.id };
    const mark = `${reviewerId} says `;
    const mine = done.get(machine) ?? [];
    done.set(machine, mine);
    let operation: Operation | undefined;
    if (each.does === 'fill') operation = log.run(extractValue, { ...cell, value: each.value });
    else if (each.does === 'note')
      operation = log.run(extractValue, { ...cell, note: `${mark}${each.value}` });
    else if (each.does === 'undo') {
      const last = mine.pop();
      const plan = last === undefined ? undefined : planInverse(log.snapshot, last);
      if (plan !== undefined) log.run(() => plan, {});
    } else if (extractionOutcome(log.snapshot, studyId, field).state === 'conflict' && each.value)
      operation = log.run(settleExtraction, { ...cell, value: each.value, reason: 'Table 1' });
    if (operation !== undefined) mine.push(operation);
  }
  return team;
}

describe('S15 whatever two people extract, settle and take back on machines of their own', () => {
  it('each machine comes to the same, in whatever order work is brought in, and what is agreed is written by one step', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
        const { lead, machines, second, studyId } = played(deeds);
        meet(machines.toReversed());
        expect(lead.log.snapshot.extractions).toEqual(second.log.snapshot.extractions);
        expect(lead.log.snapshot.studies).toEqual(replay(second.log.operations).studies);
        lead.log.run(writeAgreed, {});
        const { snapshot } = lead.log;
        const study = snapshot.studies.get(studyId);
        if (study === undefined) throw new Error('No study');
        expect(unwrittenValues(snapshot)).toEqual([]);
        for (const field of fieldsOf(snapshot)) {
          const outcome = extractionOutcome(snapshot, studyId, field);
          if (outcome.state === 'agreed') expect(writtenValue(study, field)).toBe(outcome.value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nothing of a cell that is not extracted by both, nor settled, is shown of a colleague, in rows or log', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
        const { machines, studyId } = played(deeds);
        meet(machines);
        for (const { log, reviewerId } of machines) {
          const full = log.snapshot;
          const shown = viewOf(full, { viewer: reviewerId, layer: 'everyone' });
          for (const field of fieldsOf(full)) {
            const { own, settled } = extractedOf(full, studyId, field);
            const isOpen = own.size >= 2 || settled !== undefined;
            const theirs = [...shown.extractions.values()].filter(
              (row) => row.reviewerId !== reviewerId && row.fieldId === field.id,
            );
            const told = operationsFor(log.operations, full, reviewerId).filter(
              ({ params, reviewer }) => reviewer !== reviewerId && params.field === field.name,
            );
            if (!isOpen)
              expect([
                theirs.filter(({ layer }) => layer === undefined),
                told.filter(({ kind }) => kind === 'extract-value'),
              ]).toEqual([[], []]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
