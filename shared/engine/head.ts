import { reachOf, stampAfter } from '../ops/ahead.ts';
import { type Log, StreamedLog } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { countLive, type Full } from '../ops/snapshot.ts';
import { type Clock, driftLimit, type Stamp, witness, zeroClock } from '../ops/stamp.ts';
import { knownForms, waitingIn } from '../ops/waiting.ts';
import type { LogHead } from './storage.ts';

/** The head of a log that comes in whole. `at` is now, in milliseconds since 1970. */
export function headOf(
  log: { readonly operations: Log; readonly snapshot: Full },
  at: number,
): LogHead {
  const { operations, snapshot } = log;
  const { ahead, clock } = clocksIn(operations, at);
  const tip = operations instanceof StreamedLog ? undefined : operations.at(-1)?.id;
  return {
    ...rowsIn(snapshot),
    operations: operations.length,
    ...waitingAfter(undefined, operations),
    ...(tip === undefined ? {} : { tip }),
    clock,
    // What is written here stands after a stamp from a clock far ahead (O1).
    ...(ahead === undefined ? {} : { ahead }),
    changedAt: at,
  };
}

/** The clock that exceeds the stamps of a log, and the stamp of one far ahead. */
function clocksIn(
  operations: Log,
  at: number,
): { readonly ahead: Stamp | undefined; readonly clock: Clock } {
  const limit = driftLimit(at);
  if (operations instanceof StreamedLog) {
    const { latest = '', telling } = operations;
    // Where no clock ran ahead, it need not be gone through: what was written over one is telling.
    if (latest !== '' && latest <= limit)
      return { ahead: stampAfter(telling, limit, limit), clock: witness(zeroClock, latest, at) };
  }
  let clock = zeroClock;
  for (const operation of operations) clock = witness(clock, operation.at, at);
  return { ahead: stampAfter(operations, limit, limit), clock };
}

/**
 * The head after `added` came in from elsewhere at the moment `at`: its clock exceeds their stamps, or what
 * is written from now on stands after them (O1). Count and tip are left to whoever appends.
 */
export function headWith(head: LogHead, added: readonly Operation[], at: number): LogHead {
  // One moment for both: a stamp is either taken over by the clock or written over, never neither.
  const clock = added.reduce(
    (known, operation) => witness(witness(known, operation.at, at), reachOf(operation), at),
    head.clock,
  );
  const drift = driftLimit(at);
  const ahead = stampAfter(added, head.ahead ?? drift, drift) ?? head.ahead;
  return { ...head, clock, ...(ahead === undefined ? {} : { ahead }) };
}

/** The head after `operations` were written at the moment `at`, the last of them here with `clock`. */
export function headAfter(
  head: LogHead,
  written: {
    readonly operations: readonly Operation[];
    readonly next: Full;
    readonly clock: Clock;
    readonly at: number;
  },
): LogHead {
  const { at, clock, next, operations } = written;
  const tip = operations.at(-1)?.id;
  return {
    ...head,
    ...rowsIn(next, head.title),
    operations: head.operations + operations.length,
    ...waitingAfter(head.waiting, operations),
    ...(tip === undefined ? {} : { tip }),
    clock,
    changedAt: at,
  };
}

function waitingAfter(before: LogHead['waiting'], added: Log): Pick<LogHead, 'waiting'> {
  const more = waitingIn(added).length;
  if (more === 0) return before === undefined ? {} : { waiting: before };
  return { waiting: { operations: (before?.operations ?? 0) + more, knows: knownForms } };
}

/** What a head says of the rows; `title` is for a log whose review is not there. */
export function rowsIn(
  { review, studies }: Full,
  title = '',
): Pick<LogHead, 'sample' | 'studies' | 'title'> {
  return {
    title: review?.title ?? title,
    sample: review?.sample === true,
    studies: countLive(studies),
  };
}
