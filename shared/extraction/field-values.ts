/** What may be filled in for a field: values tidied for their kind, checked, and compared (S14). Nothing is refused. */

import type { Field } from '../records/field.ts';
import { nameKey } from '../records/name-key.ts';
import { singleBlanks } from '../single-blanks.ts';
import { foldLine } from '../text/word-filter.ts';

/** What a value is read by. */
export type Kinded = Pick<
  Field,
  'kind' | 'maximum' | 'minimum' | 'options' | 'required' | 'several' | 'unit'
>;

const yes = new Set(['yes', 'y', 'true', '1', 'ja', 'j', 'wahr', 'x', '✓', '✔']);
const no = new Set(['no', 'n', 'false', '0', 'nein', 'falsch', '✗', '✘']);

/** Words that say that the study does not tell; they fit every kind. */
const untold = new Set(['not reported', 'nr', 'n/r', 'unclear', 'nicht berichtet', 'unklar']);

/**
 * A value as it is kept: blanks tidied, the field’s own unit taken off a number, options as they are spelled, dates with
 * the year first. What does not read as its kind stays as it was typed. `decimals` says what is otherwise not read because
 * it may be read in two ways. Law: tidying a tidied value changes nothing.
 */
export function tidyValue(field: Kinded, typed: string, decimals?: DecimalSign): string {
  const text = field.kind === 'text' ? typed.replace(/\r\n?/g, '\n').trim() : singleBlanks(typed);
  switch (field.kind) {
    case 'boolean':
      return yes.has(nameKey(text)) ? 'yes' : no.has(nameKey(text)) ? 'no' : text;
    case 'number':
      return numberIn(field, text, decimals) ?? text;
    case 'date':
      return dateIn(text) ?? text;
    case 'choice':
      return choicesIn(field, text).join('; ');
    case 'text':
      return text;
  }
}

/**
 * What is chosen, in the order in which it is written, options as they are spelled; semicolons part several, but for
 * those that stand in an option.
 */
export function choicesIn(
  field: Pick<Field, 'options' | 'several'>,
  text: string,
): readonly string[] {
  const whole = singleBlanks(text);
  if (field.several !== true) return whole === '' ? [] : [optionOf(field, whole) ?? whole];
  const parts = whole
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const longest = Math.max(1, ...(field.options ?? []).map((each) => each.split(';').length));
  const first = new Map<string, string>();
  for (let at = 0; at < parts.length; ) {
    const { length, choice } = choiceAt(field, parts, at, longest);
    if (!first.has(nameKey(choice))) first.set(nameKey(choice), choice);
    at += length;
  }
  return [...first.values()];
}

/** The option that the most parts from there on make up; the part as it is where they make up none. */
function choiceAt(
  field: Pick<Field, 'options'>,
  parts: readonly string[],
  at: number,
  longest: number,
): { readonly length: number; readonly choice: string } {
  for (let length = Math.min(longest, parts.length - at); length > 0; length -= 1) {
    const choice = optionOf(field, parts.slice(at, at + length).join('; '));
    if (choice !== undefined) return { length, choice };
  }
  return { length: 1, choice: parts[at] ?? '' };
}

function optionOf({ options = [] }: Pick<Field, 'options'>, text: string): string | undefined {
  const wanted = optionKey(text);
  return (
    options.find((option) => option === text) ??
    options.find((option) => optionKey(option) === wanted)
  );
}

/** Case, accents, and blanks beside semicolons tell no two options apart. */
function optionKey(text: string): string {
  return foldLine(singleBlanks(text).replace(/ ?; ?/g, ';'));
}

/** A number as it is counted with; undefined where the value is none, or may be read in two ways. */
export function numberOf(value: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(value) && !isInTwoWays(value) ? Number(value) : undefined;
}

/**
 * The number that stands in a text, as digits with a point: its own unit may stand behind it, and its thousands and
 * decimals may be written as they are in any country. `1,234` and `1.234` may be read in two ways, and are not read.
 */
