import { expect, test } from 'vitest';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { settleConflict } from '../../../shared/commands/reconcile.ts';
import { editStudy, removeStudies } from '../../../shared/commands/studies.ts';
import { changeFields } from '../../../shared/ops/change.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { takeBack } from '../../property/random-review.ts';
import { begun, machineOf } from '../../property/team-machines.ts';

const [studyId = 'study:none', second = 'study:none', third = 'study:none'] =
  replay(begun).studies.keys();
const [ines, ben] = [
  () => machineOf('ines', 11),
  () => machineOf('ben', 22, begun, { now: Date.UTC(2025, 4, 7, 13) }),
];

const decide = (log: LogWriter, inclusion: string, exclusionReason = '') =>
  log.run(editStudy, { studyId, fields: { inclusion, exclusionReason } });

/** Both with everything of both; what they have to settle. */
function together(one: LogWriter, other: LogWriter) {
  one.bringIn(other.operations);
  return findConflicts(one.operations, one.snapshot);
}

const both = (conflicts: ReturnType<typeof findConflicts>) =>
  conflicts.map(({ earlier, field, later }) => [field, earlier.value, later.value]);

test('M5 M11 an exclusion with its reason against an inclusion is one conflict, settled as one value', () => {
  const [mine, theirs] = [ines(), ben()];
  decide(mine, 'excluded', 'No patients');
  decide(theirs, 'included');
  const conflicts = together(mine, theirs);
  expect(both(conflicts)).toEqual([
    [
      'inclusion',
      { inclusion: 'excluded', exclusionReason: 'No patients' },
      { inclusion: 'included' },
    ],
  ]);
  const [conflict] = conflicts;
  if (conflict === undefined) return;
  const settled = mine.run(settleConflict, { conflict, choose: 'earlier', reason: '' });
  expect(mine.snapshot.studies.get(studyId)).toMatchObject({
    inclusion: 'excluded',
    exclusionReason: 'No patients',
  });
  expect(settled?.params).toEqual({
    field: 'inclusion, with its reason',
    value: 'excluded: No patients',
  });
  expect(findConflicts(mine.operations, mine.snapshot)).toEqual([]);
  takeBack(mine, 'undo');
  expect(both(findConflicts(mine.operations, mine.snapshot))).toEqual(both(conflicts));
});

test('M5 a conflict is listed once where its later writer wrote again and took that back', () => {
  const [mine, theirs] = [ines(), ben()];
  decide(mine, 'excluded', 'No patients');
  decide(theirs, 'included');
  decide(theirs, 'excluded', 'Not about discharge');
  takeBack(theirs, 'undo');
  expect(both(together(mine, theirs))).toEqual([
    [
      'inclusion',
      { inclusion: 'excluded', exclusionReason: 'No patients' },
      { inclusion: 'included' },
    ],
  ]);
});

test('M5 M11 another reason for the same exclusion is a conflict; the same reason is none', () => {
  const [mine, theirs] = [ines(), ben()];
  decide(mine, 'excluded', 'No patients');
  decide(theirs, 'excluded', 'Not about discharge');
  expect(both(together(mine, theirs)).map(([field]) => field)).toEqual(['inclusion']);
  const [one, other] = [ines(), ben()];
  decide(one, 'excluded', 'No patients');
  decide(other, 'excluded', 'No patients');
  expect(together(one, other)).toEqual([]);
});

test('M5 M11 a study merged as a duplicate of two is one conflict, with what it gave', () => {
  const [mine, theirs] = [ines(), ben()];
  const merge = (log: LogWriter, keep: typeof studyId) =>
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: [studyId] }] });
  const gave = [...mine.snapshot.documents.values()]
    .filter((one) => one.studyId === studyId)
    .map(({ id }) => id);
  merge(mine, second);
  merge(theirs, third);
  const [conflict, ...rest] = together(mine, theirs).filter(({ record }) => record.id === studyId);
  expect([conflict?.field, conflict?.earlier.value, conflict?.later.value, rest]).toEqual([
    'deleted',
    { deleted: true, duplicateOf: second, gave },
    { deleted: true, duplicateOf: third, gave },
    [],
  ]);
  if (conflict !== undefined) mine.run(settleConflict, { conflict, choose: 'earlier', reason: '' });
  expect(mine.snapshot.studies.get(studyId)).toMatchObject({
    deleted: true,
    duplicateOf: second,
    gave,
  });
});

