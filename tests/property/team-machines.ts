/** Machines of a team that began with one review and go their own ways: what the merge laws are tried on. */
import { LogWriter } from '../../shared/ops/log-writer.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { witness, zeroClock } from '../../shared/ops/stamp.ts';
import { seededBytes } from '../../shared/random.ts';
import { startReview } from './random-review.ts';

export const begun: readonly Operation[] = startReview().operations;
const noon = Date.UTC(2025, 4, 7, 12);

/** A colleague's machine that holds `log`; `drift` is how many milliseconds its clock is ahead. */
export function machineOf(
  name: string,
  seed: number,
  log: readonly Operation[] = begun,
  drift = 0,
): LogWriter {
  let now = noon + drift;
  const clock = log.reduce((known, { at }) => witness(known, at, now), zeroClock);
  const writer = new LogWriter(
    {
      device: `device:${name}`,
      reviewerId: `reviewer:${name}`,
      now: () => {
        now += 1000;
        return now;
      },
      random: seededBytes(seed),
    },
    replay(log),
    clock,
  );
  writer.operations.push(...log);
  return writer;
}