function numberIn(
  { unit }: Pick<Field, 'unit'>,
  text: string,
  decimals: DecimalSign | undefined,
): string | undefined {
  const { number, unit: behind } = numberWithUnit(text, decimals) ?? {};
  if (number === undefined) return undefined;
  return behind === '' || sameUnit(behind ?? '', unit ?? '') ? number : undefined;
}

/** What a text of figures means where one of its signs may be read in two ways: which sign its decimals stand behind. */
export type DecimalSign = '.' | ',';

/** A number and the unit behind it, as in `12 weeks`; undefined where a text is no such thing, or may be read in two ways. */
export function numberWithUnit(
  text: string,
  decimals?: DecimalSign,
): { readonly number: string; readonly unit: string } | undefined {
  const found = measured.exec(text.trim())?.groups;
  const figures = readFigures(found?.figures ?? '', decimals);
  if (found === undefined || figures === undefined) return undefined;
  const { sign = '', unit = '' } = found;
  return { number: `${sign === '' ? '' : '-'}${figures}`, unit: unit.trim() };
}

const measured = /^(?<sign>[-−]?)(?<figures>\d(?:[\d.,\s]*\d)?)\s*(?<unit>[\p{L}%°µ€$£][^\d]*)?$/u;

/** One sign before three figures, behind figures that may be thousands: `1.234` and `1,234` (S26). */
const inTwoWays = /^[1-9]\d{0,2}(?<sign>[.,])\d{3}$/;

/** Figures as digits with a point; undefined where they are no number, or may be read in two ways. */
function readFigures(figures: string, decimals: DecimalSign | undefined): string | undefined {
  const { sign } = inTwoWays.exec(figures)?.groups ?? {};
  if (sign !== undefined && decimals === undefined) return undefined;
  const isGrouped = sign === undefined ? grouped.test(figures) : sign !== decimals;
  if (isGrouped) {
    const [whole = '', rest] = splitDecimals(figures, sign !== undefined);
    return `${whole.replace(/\D/g, '')}${rest === undefined ? '' : `.${rest}`}`;
  }
  // A nought more, so that what is kept can be read in one way alone.
  if (sign !== undefined) return `${figures.replace(',', '.')}0`;
  return /^\d+(?:[.,]\d+)?$/.test(figures) ? figures.replace(',', '.') : undefined;
}

