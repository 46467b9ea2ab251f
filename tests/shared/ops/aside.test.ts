import { expect, test } from 'vitest';
import {
  asideOf,
  bringInBehind,
  operationsToSend,
  rangesBrought,
} from '../../../shared/ops/aside.ts';
import type { Brings, Operation } from '../../../shared/ops/operation.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { OperationId } from '../../../shared/records/ids.ts';

const set: Operation['changes'] = [
  { set: 'code:waiting', fields: { definition: [null, 'Time without news'] } },
];

/** What `device` wrote at `minute`; without further words an ordinary operation. */
function wrote(device: string, minute: number, more: Partial<Operation> = {}): Operation {
  return {
    id: `op:${device}-${minute}`,
    at: writeStamp({ ms: minute, counter: 0 }, `device:${device}`),
    device: `device:${device}`,
    reviewer: `reviewer:${device}`,
    kind: 'define-code',
    params: {},
    changes: set,
    schema: 1,
    ...more,
  };
}
const stamp = (device: string, minute: number) => wrote(device, minute).at;
const bringIn = (device: string, minute: number, brings?: Brings): Operation =>
  wrote(device, minute, { kind: 'bring-in', changes: [], ...(brings && { brings }) });
const takeBack = (device: string, minute: number, undoes: OperationId, kind = 'undo'): Operation =>
  wrote(device, minute, { kind, changes: [], undoes, params: { of: 'bring-in', ofParams: {} } });
const asideIn = (log: readonly Operation[]) => [...asideOf(log).keys()].sort();

const [cy1, cy2, cy4] = [wrote('cy', 1), wrote('cy', 2), wrote('cy', 4)];
const first = bringIn('ann', 10, { 'device:cy': [[stamp('cy', 1), stamp('cy', 2)]] });

test('M7 what was brought in is aside while that is taken back, not while it is brought back', () => {
  const undo = takeBack('ann', 11, first.id);
  const redo = takeBack('ann', 12, undo.id, 'redo');
  const again = takeBack('ann', 13, redo.id);
  expect(asideIn([cy1, cy2, cy4, first])).toEqual([]);
  expect(asideIn([undo, cy1, cy2, cy4, first])).toEqual([cy1.id, cy2.id]);
  expect(asideIn([cy1, redo, cy2, cy4, first, undo])).toEqual([]);
  expect(asideIn([again, cy1, redo, cy2, cy4, first, undo, undo])).toEqual([cy1.id, cy2.id]);
});

test('M7 work that was brought in again belongs to the later bring-in', () => {
  const second = bringIn('ann', 20, { 'device:cy': [[stamp('cy', 2), stamp('cy', 4)]] });
  const log = [cy1, cy2, cy4, first, second, takeBack('ann', 11, first.id)];
  expect(asideIn(log)).toEqual([cy1.id]);
  expect(asideIn([...log, takeBack('ann', 21, second.id)])).toEqual([cy1.id, cy2.id, cy4.id]);
});

test('M7 a bring-in of an earlier version says not what it brought, and sets nothing aside', () => {
  const old = bringIn('ann', 10);
  const undo = takeBack('ann', 11, old.id);
  expect(asideIn([cy1, old, undo])).toEqual([]);
  expect([bringInBehind([old, undo], undo), bringInBehind([first], first)]).toEqual([
    undefined,
    first,
  ]);
});

test('M8 a bring-in that was itself brought in has no say', () => {
  const theirs = bringIn('bo', 15, { 'device:cy': [[stamp('cy', 1), stamp('cy', 4)]] });
  const mine = bringIn('ann', 20, {
    'device:bo': [[theirs.at, theirs.at]],
    'device:cy': [[stamp('cy', 2), stamp('cy', 4)]],
  });
  const log = [cy1, cy2, cy4, first, theirs, mine];
  expect(asideIn([...log, takeBack('ann', 16, first.id)])).toEqual([cy1.id]);
  expect(asideIn([...log, takeBack('ann', 21, mine.id)])).toEqual(
    [theirs.id, cy2.id, cy4.id].sort(),
  );
});

test('M8 what is sent is what counts, without what was set aside and without saying that it was', () => {
  const undo = takeBack('ann', 11, first.id);
  const own = wrote('ann', 9);
  expect(operationsToSend([own, cy1, cy2, cy4, first, undo])).toEqual([own, cy4, first]);
  const redo = takeBack('ann', 12, undo.id, 'redo');
  expect(operationsToSend([own, cy1, first, undo, redo])).toEqual([own, cy1, first]);
  const whole = [own, cy1, first];
  expect(operationsToSend(whole)).toBe(whole);
});

test('M7 a circle of undos, made by hand, ends', () => {
  const [a, b] = [takeBack('ann', 11, 'op:ann-12'), takeBack('ann', 12, 'op:ann-11', 'redo')];
  expect(asideIn([cy1, first, a, b])).toEqual([]);
  expect(bringInBehind([a, b], a)).toBeUndefined();
});

test('M7 the ranges of a bring-in hold what was added and nothing that was here, set aside or not', () => {
  const by = bringIn('ann', 10);
  const [ann5, ann6, ann20] = [wrote('ann', 5), wrote('ann', 6), wrote('ann', 20)];
  expect(rangesBrought([cy2], [cy4, cy1, wrote('cy', 5)], by)).toEqual({
    'device:cy': [
      [stamp('cy', 1), stamp('cy', 1)],
      [stamp('cy', 4), stamp('cy', 5)],
    ],
  });
  // Its own device goes on writing: what lies after the bring-in is named one by one.
  expect(rangesBrought([], [ann5, ann6, ann20, wrote('ann', 30)], by)).toEqual({
    'device:ann': [
      [stamp('ann', 5), stamp('ann', 6)],
      [stamp('ann', 20), stamp('ann', 20)],
      [stamp('ann', 30), stamp('ann', 30)],
    ],
  });
});

test('M7 of two operations stamped alike, as after a restore, only the one that came in could be aside: neither is', () => {
  const twin: Operation = { ...cy2, id: 'op:cy-2-from-before-the-restore' };
  expect(rangesBrought([cy2], [cy1, twin, cy4], bringIn('ann', 10))).toEqual({
    'device:cy': [
      [stamp('cy', 1), stamp('cy', 1)],
      [stamp('cy', 4), stamp('cy', 4)],
    ],
  });
});

test('X6 what a newer version wrote and waits sets nothing aside', () => {
  const undo: Operation = { ...takeBack('ann', 11, first.id), waits: '{"changes":[]}' };
  expect(asideIn([cy1, cy2, first, undo])).toEqual([]);
  expect(operationsToSend([cy1, first, undo])).toEqual([cy1, first, undo]);
});
