/**
 * When operations were written, as far as the clocks of their machines can be believed. The order of a log is never
 * taken from here: stamps keep it.
 */
import { firstWhere } from '../first-where.ts';
import { type Log, tellingOf } from './log.ts';
import { type Operation, orderKey } from './operation.ts';
import { maxDriftMs, readStamp } from './stamp.ts';

/** When an operation was written, in milliseconds since 1970. */
export interface OperationDate {
  /** What the machine's clock said. */
  readonly said: number;
  /** At the latest then: what was written after it says so. */
  readonly happened: number;
  /** Whether other operations, or the present, contradict that clock. */
  readonly isDoubtful: boolean;
}

/** Before this program was there: a clock that says so has been set back, as by an empty battery. */
const programBegan = Date.UTC(2025, 0, 1);
/** Last day of the year 9999: dates are written with four digits. */
const latest = Date.UTC(9999, 11, 31);

/** What the clock of its machine said when an operation was written, in milliseconds since 1970. */
export function saidOf({ at, said }: Pick<Operation, 'at' | 'said'>): number {
  return Math.min(said ?? readStamp(at).ms, latest);
}

/**
 * The dates of a log's operations. One that is dated over a day later than an operation that stands after it, or than
 * `now` (milliseconds since 1970), was written by a clock that ran ahead: it happened no later than the other. Laws:
 * without such operations `happened` is `said`; `happened` is never later than `said`, unless that lies before the
 * program was there.
 */
export function datesOf(
  log: Log,
  now = Number.POSITIVE_INFINITY,
): (operation: Operation) => OperationDate {
  const turns = turnsOf(log);
  return (operation) => {
    const said = saidOf(operation);
    const isSetBack = operation.said !== undefined && said < programBegan;
    const believed = isSetBack ? Math.min(readStamp(operation.at).ms, latest) : said;
    const bound = Math.min(now, turnAfter(turns, orderKey(operation))?.said ?? now);
    const isAhead = believed > bound + maxDriftMs;
    return { said, happened: isAhead ? bound : believed, isDoubtful: isAhead || isSetBack };
  };
}

/** Whether any operation of a log contradicts the clock of an earlier one. */
export function hasDoubts(log: Log): boolean {
  return tellingOf(log).some(({ over, said }) => over !== undefined || said !== undefined);
}

/** An operation whose clock says an earlier time than what it stands after, by more than a day. */
interface Turn {
  readonly order: string;
  readonly said: number;
}

/** The turns that count, in the order of the log, each with the earliest time that it or a later one says. */
function turnsOf(log: Log): readonly Turn[] {
  const turns: Turn[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  const back = tellingOf(log)
    .flatMap((operation): Turn[] => {
      const said = saidOf(operation);
      const stands = readStamp(operation.over ?? operation.at).ms;
      if (said < programBegan || stands <= said + maxDriftMs) return [];
      return [{ order: orderKey(operation), said }];
    })
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  for (const { order, said } of back) {
    earliest = Math.min(earliest, said);
    turns.push({ order, said: earliest });
  }
  return turns.reverse();
}

/** The first turn that stands after `key` in the order of the log. */
function turnAfter(turns: readonly Turn[], key: string): Turn | undefined {
  return turns[firstWhere(turns.length, (at) => (turns[at]?.order ?? '') > key)];
}