test('M5 M11 a removal against a merge as a duplicate is one conflict', () => {
  const [mine, theirs] = [ines(), ben()];
  mine.run(removeStudies, { studyIds: [studyId] });
  theirs.run(mergeDuplicates, { groups: [{ keep: second, duplicates: [studyId] }] });
  const conflicts = together(mine, theirs).filter(({ record }) => record.id === studyId);
  expect(conflicts.map(({ earlier, field }) => [field, earlier.value])).toEqual([
    ['deleted', { deleted: true }],
  ]);
});

test('M5 M11 what earlier versions wrote in parts meets as the values they were part of', () => {
  const excluded = decide(ines(), 'excluded');
  const log = excluded === undefined ? begun : [...begun, excluded];
  const reasonOnly = (name: string, at: number, exclusionReason: string): Operation => {
    const machine = machineOf(name, at, log, { now: Date.UTC(2025, 4, 7, at) });
    const done = machine.run(editStudy, { studyId, fields: { exclusionReason } });
    const fields = { exclusionReason: [null, exclusionReason] as const };
    if (done === undefined) throw new Error('Nothing was written');
    return { ...done, changes: [{ set: studyId, fields }] };
  };
  const parts = [reasonOnly('ann', 14, 'No patients'), reasonOnly('bo', 15, 'Not about discharge')];
  const whole = joinLogs(log, parts).operations;
  const ofBoth = ['No patients', 'Not about discharge'].map((exclusionReason) => ({
    inclusion: 'excluded',
    exclusionReason,
  }));
  expect(replay(whole).studies.get(studyId)).toMatchObject(ofBoth[1] ?? {});
  expect(both(findConflicts(whole, replay(whole)))).toEqual([['inclusion', ...ofBoth]]);
});

test('M5 a decision of an earlier version on one field of a value lets that value go', () => {
  const [mine, theirs] = [ines(), ben()];
  decide(mine, 'excluded', 'No patients');
  decide(theirs, 'excluded', 'Not about discharge');
  const [conflict] = together(mine, theirs);
  if (conflict === undefined) throw new Error('There is no conflict');
  const done = mine.run(settleConflict, { conflict, choose: 'later', reason: '' });
  const [change] = done?.changes ?? [];
  if (done === undefined || change === undefined || !('create' in change))
    throw new Error('Nothing was decided');
  const asBefore = {
    ...change.create,
    conflict: {
      record: studyId,
      field: 'exclusionReason',
      operations: [conflict.earlier.operation, conflict.later.operation],
    },
  } as typeof change.create;
  const log = mine.operations.map((one) =>
    one === done ? { ...one, changes: [{ create: asBefore }] } : one,
  );
  expect(findConflicts(log, replay(log))).toEqual([]);
});

test('M5 what somebody wrote about a text on two machines of theirs is no conflict: it is nobody else’s', () => {
  const mine = ines();
  const [codeId = 'code:none'] = mine.snapshot.codes.keys();
  const made = mine.run(writeMemo, { targetId: codeId, body: 'Ask again' });
  const [memo] = mine.snapshot.memos.keys();
  if (made === undefined || memo === undefined) throw new Error('No memo was written');
  const edit = (device: 'device:desk' | 'device:tablet', at: number, body: string): Operation => ({
    ...made,
    id: `op:memo-${at}`,
    at: writeStamp({ ms: Date.UTC(2025, 4, 8, at), counter: 0 }, device),
    device,
    changes: [{ set: memo, fields: { body: ['Ask again', body] } }],
  });
  const log = [
    ...mine.operations,
    edit('device:desk', 1, 'At the desk'),
    edit('device:tablet', 2, 'On the way'),
  ];
  expect(replay(log).memos.get(memo)?.body).toBe('On the way');
  expect(findConflicts(log, replay(log))).toEqual([]);
});

test('M5 the place among siblings is never a conflict', () => {
  const [mine, theirs] = [ines(), ben()];
  const [codeId = 'code:none'] = mine.snapshot.codes.keys();
  const move = (log: LogWriter, order: string) =>
    log.run(() => {
      const code = log.snapshot.codes.get(codeId);
      const change = code === undefined ? undefined : changeFields(code, { order });
      return { kind: 'move-code', params: {}, changes: change === undefined ? [] : [change] };
    }, {});
  expect([move(mine, 'b1')?.kind, move(theirs, 'c1')?.kind]).toEqual(['move-code', 'move-code']);
  expect(together(mine, theirs)).toEqual([]);
});
