import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { asideOf, effectiveOperations, operationsToSend } from '../../shared/ops/aside.ts';
import { findConflicts } from '../../shared/ops/conflicts.ts';
import { knowledgeOf, lackedBy } from '../../shared/ops/knowledge.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { runStep, type Step, session, takeBack, texts } from './random-review.ts';
import { machineOf } from './team-machines.ts';

const runs = { numRuns: 60 };

/** Two colleagues' sessions, apart. */
function twoMachines(a: readonly Step[], b: readonly Step[]) {
  const [ann, bo] = [machineOf('ann', 11), machineOf('bo', 22)];
  for (const step of a) runStep(ann, step);
  for (const step of b) runStep(bo, step);
  return { ann, bo };
}

/** Steps, bringing in (`from` another machine) and taking back, as a team goes about it. */
const day = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.nat({ max: 2 }), session(6)) },
    { weight: 2, arbitrary: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat({ max: 2 }), fc.constantFrom<'undo' | 'redo'>('undo', 'redo')),
    },
  ),
  { maxLength: 14 },
);

function live(
  machines: readonly LogWriter[],
  [who, what]: typeof day extends fc.Arbitrary<readonly (infer T)[]> ? T : never,
) {
  const machine = machines[who];
  if (machine === undefined) return;
  if (typeof what === 'string') takeBack(machine, what);
  else if (typeof what === 'number') machine.bringIn(machines[what]?.operations ?? []);
  else for (const step of what) runStep(machine, step);
}

test('M7 setting aside gives the rows from before; putting back, or bringing in again, those with it', () => {
  fc.assert(
    fc.property(session(20), session(20), (a, b) => {
      const { ann, bo } = twoMachines(a, b);
      const before = rowsDigest(ann.snapshot);
      const conflicts = findConflicts(ann.operations, ann.snapshot);
      if (ann.bringIn(bo.operations) === undefined) return;
      const after = rowsDigest(ann.snapshot);
      expect(takeBack(ann, 'undo')).toBe(true);
      expect(rowsDigest(ann.snapshot)).toBe(before);
      expect(findConflicts(ann.operations, ann.snapshot)).toEqual(conflicts);
      expect(takeBack(ann, 'redo')).toBe(true);
      expect(rowsDigest(ann.snapshot)).toBe(after);
      takeBack(ann, 'undo');
      expect(ann.bringIn(bo.operations)?.kind).toBe('bring-in');
      expect(rowsDigest(ann.snapshot)).toBe(after);
    }),
    runs,
  );
});

test('O4 replaying what a journal holds gives the rows, in any order, whatever was set aside', () => {
  fc.assert(
    fc.property(day, fc.infiniteStream(fc.nat()), (steps, numbers) => {
      for (const { operations, snapshot } of threeMachinesAfter(steps)) {
        const shuffled = [...operations, ...operations.slice(3, 9)]
          .map((operation) => ({ operation, key: numbers.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ operation }) => operation);
        expect(rowsDigest(replay(shuffled))).toBe(rowsDigest(snapshot));
      }
    }),
    runs,
  );
});

test('M8 a set-aside never hides anybody’s own work where they wrote it', () => {
  fc.assert(
    fc.property(day, (steps) => {
      const machines = threeMachinesAfter([]);
      for (const step of steps) {
        live(machines, step);
        for (const { context, operations } of machines) {
          const aside = asideOf(operations);
          const own = operations.filter(
            ({ device, id }) => device === context.device && aside.has(id),
          );
          expect(own).toEqual([]);
        }
      }
    }),
    runs,
  );
});

test('M1 joining is the union of what counts in both, whichever is mine', () => {
  fc.assert(
    fc.property(day, (steps) => {
      const [ann, bo] = threeMachinesAfter(steps);
      const one = joinLogs(ann.operations, bo.operations);
      const other = joinLogs(bo.operations, ann.operations);
      expect(one.operations).toEqual(other.operations);
      const counted = new Set(
        [...operationsToSend(ann.operations), ...operationsToSend(bo.operations)].map(
          ({ id }) => id,
        ),
      );
      expect(new Set(one.operations.map(({ id }) => id))).toEqual(counted);
      const here = new Set(ann.operations);
      expect(one.fresh.filter((operation) => here.has(operation))).toEqual([]);
      expect(joinLogs(one.operations, ann.operations).added).toEqual([]);
    }),
    runs,
  );
});

test('M6 what is sent holds all that counts and the other lacks, and nothing that is set aside', () => {
  fc.assert(
    fc.property(day, (steps) => {
      const [ann, bo] = threeMachinesAfter(steps);
      const sent = lackedBy(ann.operations, knowledgeOf(bo.operations));
      const aside = asideOf(ann.operations);
      expect(sent.filter(({ id }) => aside.has(id))).toEqual([]);
      const theirs = new Set(operationsToSend(bo.operations).map(({ id }) => id));
      const missing = operationsToSend(ann.operations).filter(({ id }) => !theirs.has(id));
      const ids = new Set(sent.map(({ id }) => id));
      expect(missing.filter(({ id }) => !ids.has(id))).toEqual([]);
      expect(lackedBy(ann.operations, knowledgeOf(ann.operations))).toEqual([]);
      const whole = joinLogs(bo.operations, ann.operations).operations;
      expect(joinLogs(bo.operations, sent).operations).toEqual(whole);
    }),
    runs,
  );
});

test('M7 what counts in a log is told by the log alone: once computed, it stays', () => {
  fc.assert(
    fc.property(day, (steps) => {
      for (const { operations } of threeMachinesAfter(steps)) {
        const counted: readonly Operation[] = effectiveOperations(operations);
        expect(rowsDigest(replay(counted))).toBe(rowsDigest(replay(operations)));
        expect(rowsDigest(replay(operationsToSend(operations)))).toBe(
          rowsDigest(replay(operations)),
        );
      }
    }),
    runs,
  );
});

function threeMachinesAfter(
  steps: Parameters<typeof live>[1][],
): readonly [LogWriter, LogWriter, LogWriter] {
  const machines = [machineOf('ann', 11), machineOf('bo', 22), machineOf('cy', 33)] as const;
  for (const step of steps) live(machines, step);
  return machines;
}

test('R5 a log with work set aside is sound, and so is what is sent of it', () => {
  fc.assert(
    fc.property(day, (steps) => {
      for (const { operations } of threeMachinesAfter(steps)) {
        for (const log of [operations, operationsToSend(operations)]) {
          const problems = checkBundle({ operations: log, texts, originals: new Map() });
          // Machines of this test write as reviewers whom nobody added.
          expect(problems.filter(({ message }) => !message.includes('reviewer:'))).toEqual([]);
        }
      }
    }),
    runs,
  );
});
