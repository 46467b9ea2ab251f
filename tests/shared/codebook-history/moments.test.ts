import { expect, test } from 'vitest';
import { isEarlier, type Moment } from '../../../shared/codebook-history/moments.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { Version } from '../../../shared/records/version.ts';

const version = (at: string, counter = 0): Version => ({
  ...{ id: `version:${counter}`, type: 'version', name: at, namedBy: 'reviewer:rosa' },
  knew: { 'device:one': writeStamp({ ms: Date.parse(at), counter }, 'device:one') },
});

test('Y4 of two states the earlier one is told, whichever was chosen first', () => {
  const inOrder: readonly Moment[] = [
    { ...version('2026-03-09T10:00:00Z'), knew: {} },
    { day: '2026-03-08' },
    version('2026-03-09T10:00:00Z'),
    version('2026-03-09T10:00:00Z', 1),
    { day: '2026-03-09' },
    version('2026-03-10T00:00:00Z'),
    'now',
  ];
  const told = inOrder.map((one) => inOrder.map((other) => isEarlier(one, other)));
  expect(told).toEqual(inOrder.map((_, at) => inOrder.map((__, other) => at < other)));
});
