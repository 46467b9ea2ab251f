import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode, renameCode } from '../../../shared/commands/codebook.ts';
import { datesOf } from '../../../shared/ops/dates.ts';
import { type Operation, orderKey } from '../../../shared/ops/operation.ts';
import { parseOperation } from '../../../shared/ops/parse-operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { maxDriftMs, readStamp } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import { lastDay, reviewOfDay } from '../../../shared/use-cases/review-of-day.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { device, reviewerId, startReview } from '../../property/random-review.ts';

const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** A log whose machine says one date after the other, an operation for each. */
function logOf(dates: readonly string[]): readonly Operation[] {
  const { clock, operations, snapshot } = startReview();
  let at = 0;
  const now = (): number => day(dates[at] ?? '2026-01-01');
  const random = seededBytes(3);
  const log = new LogWriter({ device, reviewerId, now, random }, snapshot, clock);
  for (; at < dates.length; at += 1) log.run(createCode, { name: `Code ${at}` });
  return [...operations, ...log.operations];
}

/** Day said, day it happened at the latest, and whether the clock is doubted, of each. */
function read(log: readonly Operation[], dates: readonly string[], now?: string) {
  const dateOf = datesOf(log, now === undefined ? undefined : day(now));
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return log.slice(-dates.length).map((operation) => {
    const { happened, isDoubtful, said } = dateOf(operation);
    return [iso(said), iso(happened), isDoubtful];
  });
}

test('O6 one session with a clock years ahead does not date what comes after it', () => {
  const dates = ['2026-03-01', '2031-05-05', '2031-05-06', '2026-03-02', '2026-03-03'];
  const log = logOf(dates);
  expect(read(log, dates)).toEqual([
    ['2026-03-01', '2026-03-01', false],
    ['2031-05-05', '2026-03-02', true],
    ['2031-05-06', '2026-03-02', true],
    ['2026-03-02', '2026-03-02', false],
    ['2026-03-03', '2026-03-03', false],
  ]);
  expect(log.slice(-5).map(({ said }) => said)).toEqual([
    undefined,
    undefined,
    undefined,
    day('2026-03-02'),
    day('2026-03-03'),
  ]);
});

test('O6 while nothing came after it, the present contradicts a clock that runs ahead', () => {
  const dates = ['2026-03-01', '2031-05-05'];
  expect(read(logOf(dates), dates, '2026-03-04')).toEqual([
    ['2026-03-01', '2026-03-01', false],
    ['2031-05-05', '2026-03-04', true],
  ]);
});

test('O6 a clock that runs up to a day ahead of the present is believed', () => {
  expect(read(logOf(['2026-03-01']), ['2026-03-01'], '2026-02-28')).toEqual([
    ['2026-03-01', '2026-03-01', false],
  ]);
});

test('O6 a clock that an empty battery set back is doubted, and drags nothing back', () => {
  const dates = ['2026-03-01', '2000-01-01', '2026-03-02'];
  expect(read(logOf(dates), dates)).toEqual([
    ['2026-03-01', '2026-03-01', false],
    ['2000-01-01', '2026-03-01', true],
    ['2026-03-02', '2026-03-02', false],
  ]);
});

test('O6 a colleague who worked over a clock ahead contradicts it too', () => {
  const base = logOf(['2031-05-05']);
  const ahead = base.at(-1);
  const [start] = base;
  if (ahead === undefined || start === undefined) throw new Error('There is no log');
  const over: Operation = {
    ...ahead,
    id: 'op:ofacolleague',
    device: 'device:ward0laptop',
    at: `${String(day('2026-03-02')).padStart(15, '0')}-000000-ward0laptop`,
    over: ahead.at,
    changes: [],
  };
  expect(read([...base, over], ['2031', '2026'])).toEqual([
    ['2031-05-05', '2026-03-02', true],
    ['2026-03-02', '2026-03-02', false],
  ]);
});

test('O6 the day of a review and its newest day are those that happened', () => {
  const log = logOf(['2026-03-01', '2031-05-05', '2026-03-03', '2026-03-09']);
  const then = reviewOfDay({ full: replay(log), operations: log }, '2026-03-03');
  expect([lastDay(log), then.operations.length]).toEqual(['2026-03-09', log.length - 1]);
});

test('O6 whatever the clocks say, the order is that of writing, stamps grow, and dates are never later than said', () => {
  const moment = fc.integer({ min: day('2025-06-01'), max: day('2040-01-01') });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 30 }), (moments) => {
      const { clock, operations, snapshot } = startReview();
      let at = 0;
      const now = (): number => moments[at] ?? 0;
      const random = seededBytes(3);
      const log = new LogWriter({ device, reviewerId, now, random }, snapshot, clock);
      const first = [...snapshot.codes.keys()][0] ?? 'code:none';
      for (; at < moments.length; at += 1)
        log.run(renameCode, { codeId: first, name: `Name ${at}` });
      const all = [...operations, ...log.operations];
      const keys = all.map(orderKey);
      expect(keys).toEqual([...keys].sort());
      expect(rowsDigest(replay(all.toReversed()))).toBe(rowsDigest(log.snapshot));
      const dateOf = datesOf(all);
      for (const [index, operation] of log.operations.entries()) {
        const { happened, said } = dateOf(operation);
        expect([said, happened <= said]).toEqual([
          Math.abs(readStamp(operation.at).ms - (moments[index] ?? 0)) > maxDriftMs
            ? moments[index]
            : readStamp(operation.at).ms,
          true,
        ]);
        expect(parseOperation(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
      }
    }),
  );
});
