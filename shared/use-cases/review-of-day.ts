/** The review as it was on an earlier day, rebuilt from its log. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Log, logWhere, StreamedLog } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { readStamp } from '../ops/stamp.ts';
import type { Review } from '../records/review.ts';

/** Last moment of the year 9999: a stamp may come from a clock set wrong. */
const latest = Date.UTC(9999, 11, 31);

/** The day (UTC, `2026-03-09`) on which an operation was written. */
export function dayOf({ at }: Pick<Operation, 'at'>): string {
  return new Date(Math.min(readStamp(at).ms, latest)).toISOString().slice(0, 10);
}

/** The day of the newest operation, so that the same review is given the same date everywhere. */
export function lastDay(operations: Log): string {
  let last = '1970-01-01';
  for (const stamped of operations instanceof StreamedLog ? latestOf(operations) : operations) {
    const day = dayOf(stamped);
    if (day > last) last = day;
  }
  return last;
}

function latestOf({ latest }: StreamedLog): readonly Pick<Operation, 'at'>[] {
  return latest === undefined ? [] : [{ at: latest }];
}

/**
 * A day as `2026-03-09`; anything else is refused with code `date`. `2026-02-30` is no day.
 */
export function parseDay(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) {
    return text;
  }
  throw new ExpectedError('date', t('asOf.noDate', { text }));
}

/** A log and its rows up to the end of a day. */
export interface ReviewOfDay {
  readonly operations: Log;
  readonly full: Full;
}

/**
 * The review at the end of `day` (UTC). Who may see what is as it stands today: what is coded blind now is
 * not shown by going back to a day before it was shared out. Refused before the first change: `before-first`.
 */
export function reviewOfDay({ full, operations }: ReviewOfDay, day: string): ReviewOfDay {
  const until = logWhere(operations, (operation) => dayOf(operation) <= day);
  if (until.length === 0) {
    let first = '9999-12-31';
    for (const operation of operations) {
      const its = dayOf(operation);
      if (its < first) first = its;
    }
    throw new ExpectedError('before-first', t('asOf.beforeFirst', { day, first }));
  }
  if (until.length === operations.length) return { full, operations };
  const then = replay(until);
  const review =
    then.review === undefined || full.review === undefined
      ? then.review
      : { ...then.review, ...rulesOf(full.review) };
  const rows = { ...then, review, assignments: full.assignments };
  return { operations: until, full: rows };
}

/** The rules of blind coding as they are today. */
function rulesOf({ blind, holdBackCodes }: Review): Partial<Review> {
  return {
    ...(blind === undefined ? {} : { blind }),
    ...(holdBackCodes === undefined ? {} : { holdBackCodes }),
  };
}
