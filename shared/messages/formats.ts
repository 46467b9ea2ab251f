/** Days, lists and figures as the language that is spoken writes them. Days and hours are those of this computer. */
import { inLanguage, speech } from './speech.ts';

const day = inLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const longDay = inLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }));
const weekday = inLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'full' }));
const hour = inLanguage((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }));
const moment = inLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
);
const longMoment = inLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }),
);
const list = inLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const distance = inLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
const thousandths = inLanguage(
  (tag) =>
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: 3,
      maximumFractionDigits: 3,
      signDisplay: 'negative',
    }),
);
const hundredths = inLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const tenthsOfPercent = inLanguage(
  (tag) =>
    new Intl.NumberFormat(tag, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const percent = inLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const counts = inLanguage((tag) => new Intl.NumberFormat(tag));
const names = inLanguage((tag) => new Intl.Collator(tag, { numeric: true }));
const tenths = inLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));

type Moment = number | Date;

/** `3 May 2031`. */
export const dayInWords = (at: Moment): string => day().format(at);

/** `3 May 2031` for `2031-05-03`, a day that is the same on every computer. */
export function namedDayInWords(name: string): string {
  return dayInWords(dayNamed(name));
}

function dayNamed(name: string): Date {
  const [year = 0, month = 1, date = 1] = name.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** `3 May 2031`, with the month never shortened. */
export const longDayInWords = (at: Moment): string => longDay().format(at);

/** `3 May 2031` for `2031-05-03`, with the month never shortened. */
export const namedLongDayInWords = (name: string): string => longDayInWords(dayNamed(name));

/** `Saturday 3 May 2031`. */
export const weekdayInWords = (at: Moment): string => weekday().format(at);

/** `14:05`. */
export const hourInWords = (at: Moment): string => hour().format(at);

/** `3 May 2031, 14:05`. */
export const momentInWords = (at: Moment): string => moment().format(at);

/** `3 May 2031 at 14:05`. */
export const longMomentInWords = (at: Moment): string => longMoment().format(at);

/** `3 May 2031 (?)`: of a moment that the rest contradicts. */
export const inDoubt = (when: string): string => `${when} (?)`;

/** `2 hours ago` for `(-2, 'hour')`. */
export const distanceInWords = (count: number, unit: Intl.RelativeTimeFormatUnit): string =>
  distance().format(count, unit);

/** `A, B and C`. */
export const listInWords = (parts: readonly string[]): string => list().format(parts);

/** Three decimals, as coefficients are reported; a true minus sign, and none before nought. */
export const coefficientInWords = (value: number): string =>
  thousandths().format(value).replace('-', '−');

/** `83.72` for a share of 0.8372, where the unit stands above. */
export const percentInWords = (share: number): string => hundredths().format(share * 100);

/** `83.7%` for a share of 0.837. */
export const shareInWords = (share: number): string => tenthsOfPercent().format(share);

/** `84%` for a share of 0.837. */
export const roughShareInWords = (share: number): string => percent().format(share);

/** `160,872`. */
export const countInWords = (count: number): string => counts().format(count);

/** At most one decimal. */
export const tenthsInWords = (value: number): string => tenths().format(value);

/**
 * The order of names in a list on the screen, figures by their size. What a file holds stands in an order that is the same
 * in every language (`shared/tables/study-order.ts`).
 */
export const byNameInWords = (a: string, b: string): number => names().compare(a, b);

/** A term of the interface inside a sentence: German nouns keep their capital there. */
export const withinSentence = (term: string): string =>
  speech.now().language === 'de' ? term : term.toLocaleLowerCase('en');
