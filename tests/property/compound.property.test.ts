import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDuplicates, separateDuplicates } from '../../shared/commands/duplicates.ts';
import { settleConflict } from '../../shared/commands/reconcile.ts';
import { editStudy, removeStudies } from '../../shared/commands/studies.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { jsonEquals } from '../../shared/json.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { findConflicts } from '../../shared/ops/conflicts.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { readValue } from '../../shared/ops/shared-values.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { takeBack } from './random-review.ts';
import { machineOf } from './team-machines.ts';

/** Who does what, to which study, how. */
const steps = fc.array(
  fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 8 }), fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  { maxLength: 24, size: 'max' },
);

type Step = readonly [who: number, action: number, study: number, how: number];

function live(machines: readonly [LogWriter, LogWriter], [who, action, at, how]: Step): void {
  const machine = machines[who === 0 ? 0 : 1];
  const other = machines[who === 0 ? 1 : 0];
  const ids = [...machine.snapshot.studies.keys()];
  const [studyId = 'study:none', keep = 'study:none'] = [ids[at], ids[(at + 1 + how) % ids.length]];
  const actions = [
    () =>
      machine.run(editStudy, {
        studyId,
        fields: { inclusion: ['included', 'excluded', ''][how] ?? '' },
      }),
    () =>
      machine.run(editStudy, {
        studyId,
        fields: { exclusionReason: ['', 'No patients', 'Not about discharge'][how] ?? '' },
      }),
    () =>
      machine.run(editStudy, {
        studyId,
        fields: { inclusion: 'excluded', exclusionReason: `Reason ${how}` },
      }),
    () =>
      keep !== studyId &&
      machine.run(mergeDuplicates, { groups: [{ keep, duplicates: [studyId] }] }),
    () => machine.run(separateDuplicates, { studyIds: [studyId] }),
    () => machine.run(removeStudies, { studyIds: [studyId] }),
    () => takeBack(machine, how === 0 ? 'redo' : 'undo'),
    () => machine.bringIn(other.operations),
    () => {
      const [conflict] = findConflicts(machine.operations, machine.snapshot);
      return (
        conflict &&
        machine.run(settleConflict, {
          conflict,
          choose: how === 0 ? 'later' : 'earlier',
          reason: '',
        })
      );
    },
  ];
  try {
    actions[action]?.();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
}

/** The values, each whole, that somebody gave a study, in the order of the log. */
function written({ operations }: LogWriter, id: string, fields: readonly string[]) {
  return inOrder(operations).flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (isCreate(change) || change.set !== id || !fields.some((one) => one in change.fields))
        return [];
      const value = fields.flatMap((one) => {
        const after = change.fields[one]?.[1] ?? null;
        return after === null ? [] : [[one, after] as const];
      });
      return [value.length === 0 ? null : Object.fromEntries(value)];
    }),
  );
}

const compounds = [
  ['inclusion', 'exclusionReason'],
  ['deleted', 'duplicateOf', 'gave'],
] as const;

test('M11 whatever two people decide apart, take back, settle and bring together, a value is one that somebody wrote whole', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const machines = [machineOf('ann', 11), machineOf('bo', 22)] as const;
      for (const step of all) live(machines, step);
      const [ann, bo] = machines;
      ann.bringIn(bo.operations);
      bo.bringIn(ann.operations);
      for (const machine of machines) {
        for (const study of machine.snapshot.studies.values()) {
          for (const fields of compounds) {
            const value = readValue(study, fields[0]);
            const known = written(machine, study.id, fields);
            expect(
              known.length === 0 ? value : known.some((one) => jsonEquals(one, value)),
            ).toEqual(known.length === 0 ? null : true);
          }
        }
      }
      const conflicts = findConflicts(ann.operations, ann.snapshot);
      expect(findConflicts(bo.operations, bo.snapshot).map(({ id }) => id)).toEqual(
        conflicts.map(({ id }) => id),
      );
      expect(
        conflicts
          .map(({ field }) => field)
          .filter((field) => ['exclusionReason', 'duplicateOf', 'gave'].includes(field)),
      ).toEqual([]);
      for (const conflict of conflicts) {
        const { earlier, field, later, record } = conflict;
        const now = ann.snapshot.studies.get(record.id as `study:${string}`);
        if (now === undefined || !jsonEquals(readValue(now, field), later.value)) continue;
        ann.run(settleConflict, { conflict, choose: 'earlier', reason: '' });
        const after = ann.snapshot.studies.get(record.id as `study:${string}`);
        expect(after && readValue(after, field)).toEqual(earlier.value);
      }
    }),
    { numRuns: 80 },
  );
});
