/** Which of two states of the codebook is the earlier one: versions, ends of days, and now (rule Y4). */
import { datesOf } from '../ops/dates.ts';
import type { Operation } from '../ops/operation.ts';
import { readStamp, type Stamp } from '../ops/stamp.ts';
import type { Version } from '../records/version.ts';
import { lastOf } from './versions.ts';

/** `day` as `2026-03-09`, meaning its end. */
export type Moment = Version | { readonly day: string } | 'now';

/**
 * Versions that two people named apart have the order of what each held last; of equal moments neither is earlier. Beside a
 * day a version is of the day on which that happened, as far as the clocks of `log` can be believed (O6).
 */
export function isEarlier(one: Moment, other: Moment, log: readonly Operation[]): boolean {
  if (isVersion(one) && isVersion(other)) return lastOf(one) < lastOf(other);
  return timeOf(one, log) < timeOf(other, log);
}

function timeOf(moment: Moment, log: readonly Operation[]): number {
  if (moment === 'now') return Number.POSITIVE_INFINITY;
  if (!isVersion(moment)) return Date.parse(`${moment.day}T23:59:59.999Z`);
  const last = lastOf(moment);
  if (last === '') return Number.NEGATIVE_INFINITY;
  const operation = log.find(({ at }) => at === last);
  return operation === undefined ? readStamp(last as Stamp).ms : datesOf(log)(operation).happened;
}

function isVersion(moment: Moment): moment is Version {
  return moment !== 'now' && 'knew' in moment;
}
