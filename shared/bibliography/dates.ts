/**
 * Publication dates as databases write them: `2016/03/14/`, `2016//`, `2016 Mar 14`, `2016-03`,
 * `20160314`, `14 March 2016`, `SEP`, `2015/02/15/received`.
 */

/** Parts that could be read; `rest` says whether the field held words that are no part of a date. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly rest: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads whatever parts a date has; a year has four digits, for two could be any century. */
export function readDate(value: string): DateParts {
  // Most dates are a year alone.
  if (/^\d{4}$/.test(value)) {
    const year = yearFrom(value);
    if (year !== undefined) return { year, rest: false };
  }
  const tokens = value.match(/\d+|\p{L}+/gu) ?? [];
  let year: number | undefined;
  let month: number | undefined;
  let rest = false;
  const small: { readonly number: number; readonly beforeYear: boolean }[] = [];
  for (const token of tokens) {
    const number = Number(token);
    if (Number.isNaN(number)) {
      const named = months.indexOf(token.slice(0, 3).toLowerCase()) + 1;
      if (named > 0 && (month === undefined || small.length === 0)) month ??= named;
      else rest = true;
    } else if (token.length === 8 && year === undefined) {
      year = yearFrom(token.slice(0, 4));
      small.push({ number: Number(token.slice(4, 6)), beforeYear: false });
      small.push({ number: Number(token.slice(6)), beforeYear: false });
    } else if (token.length === 4 && year === undefined && yearFrom(token) !== undefined) {
      year = Number(token);
    } else if (token.length <= 2) {
      small.push({ number, beforeYear: year === undefined });
    } else {
      rest = true;
    }
  }
  return withDay({ year, month, rest }, small);
}

/**
 * The CSL date of a record: the first value with a year, made more exact by any other value that says
 * the same year (or only a month). Undefined where no value has a year.
 */
export function issuedFrom(values: readonly string[]): { 'date-parts': number[][] } | undefined {
  const dates = values.map(readDate).filter((date) => !date.rest || date.year !== undefined);
  const year = dates.find((date) => date.year !== undefined)?.year;
  if (year === undefined) return undefined;
  const candidates = dates
    .filter((date) => !date.rest && (date.year === undefined || date.year === year))
    .map((date) => partsOf({ ...date, year }));
  const best = candidates.reduce(
    (most, parts) => (parts.length > most.length ? parts : most),
    [year],
  );
  return { 'date-parts': [best] };
}

/** Whether a date field says nothing beyond this CSL date. */
export function isSaidBy(value: string, issued: readonly number[]): boolean {
  const date = readDate(value);
  if (date.rest) return false;
  const parts = partsOf({ ...date, year: date.year ?? issued[0] ?? 0 });
  return parts.every((part, index) => part === issued[index]);
}

function partsOf(date: { readonly year: number; readonly month?: number; readonly day?: number }) {
  const parts = [date.year];
  if (date.month !== undefined) {
    parts.push(date.month);
    if (date.day !== undefined) parts.push(date.day);
  }
  return parts;
}

function yearFrom(digits: string): number | undefined {
  const year = Number(digits);
  return year >= 1000 && year <= 2999 ? year : undefined;
}

function withDay(
  date: {
    readonly year: number | undefined;
    readonly month: number | undefined;
    readonly rest: boolean;
  },
  small: readonly { readonly number: number; readonly beforeYear: boolean }[],
): DateParts {
  const { year } = date;
  // "07 2016" is a month and a year; "03/14/2016" and "14/03/2016" cannot be told apart and give the year.
  const usable = small.filter(
    ({ beforeYear }) => !beforeYear || date.month !== undefined || small.length === 1,
  );
  const numbers = usable.map(({ number }) => number);
  const month = date.month ?? (year === undefined ? undefined : numbers.shift());
  const day = numbers.shift();
  const hasMonth = month !== undefined && month >= 1 && month <= 12;
  const hasDay = hasMonth && day !== undefined && day >= 1 && day <= 31;
  return {
    ...(year === undefined ? {} : { year }),
    ...(hasMonth ? { month } : {}),
    ...(hasDay ? { day } : {}),
    rest: date.rest || usable.length < small.length,
  };
}
