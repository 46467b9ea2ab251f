/** The review as it was on an earlier day, rebuilt from its log. */

import { isIn } from '../codebook-history/versions.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { namedDayInWords } from '../messages/formats.ts';
import { datesOf, hasDoubts, saidOf } from '../ops/dates.ts';
import { type Log, logWhere, StreamedLog } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Stamp } from '../ops/stamp.ts';
import { recodesAsOf } from '../recode/open-recodes.ts';
import type { Review } from '../records/review.ts';
import type { Version } from '../records/version.ts';

/**
 * The day (UTC, `2026-03-09`) on which each operation of a log was written; where a clock ran ahead, at the latest that
 * of what was written after it.
 */
export function daysOf(log: Log): (operation: Operation) => string {
  const dateOf = datesOf(log);
  return (operation) => new Date(dateOf(operation).happened).toISOString().slice(0, 10);
}

/** The day of the newest operation, so that the same review is given the same date everywhere. */
export function lastDay(operations: Log): string {
  const dayOf = daysOf(operations);
  // The highest stamp tells the newest day.
  const isQuick = operations instanceof StreamedLog && !hasDoubts(operations);
  if (isQuick) return operations.latest === undefined ? firstDay : dayOfStamp(operations.latest);
  let last = firstDay;
  for (const operation of operations) {
    const day = dayOf(operation);
    if (day > last) last = day;
  }
  return last;
}

/** Whether a log that is read anew each time ends on a day or before it. */
function isWithin(operations: Log, day: string): boolean {
  return operations instanceof StreamedLog && operations.length > 0 && lastDay(operations) <= day;
}

const firstDay = '1970-01-01';

function dayOfStamp(at: Stamp): string {
  return new Date(saidOf({ at })).toISOString().slice(0, 10);
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
export function reviewOfDay(review: ReviewOfDay, day: string): ReviewOfDay {
  const then = reviewOrNothing(review, day);
  if (then.operations.length > 0) return then;
  const dayOf = daysOf(review.operations);
  let first = '9999-12-31';
  for (const operation of review.operations) {
    const its = dayOf(operation);
    if (its < first) first = its;
  }
  throw new ExpectedError(
    'before-first',
    t('asOf.beforeFirst', { day: namedDayInWords(day), first: namedDayInWords(first) }),
  );
}

/** The same for whoever compares with that day: before the first change there was nothing (rule Y4). */
export function reviewOrNothing({ full, operations }: ReviewOfDay, day: string): ReviewOfDay {
  // Nothing of the log is newer: it need not be gone through for that.
  if (isWithin(operations, day)) return { full, operations };
  const dayOf = daysOf(operations);
  const until = logWhere(operations, (operation) => dayOf(operation) <= day);
  return asTodaySees({ full, operations }, until);
}

/**
 * The review as it was known where somebody named a version of its codebook; who may see what is as it stands today. Refused
 * where nothing of it is here: `before-first`.
 */
export function reviewOfVersion(review: ReviewOfDay, version: Version): ReviewOfDay {
  const until = logWhere(review.operations, isIn(version));
  if (until.length === 0)
    throw new ExpectedError('before-first', t('versions.nothing', { name: version.name }));
  return asTodaySees(review, until);
}

function asTodaySees({ full, operations }: ReviewOfDay, until: Log): ReviewOfDay {
  if (until.length === operations.length) return { full, operations };
  const then = replay(until);
  const review =
    then.review === undefined || full.review === undefined
      ? then.review
      : { ...then.review, ...rulesOf(full.review) };
  const recodes = recodesAsOf(then.recodes, full.recodes);
  const rows = {
    ...then,
    review,
    assignments: full.assignments,
    recodes,
    versions: full.versions,
  };
  return { operations: until, full: rows };
}

/** The rules of blind coding as they are today. */
function rulesOf({ blind, holdBackCodes }: Review): Partial<Review> {
  return {
    ...(blind === undefined ? {} : { blind }),
    ...(holdBackCodes === undefined ? {} : { holdBackCodes }),
  };
}
