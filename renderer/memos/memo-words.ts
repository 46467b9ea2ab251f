/** Dates of memos in words. */
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The day, in local time; empty until it is known. */
export function dayOf(ms: number | undefined): string {
  return ms === undefined ? '' : day.format(ms);
}

/** Day and hour, in local time. */
export function momentOf(ms: number): string {
  return moment.format(ms);
}
