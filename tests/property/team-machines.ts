/** Machines of a team that began with one review and go their own ways: what the merge laws are tried on. */
import { stampAfter } from '../../shared/ops/ahead.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { driftLimit, witness, zeroClock } from '../../shared/ops/stamp.ts';
import { seededBytes } from '../../shared/random.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { startReview } from './random-review.ts';

export const begun: readonly Operation[] = startReview().operations;
export const noon = Date.UTC(2025, 4, 7, 12);

/** The clock of a machine, in milliseconds since 1970; tests set it wrong. */
export interface MachineClock {
  now: number;
}

/** A colleague's machine that holds `log`, as a device and reviewer of that name; each `seed` gives other ids. */
export function machineOf(
  name: string,
  seed: number,
  log: readonly Operation[] = begun,
  clock: MachineClock = { now: noon },
): LogWriter {
  const known = log.reduce((seen, { at }) => witness(seen, at, clock.now), zeroClock);
  const writer = new LogWriter(
    {
      device: `device:${name}`,
      reviewerId: `reviewer:${name}`,
      now: () => {
        clock.now += 1000;
        return clock.now;
      },
      random: seededBytes(seed),
    },
    replay(log),
    known,
  );
  const drift = driftLimit(clock.now);
  writer.ahead = stampAfter(log, drift, drift);
  writer.operations.push(...log);
  return writer;
}
