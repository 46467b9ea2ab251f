/** Dates of operations as tables write them: in UTC, marked where a later operation contradicts the clock. */
import { t } from '../messages/all-messages.ts';
import { inDoubt } from '../messages/formats.ts';
import type { OperationDate } from '../ops/dates.ts';

type Told = Pick<OperationDate, 'isDoubtful' | 'said'>;

/** `2026-03-09 14:05:31`, or `2031-03-09 14:05:31 (?)`; empty where there is no date. */
export function timeTold(date: Told | undefined): string {
  return date === undefined ? '' : marked(utcTime(date.said), date);
}

/** `2026-03-09`, or `2031-03-09 (?)`; empty where there is no date. */
export function dayTold(date: Told | undefined): string {
  return date === undefined ? '' : marked(utcTime(date.said).slice(0, 10), date);
}

/** What the mark means, where any of the dates has it. */
export function doubtNote(dates: Iterable<Told | undefined>): readonly string[] {
  for (const date of dates) if (date?.isDoubtful === true) return [t('table.doubtfulNote')];
  return [];
}

function marked(words: string, { isDoubtful }: Told): string {
  return isDoubtful ? inDoubt(words) : words;
}

/** `2026-03-09 14:05:31` for milliseconds since 1970, in UTC. */
function utcTime(ms: number): string {
  const iso = new Date(ms).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