/** Thousands apart by blanks, or by one sign that stands twice or before decimals behind the other. */
const grouped =
  /^\d{1,3}(?:(?:\s\d{3})+(?:[.,]\d+)?|(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;

function splitDecimals(figures: string, isWhole: boolean): readonly [string, string | undefined] {
  const signs = figures.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  const isRepeated = signs.length > 1 && signs.every((sign) => sign === last);
  if (isWhole || last === undefined || isRepeated) return [figures, undefined];
  const at = figures.lastIndexOf(last);
  return [figures.slice(0, at), figures.slice(at + 1)];
}

/** Which sign decimals stand behind in texts that are written alike; undefined where they tell nothing, or two things. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | undefined {
  const signs = new Set<string>();
  for (const text of texts) {
    const { figures = '' } = measured.exec(text.trim())?.groups ?? {};
    if (inTwoWays.test(figures) || readFigures(figures, undefined) === undefined) continue;
    const found = figures.match(/[.,]/g) ?? [];
    const last = found.at(-1);
    if (last === undefined) continue;
    const isThousands = found.length > 1 && found.every((sign) => sign === last);
    signs.add(isThousands ? (last === '.' ? ',' : '.') : last);
  }
  const [only] = signs;
  return signs.size === 1 ? (only as DecimalSign) : undefined;
}

/** The unit behind a number, also behind one that may be read in two ways; undefined where a text is no number. */
export function unitBehind(text: string): string | undefined {
  const number = numberWithUnit(text);
  if (number !== undefined) return number.unit;
  return isInTwoWays(text) ? (measured.exec(text.trim())?.groups?.unit ?? '').trim() : undefined;
}

/** Whether a text is figures that may be read in two ways, whatever unit stands behind them. */
function isInTwoWays(text: string): boolean {
  return inTwoWays.test(measured.exec(text.trim())?.groups?.figures ?? '');
}

function sameUnit(a: string, b: string): boolean {
  const bare = (unit: string): string =>
    nameKey(unit)
      .replace(/[.()]/g, '')
      .replace(/(?<=\p{L}{3})s$/u, '');
  return bare(a) === bare(b);
}

/** A date as `2026-03-09`, `2026-03` or `2026`; undefined where the text is none, or may be read in two ways. */
function dateIn(text: string): string | undefined {
  const found =
    /^(?<y>\d{4})(?:[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?)?(?:T00:00:00.*)?$/.exec(text)
      ?.groups ?? /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})$/.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { d, m, y = '' } = found;
  const month = Number(m ?? '1');
  const day = Number(d ?? '1');
  const last = new Date(Date.UTC(Number(y), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return undefined;
  const two = (part: string): string => part.padStart(2, '0');
  return [y, ...(m === undefined ? [] : [two(m)]), ...(d === undefined ? [] : [two(d)])].join('-');
}

/** What a value is told for; it is kept all the same. */
export type ValueProblem =
  | { readonly is: 'missing' | 'number' | 'twoWays' | 'yesNo' | 'date' | 'severalChosen' }
  | { readonly is: 'unit'; readonly unit: string; readonly wanted: string }
  | { readonly is: 'option'; readonly value: string }
  | { readonly is: 'below' | 'above'; readonly bound: number };

/** What is to be said of a value; undefined where it fits. `undefined` as a value is one that nobody filled in. */
export function checkValue(field: Kinded, value: string | undefined): ValueProblem | undefined {
  if (value === undefined || value === '')
    return field.required === true ? { is: 'missing' } : undefined;
  if (untold.has(nameKey(value)) && field.kind !== 'choice') return undefined;
  switch (field.kind) {
    case 'text':
      return undefined;
    case 'boolean':
      return value === 'yes' || value === 'no' ? undefined : { is: 'yesNo' };
    case 'date':
      return dateIn(value) === undefined ? { is: 'date' } : undefined;
    case 'number':
      return checkNumber(field, value);
    case 'choice':
      return checkChoice(field, value);
  }
}

function checkNumber(field: Kinded, value: string): ValueProblem | undefined {
  const { maximum, minimum, unit } = field;
  const number = numberOf(value);
  if (number === undefined) {
    const measured = numberWithUnit(value);
    if (measured !== undefined) return { is: 'unit', unit: measured.unit, wanted: unit ?? '' };
    return { is: isInTwoWays(value) ? 'twoWays' : 'number' };
  }
  if (minimum !== undefined && number < minimum) return { is: 'below', bound: minimum };
  if (maximum !== undefined && number > maximum) return { is: 'above', bound: maximum };
  return undefined;
}

function checkChoice(field: Kinded, value: string): ValueProblem | undefined {
  const unknown = choicesIn(field, value).find((choice) => optionOf(field, choice) === undefined);
  if (unknown === undefined) return undefined;
  const parts = value.split(';');
  const areOptions = parts.length > 1 && parts.every((part) => optionOf(field, part) !== undefined);
  return areOptions ? { is: 'severalChosen' } : { is: 'option', value: unknown };
}

/** Whether two values of a field say the same: case, blanks, the order of what was chosen and `3.0` for `3` aside. */
export function sameValue(field: Kinded, a: string, b: string): boolean {
  return valueKey(field, a) === valueKey(field, b);
}

function valueKey(field: Kinded, value: string): string {
  const tidy = tidyValue(field, value);
  if (field.kind === 'number') return String(numberOf(tidy) ?? nameKey(tidy));
  if (field.kind !== 'choice') return nameKey(tidy);
  return choicesIn(field, tidy).map(nameKey).toSorted().join(';');
}
