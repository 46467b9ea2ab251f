import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import {
  isTakenBack,
  operationsBroughtBy,
  reportBringIn,
} from '../../../shared/team/brought-in.ts';

const ann = 'reviewer:ann' satisfies ReviewerId;
const bo = 'reviewer:bo' satisfies ReviewerId;

function step(minute: number, reviewer: ReviewerId, more: Partial<Operation>): Operation {
  const device = reviewer === ann ? 'device:ann' : 'device:bo';
  return {
    id: `op:${minute}-${reviewer.slice('reviewer:'.length)}`,
    at: writeStamp({ ms: Date.UTC(2025, 5, 2, 9, minute), counter: 0 }, device),
    device,
    reviewer,
    kind: 'edit',
    params: {},
    changes: [],
    schema: 1,
    ...more,
  };
}

const create = (record: AnyRecord) => ({ create: record });
const code = (id: `code:${string}`, name: string): AnyRecord => ({
  id,
  type: 'code',
  name,
  kind: 'code',
  order: 'a0',
  colour: 0,
});

const shared = [
  step(0, ann, {
    changes: [
      create({ id: 'review:r', type: 'review', title: 'Nights' }),
      create({ id: ann, type: 'reviewer', name: 'Ann', initials: 'AN', colour: 0 }),
      create({ id: bo, type: 'reviewer', name: 'Bo', initials: 'BO', colour: 1 }),
      create(code('code:waiting', 'Waiting')),
    ],
  }),
  step(1, ann, {
    changes: [{ set: 'code:waiting', fields: { definition: [null, 'Time without news'] } }],
  }),
];
const ofBo: readonly [Operation, Operation] = [
  step(2, bo, {
    changes: [
      {
        set: 'code:waiting',
        fields: { definition: ['Time without news', 'Any delay'], order: ['a0', 'a1'] },
      },
      { set: 'code:waiting', fields: { example: [null, 'until eight'] } },
    ],
  }),
  step(3, bo, { changes: [create(code('code:van', 'Late van'))] }),
];
const bringIn = step(10, ann, {
  kind: 'bring-in',
  params: { from: 'Bo', operations: 2 },
  brings: { 'device:bo': [[ofBo[0].at, ofBo[1].at]] },
});
const later = step(11, ann, {
  changes: [{ set: 'code:waiting', fields: { definition: ['Any delay', 'Hours without news'] } }],
});

const report = (log: readonly Operation[]) =>
  reportBringIn(log, bringIn, operationsBroughtBy(log, bringIn), replay(log));

describe('what a bring-in changed', () => {
  it('tells what is new, what was overwritten with both values and their authors, and what was empty', () => {
    const log = [...shared, ...ofBo, bringIn];
    const { created, filled, from, overwritten } = report(log);
    expect({ created, from }).toEqual({ created: { code: 1 }, from: [bo] });
    expect(overwritten.map(({ record: _, ...told }) => told)).toEqual([
      {
        field: 'definition',
        before: { value: 'Time without news', reviewer: ann },
        after: { value: 'Any delay', reviewer: bo },
      },
    ]);
    expect(filled.map(({ after, field }) => [field, after.value])).toEqual([
      ['example', 'until eight'],
    ]);
  });

  it('tells the same whatever was done since, and in whatever order the log lies', () => {
    const log = [...shared, ...ofBo, bringIn];
    const told = ({ overwritten }: ReturnType<typeof report>) =>
      overwritten.map(({ after, before }) => [before.value, after.value]);
    expect(told(report([...log, later].toReversed()))).toEqual(told(report(log)));
  });

  it('does not count as overwritten what was written here later and stands', () => {
    const standing = step(5, ann, {
      changes: [
        { set: 'code:waiting', fields: { definition: ['Time without news', 'Ann’s last word'] } },
      ],
    });
    expect(report([...shared, standing, ...ofBo, bringIn]).overwritten).toEqual([]);
  });

  it('is taken back while its undo stands', () => {
    const undo = step(12, ann, { kind: 'undo', undoes: bringIn.id });
    const redo = step(13, ann, { kind: 'redo', undoes: undo.id });
    const taken = [[bringIn], [bringIn, undo], [bringIn, undo, redo]];
    expect(taken.map((log) => isTakenBack(log, bringIn.id))).toEqual([false, true, false]);
  });

  it('is found in the order of writing where an earlier version did not say what it brought', () => {
    const { brings: _, ...old } = bringIn;
    const log = [...shared, ...ofBo, old, later];
    expect(operationsBroughtBy(log, old)).toEqual(ofBo);
    expect(operationsBroughtBy([...shared, ofBo[1], old], old)).toEqual([ofBo[1]]);
    expect(operationsBroughtBy(log, later)).toEqual([]);
  });
});
