import { expect, test } from 'vitest';
import { changeFields, type SetChange } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { findRecord } from '../../../shared/ops/snapshot.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import { nextInverse, planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked, unsoundness } from '../../../shared/ops/validate.ts';
import type { DeviceId } from '../../../shared/records/ids.ts';
import { type AnyRecord, recordTypes } from '../../../shared/records/record-types.ts';
import { oneOfEach } from './one-of-each.ts';

const reviewer = 'reviewer:ines';
const [desk, laptop]: readonly DeviceId[] = ['device:desk', 'device:laptop'];

function operation(
  number: number,
  device: DeviceId = 'device:desk',
  changes: Operation['changes'] = [],
): Operation {
  return {
    id: `op:${number}`,
    at: writeStamp({ ms: 1_746_500_000_000 + number, counter: 0 }, device),
    device,
    reviewer,
    kind: 'move-boundary',
    params: {},
    changes,
    schema: 1,
  };
}

const creation = operation(
  1,
  desk,
  oneOfEach.map((create) => ({ create })),
);
const excerpt = oneOfEach.find(({ type }) => type === 'excerpt') as AnyRecord;

/** “and the plan was”: the passage from `start` to `end` of the page it lies on. */
function passage(start: number, end: number): Record<string, string | number> {
  const text = 'and the plan was told';
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(0, start),
    suffix: text.slice(end),
  };
}

function moved(record: AnyRecord, to: Record<string, string | number>): SetChange {
  const change = changeFields(record, to);
  if (change === undefined) throw new Error('Nothing is moved');
  return change;
}

/** As the first version wrote it: only what differs. */
function halfMoved(record: AnyRecord, to: Record<string, string | number>): SetChange {
  const { fields, set } = moved(record, to);
  return {
    set,
    fields: Object.fromEntries(
      Object.entries(fields).filter(([, [before, after]]) => before !== after),
    ),
  };
}

const place = (log: readonly Operation[]) => findRecord(replay(log), excerpt.id);

test('M11 whatever differs of an anchor, all of it is written, and half of it is refused', () => {
  const change = moved(excerpt, { end: 16, quote: 'the plan was' });
  expect(Object.keys(change.fields).sort()).toEqual([...recordTypes.excerpt.compounds[0]].sort());
  expect(change.fields).toMatchObject({ start: [4, 4], end: [12, 16], region: [null, null] });
  const half: SetChange = { set: 'excerpt:plan', fields: { end: [12, 12] } };
  expect(() => applyChecked(replay([creation]), [half], reviewer)).toThrow(
    /only part of start, end/,
  );
});

test('M11 two boundaries moved on two machines give the one that was moved last, never half of each', () => {
  const start = operation(2, desk, [moved(excerpt, passage(8, 12))]);
  const end = operation(3, laptop, [moved(excerpt, passage(4, 16))]);
  const expected = { ...excerpt, ...passage(4, 16) };
  expect([place([creation, start, end]), place([end, start, creation])]).toEqual([
    expected,
    expected,
  ]);
});

test('M11 a boundary that an earlier version moved brings the other one as its writer saw it', () => {
  const start = operation(2, desk, [halfMoved(excerpt, passage(8, 12))]);
  const end = operation(3, laptop, [halfMoved(excerpt, passage(4, 16))]);
  expect(place([creation, start, end])).toEqual({ ...excerpt, ...passage(4, 16) });
  const behind = { ...excerpt, ...passage(4, 16) } as AnyRecord;
  const again = operation(4, laptop, [halfMoved(behind, passage(0, 16))]);
  expect(place([creation, start, end, again])).toEqual({ ...excerpt, ...passage(0, 16) });
});

