import { expect, test } from 'vitest';
import { isEarlier, type Moment } from '../../../shared/codebook-history/moments.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { Version } from '../../../shared/records/version.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { startReview } from '../../property/random-review.ts';

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
  const told = inOrder.map((one) => inOrder.map((other) => isEarlier(one, other, [])));
  expect(told).toEqual(inOrder.map((_, at) => inOrder.map((__, other) => at < other)));
});

test('Y4 O6 beside a day a version named after a clock had run ahead is of the day on which it was named', () => {
  const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);
  const { clock, context, operations, snapshot } = startReview();
  let at = '';
  const log = new LogWriter({ ...context, now: () => day(at) }, snapshot, clock);
  for (at of ['2031-05-05', '2026-03-02']) log.run(createCode, { name: `Code of ${at}` });
  const all = [...operations, ...log.operations];
  const last = all.at(-1);
  const named: Version = {
    ...{ id: 'version:1', type: 'version', name: 'Pilot', namedBy: 'reviewer:rosa' },
    knew: last === undefined ? {} : { [last.device]: last.at },
  };
  const days = [{ day: '2026-03-01' }, { day: '2026-03-03' }];
  expect(days.map((other) => isEarlier(named, other, all))).toEqual([false, true]);
});
