import { expect, test } from 'vitest';
import type { Change } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { inOrder } from '../../../shared/ops/order.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { tick, witness, writeStamp } from '../../../shared/ops/stamp.ts';

const code = {
  id: 'code:waiting',
  type: 'code',
  name: 'Waiting',
  kind: 'code',
  order: 'a0',
  colour: 0,
} as const;

function operation(ms: number, changes: readonly Change[], device = 'maren'): Operation {
  return {
    id: `op:${ms}${device}`,
    at: writeStamp({ ms, counter: 0 }, `device:${device}`),
    device: `device:${device}`,
    reviewer: 'reviewer:maren',
    kind: 'define-code',
    params: {},
    changes,
    schema: 1,
  };
}
const rename = (ms: number, name: string, device?: string) =>
  operation(ms, [{ set: code.id, fields: { name: ['Waiting', name] } }], device);

test('M1 each field holds what its highest stamp wrote, in whatever order operations come', () => {
  const log = [
    operation(1, [{ create: code }]),
    rename(2, 'Waiting for news'),
    rename(3, 'Waiting for transport', 'ines'),
    operation(4, [{ set: code.id, fields: { colour: [0, 3] } }]),
  ];
  const expected = new Map([[code.id, { ...code, name: 'Waiting for transport', colour: 3 }]]);
  expect(replay(log).codes).toEqual(expected);
  expect(replay([...log, ...log].reverse()).codes).toEqual(expected);
});

test('M1 equal moments are ordered by device, then by id', () => {
  const [a, b] = [rename(5, 'First', 'ada'), rename(5, 'Second', 'zoe')];
  expect(inOrder([b, a])).toEqual([a, b]);
});

test('M2 a record created twice keeps its first creation; a set without creation shows nothing', () => {
  const twice = [
    operation(1, [{ create: code }]),
    operation(2, [{ create: { ...code, name: 'Other' } }]),
  ];
  expect(replay(twice).codes.get(code.id)?.name).toBe('Waiting');
  expect(replay([rename(1, 'Lost')]).codes.size).toBe(0);
});

test('M3 a whole value written later replaces what was written inside it before', () => {
  const study = {
    id: 'study:one',
    type: 'study',
    citation: { type: 'book', title: 'Coming home' },
  } as const;
  const log = [
    operation(1, [{ create: study }]),
    operation(2, [{ set: study.id, fields: { 'citation.DOI': [null, '10.1000/1'] } }]),
    operation(3, [
      { set: study.id, fields: { citation: [null, { type: 'book', title: 'Going home' }] } },
    ]),
    operation(4, [{ set: study.id, fields: { 'citation.volume': [null, '2'] } }]),
  ];
  expect(replay(log).studies.get(study.id)?.citation).toEqual({
    type: 'book',
    title: 'Going home',
    volume: '2',
  });
});

test('O1 stamps grow when the clock stands still or runs back, and exceed what was taken over', () => {
  const now = Date.UTC(2025, 1, 1);
  const first = tick({ ms: now, counter: 0 }, now - 5000);
  expect(first).toEqual({ ms: now, counter: 1 });
  const seen = witness(first, writeStamp({ ms: now + 60_000, counter: 7 }, 'device:ines'), now);
  expect(tick(seen, now)).toEqual({ ms: now + 60_000, counter: 8 });
});

test('O1 a stamp more than a day ahead does not drag the clock along', () => {
  const now = Date.UTC(2025, 1, 1);
  const clock = { ms: now, counter: 3 };
  expect(
    witness(clock, writeStamp({ ms: now + 2 * 86_400_000, counter: 0 }, 'device:ines'), now),
  ).toBe(clock);
});
