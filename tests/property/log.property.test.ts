import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { jsonEquals } from '../../shared/json.ts';
import { differingFields, readField } from '../../shared/ops/change.ts';
import { replay } from '../../shared/ops/replay.ts';
import { allRecords, applyChanges, type Full, findRecord } from '../../shared/ops/snapshot.ts';
import { planInverse } from '../../shared/ops/undo-stack.ts';
import { runStep, session, startReview, takeBack, texts } from './random-review.ts';

const runs = { numRuns: 150 };

test('O4 replaying the log gives the rows, after any session with undo and redo', () => {
  fc.assert(
    fc.property(session(), (steps) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      expect(rowsOf(replay(log.operations))).toEqual(rowsOf(log.snapshot));
    }),
    runs,
  );
});

test('R1 after any session every record that was made is there, under an id of its type, without null', () => {
  fc.assert(
    fc.property(session(), (steps) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      const made = log.operations.flatMap(({ changes }) =>
        changes.flatMap((change) => ('create' in change ? [change.create.id] : [])),
      );
      const rows = [...allRecords(log.snapshot)];
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(made));
      expect(rows.filter(({ id, type }) => !id.startsWith(`${type}:`))).toEqual([]);
      expect(rows.filter((record) => JSON.stringify(record).includes(':null'))).toEqual([]);
    }),
    runs,
  );
});

test('O3 after any session the log is sound: befores, owners, quotes, references', () => {
  fc.assert(
    fc.property(session(), (steps) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      const contents = { operations: log.operations, texts, originals: new Map() };
      expect(checkBundle(contents)).toEqual([]);
    }),
    runs,
  );
});

test('M1 any order and any repetition of the operations gives the same rows', () => {
  fc.assert(
    fc.property(session(), fc.infiniteStream(fc.nat()), (steps, numbers) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      const shuffled = [...log.operations, ...log.operations.slice(0, 9)]
        .map((operation) => ({ operation, key: numbers.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ operation }) => operation);
      expect(rowsDigest(replay(shuffled))).toBe(rowsDigest(log.snapshot));
    }),
    runs,
  );
});

test('U1 undo at once restores every row that was there before', () => {
  fc.assert(
    fc.property(session(), (steps) => {
      const log = startReview();
      for (const step of steps) {
        const before = log.snapshot;
        const count = log.operations.length;
        runStep(log, step);
        const operation = log.operations[count];
        if (operation === undefined) continue;
        const plan = planInverse(log.snapshot, operation);
        const restored =
          plan === undefined ? log.snapshot : applyChanges(log.snapshot, plan.changes);
        for (const record of allRecords(before)) {
          expect(findRecord(restored, record.id)).toEqual(record);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('U2 undo never overwrites a later write: it only touches fields that still hold what it wrote', () => {
  fc.assert(
    fc.property(session(40), fc.nat(), (steps, which) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      const operation = log.operations[which % log.operations.length];
      if (operation === undefined) return;
      const wrote = new Map<string, unknown[]>();
      const note = (id: string, field: string, value: unknown): void => {
        wrote.set(`${id} ${field}`, [...(wrote.get(`${id} ${field}`) ?? []), value]);
      };
      for (const change of operation.changes) {
        if ('create' in change) note(change.create.id, 'deleted', null);
        else
          for (const [field, [, after]] of Object.entries(change.fields))
            note(change.set, field, after);
      }
      for (const change of planInverse(log.snapshot, operation)?.changes ?? []) {
        if ('create' in change) throw new Error('An undo creates nothing');
        const record = findRecord(log.snapshot, change.set);
        for (const field of differingFields(change)) {
          const values = wrote.get(`${change.set} ${field}`) ?? [];
          const holds = record === undefined ? undefined : readField(record, field);
          expect(values.some((value) => jsonEquals(value, holds))).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('U3 undoing everything and redoing everything gives the same rows', () => {
  fc.assert(
    fc.property(session(30), (steps) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      while (takeBack(log, 'redo'));
      const before = rowsDigest(log.snapshot);
      let taken = 0;
      while (takeBack(log, 'undo')) taken += 1;
      for (; taken > 0; taken -= 1) expect(takeBack(log, 'redo')).toBe(true);
      expect(rowsDigest(log.snapshot)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

function rowsOf(snapshot: Full): unknown {
  return [...allRecords(snapshot)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