test('U5 a boundary that another machine moved again is left alone, and Ctrl+Z goes on to what is left', () => {
  const named = operation(2, desk, [
    { set: 'code:informed', fields: { name: ['Being informed', 'Told'] } },
  ]);
  for (const write of [moved, halfMoved]) {
    const mine = operation(3, desk, [write(excerpt, passage(8, 12))]);
    const here = { ...excerpt, ...passage(8, 12) } as AnyRecord;
    // Only the end is moved: where it starts still is what `mine` wrote.
    const theirs = operation(4, laptop, [write(here, passage(8, 16))]);
    const snapshot = replay([creation, named, mine, theirs]);
    expect(planInverse(snapshot, mine)).toBe(undefined);
    const next = nextInverse(snapshot, [named, mine]);
    expect(next?.operation).toBe(named);
    expect(() => applyChecked(snapshot, next?.plan.changes ?? [], reviewer)).not.toThrow();
  }
});

test('U5 a boundary move is taken back whole, also one that an earlier version wrote', () => {
  for (const write of [moved, halfMoved]) {
    const mine = operation(2, desk, [write(excerpt, passage(8, 12))]);
    const snapshot = replay([creation, mine]);
    const changes = planInverse(snapshot, mine)?.changes ?? [];
    expect(findRecord(applyChecked(snapshot, changes, reviewer), excerpt.id)).toEqual(excerpt);
  }
});

test('U5 what would leave a record that does not fit is not taken back', () => {
  const odd = operation(2, desk, [
    { set: 'excerpt:plan', fields: { quote: ['the pla', 'the plan'] } },
  ]);
  const snapshot = replay([creation, odd]);
  expect(unsoundness(findRecord(snapshot, excerpt.id) ?? excerpt)).toBe(undefined);
  expect(planInverse(snapshot, odd)).toBe(undefined);
});

test('M11 a screening decision keeps the reason it was given for', () => {
  const screening = oneOfEach.find(({ type }) => type === 'screening') as AnyRecord;
  const exclude = changeFields(screening, { decision: 'exclude', reasonId: 'population' });
  const maybe = changeFields(screening, { decision: 'maybe' });
  const log = [
    creation,
    operation(2, desk, exclude === undefined ? [] : [exclude]),
    operation(3, laptop, maybe === undefined ? [] : [maybe]),
  ];
  expect(findRecord(replay(log), screening.id)).toEqual({ ...screening, decision: 'maybe' });
});

test('M11 an earlier version that changes its mind keeps the reason as it was given last', () => {
  const study = oneOfEach.find(({ type }) => type === 'study') as AnyRecord;
  const reasons = ['No patients', 'Not about discharge'];
  const decided = reasons.map((exclusionReason, at) =>
    operation(at + 2, desk, [
      {
        set: study.id,
        fields: {
          inclusion: [at === 0 ? null : 'excluded', 'excluded'],
          exclusionReason: [reasons[at - 1] ?? null, exclusionReason],
        },
      },
    ]),
  );
  const doubted = operation(4, laptop, [
    { set: study.id, fields: { inclusion: ['excluded', 'undecided'] } },
  ]);
  expect(findRecord(replay([creation, ...decided, doubted]), study.id)).toEqual({
    ...study,
    inclusion: 'undecided',
    exclusionReason: 'Not about discharge',
  });
});

test('U5 an exclusion whose reason somebody has changed since is left alone, with its reason', () => {
  const study = oneOfEach.find(({ type }) => type === 'study') as AnyRecord;
  const excluded = { inclusion: 'excluded', exclusionReason: 'No patients' };
  const mine = operation(2, desk, [moved(study, excluded)]);
  const here = { ...study, ...excluded } as AnyRecord;
  const theirs = operation(3, laptop, [moved(here, { exclusionReason: 'Not about discharge' })]);
  expect(planInverse(replay([creation, mine, theirs]), mine)).toBe(undefined);
  expect(planInverse(replay([creation, mine]), mine)?.changes).toEqual([
    {
      set: study.id,
      fields: { inclusion: ['excluded', null], exclusionReason: ['No patients', null] },
    },
  ]);
});
