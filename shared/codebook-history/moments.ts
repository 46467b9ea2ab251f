/** Which of two states of the codebook is the earlier one: versions, ends of days, and now (rule Y4). */
import { readStamp, type Stamp } from '../ops/stamp.ts';
import type { Version } from '../records/version.ts';
import { lastOf } from './versions.ts';

/** `day` as `2026-03-09`, meaning its end. */
export type Moment = Version | { readonly day: string } | 'now';

/** Versions that two people named apart have the order of what each held last; of equal moments neither is earlier. */
export function isEarlier(one: Moment, other: Moment): boolean {
  return (
    timeOf(one) < timeOf(other) || (isVersion(one) && isVersion(other) && isWithin(one, other))
  );
}

function timeOf(moment: Moment): number {
  if (moment === 'now') return Number.POSITIVE_INFINITY;
  if (!isVersion(moment)) return Date.parse(`${moment.day}T23:59:59.999Z`);
  const last = lastOf(moment);
  return last === '' ? Number.NEGATIVE_INFINITY : readStamp(last as Stamp).ms;
}

/** Within one millisecond the stamps tell. */
function isWithin(one: Version, other: Version): boolean {
  return timeOf(one) === timeOf(other) && lastOf(one) < lastOf(other);
}

function isVersion(moment: Moment): moment is Version {
  return moment !== 'now' && 'knew' in moment;
}
