/**
 * Krippendorff's family of alphas for unitizing (Krippendorff 2019, Content Analysis, 4th ed., section
 * 12.6; Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50): how far observers agree
 * on which stretches of a text they coded and with what, from the lengths their units share.
 */
import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { type Coefficient, chanceCorrected, type UndefinedReason } from './figure.ts';

/** What one observer marked in a text: in order, not overlapping, end exclusive, each with its category. */
export interface CategorisedUnits {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Absent where there is one category only, number 0. */
  readonly categories?: ArrayLike<number> | undefined;
  /** The observer's part of the columns; all of them when absent. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A text and the observers who worked through it; texts with fewer than two are left out. */
export interface UnitizedText {
  readonly length: number;
  readonly observers: readonly CategorisedUnits[];
}

/** The family of one set of categories. */
export interface UnitizingCoefficients {
  /** Boundaries and categories together. */
  readonly uAlpha: Coefficient;
  /** Coded or not coded, whatever the category. */
  readonly binaryAlpha: Coefficient;
  /** Categories, where both coded. */
  readonly cuAlpha: Coefficient;
  /** One category against the others, where both coded. */
  readonly byCategory: readonly {
    readonly kuAlpha: Coefficient;
    /** Share of the category's length that others coded too. */
    readonly coverage: number;
  }[];
}

/** The family with its intervals, which are computed only when asked for. */
export interface UnitizingTask {
  readonly coefficients: UnitizingCoefficients;
  /** 95% percentile intervals from drawing whole texts with replacement. */
  bootstrap(
    coefficient: 'uAlpha' | 'binaryAlpha' | 'cuAlpha',
    options: BootstrapOptions,
  ): Promise<Interval>;
}

/** Sums over texts per category; every coefficient follows from them. */
const perCategory = ['length', 'shared', 'same', 'own', 'ownShared'] as const;
type Sums = Readonly<Record<(typeof perCategory)[number], Float64Array>>;

/** The family over all texts as one continuum, in time proportional to the units. */
export function unitizing(texts: readonly UnitizedText[], categories: number): UnitizingTask {
  const parts = texts.filter(({ observers }) => observers.length > 1).map(partOf);
  const sums = Object.fromEntries(
    perCategory.map((name) => [name, new Float64Array(categories)]),
  ) as Sums;
  const columns = perCategory.map((name) => sums[name]);
  const add = (times: ArrayLike<number> | undefined): number => {
    for (const column of columns) column.fill(0);
    let total = 0;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      const weight = times === undefined ? 1 : (times[index] ?? 0);
      if (part === undefined || weight === 0) continue;
      total += weight * part.total;
      for (let at = 0; at < part.categories.length; at += 1) {
        const category = part.categories[at] ?? 0;
        for (let place = 0; place < columns.length; place += 1) {
          const column = columns[place];
          if (column === undefined) continue;
          const value = part.values[at * columns.length + place] ?? 0;
          column[category] = (column[category] ?? 0) + weight * value;
        }
      }
    }
    return total;
  };
  const reason: UndefinedReason | undefined =
    texts.length === 0 ? 'no-units' : parts.length === 0 ? 'one-rater' : undefined;
  const coefficients =
    reason === undefined ? fromSums(sums, add(undefined)) : withoutValue(reason, categories);
  return {
    coefficients,
    bootstrap: async (coefficient, options) => {
      const whole = coefficients[coefficient];
      if ('undefined' in whole) return whole;
      if (parts.length < 2) return { undefined: 'too-few-to-resample' };
      const times = new Int32Array(parts.length);
      return percentileInterval(options, parts.length * perCategory.length, () => {
        times.fill(0);
        for (let draw = 0; draw < times.length; draw += 1) {
          const text = Math.floor(options.random() * times.length);
          times[text] = (times[text] ?? 0) + 1;
        }
        return fromSums(sums, add(times))[coefficient];
      });
    },
  };
}

function fromSums(sums: Sums, total: number): UnitizingCoefficients {
  const { length, shared, same, own, ownShared } = sums;
  const coded = sum(length);
  const gaps = total - coded;
  const sharedTotal = sum(shared);
  const codedBeside = coded - sharedTotal;
  // A unit cannot differ from itself: its length squared leaves the pairs; a gap is not one unit, so
  // only its places leave them.
  const pairs = total - (sum(own) + gaps) / total;
  const sharedPairs = sharedTotal - sum(ownShared) / sharedTotal;
  const corrected = (observed: number, products: number, from: number): Coefficient =>
    products > 0 && from > 0 ? chanceCorrected(observed, products / from) : noVariation;
  return {
    uAlpha: corrected(
      2 * codedBeside + (sharedTotal - sum(same)),
      offDiagonal(length, total) + gaps * coded,
      pairs,
    ),
    binaryAlpha: corrected(2 * codedBeside, 2 * gaps * coded, pairs),
    cuAlpha:
      sharedTotal === 0
        ? { undefined: 'no-pairs' }
        : corrected(sharedTotal - sum(same), offDiagonal(shared, sharedTotal), sharedPairs),
    byCategory: Array.from(length, (whole, category) => {
      const part = shared[category] ?? 0;
      const differing = part - (same[category] ?? 0);
      const others = part * (sharedTotal - part);
      const column = part * sharedTotal - (ownShared[category] ?? 0);
      return {
        kuAlpha:
          others > 0
            ? { value: 1 - ((column / part) * differing) / others }
            : { undefined: part > 0 ? 'no-variation' : 'no-pairs' },
        coverage: whole === 0 ? 0 : part / whole,
      };
    }),
  };
}

const noVariation = { undefined: 'no-variation' } as const;

interface TextPart {
  /** Observers times length. */
  readonly total: number;
  readonly categories: readonly number[];
  /** The `perCategory` values of each of them. */
  readonly values: Float64Array;
}

function partOf({ length, observers }: UnitizedText): TextPart {
  const total = observers.length * length;
  if (observers.every((units) => firstOf(units) === endOf(units))) {
    return { total, categories: noCategories, values: noValues };
  }
  const places = new Map<number, number>();
  for (const units of observers) {
    for (let unit = firstOf(units); unit < endOf(units); unit += 1) {
      const category = units.categories?.[unit] ?? 0;
      if (!places.has(category)) places.set(category, places.size);
    }
  }
  const width = perCategory.length;
  const values = new Float64Array(places.size * width);
  const add = (at: number, value: number): void => {
    values[at] = (values[at] ?? 0) + value;
  };
  const weight = 1 / (observers.length - 1);
  const cursors = new Int32Array(observers.length);
  for (const mine of observers) {
    for (let index = 0; index < cursors.length; index += 1) {
      const other = observers[index];
      cursors[index] = other === undefined ? 0 : firstOf(other);
    }
    for (let unit = firstOf(mine); unit < endOf(mine); unit += 1) {
      const start = mine.starts[unit] ?? 0;
      const end = mine.ends[unit] ?? 0;
      const category = mine.categories?.[unit] ?? 0;
      let meeting = 0;
      let alike = 0;
      for (let index = 0; index < observers.length; index += 1) {
        const other = observers[index];
        if (other === undefined || other === mine) continue;
        const stop = endOf(other);
        let at = cursors[index] ?? 0;
        while (at < stop && (other.ends[at] ?? 0) <= start) at += 1;
        cursors[index] = at;
        for (; at < stop && (other.starts[at] ?? 0) < end; at += 1) {
          const common =
            Math.min(end, other.ends[at] ?? 0) - Math.max(start, other.starts[at] ?? 0);
          meeting += common;
          if ((other.categories?.[at] ?? 0) === category) alike += common;
        }
      }
      const base = (places.get(category) ?? 0) * width;
      add(base, end - start);
      add(base + 1, meeting * weight);
      add(base + 2, alike * weight);
      add(base + 3, (end - start) ** 2);
      add(base + 4, (meeting * weight) ** 2);
    }
  }
  return { total, categories: [...places.keys()], values };
}

function firstOf({ from }: CategorisedUnits): number {
  return from ?? 0;
}

function endOf({ starts, to }: CategorisedUnits): number {
  return to ?? starts.length;
}

const noCategories: readonly number[] = [];
const noValues = new Float64Array(0);

function withoutValue(reason: UndefinedReason, categories: number): UnitizingCoefficients {
  const none = { undefined: reason };
  return {
    uAlpha: none,
    binaryAlpha: none,
    cuAlpha: none,
    byCategory: Array.from({ length: categories }, () => ({ kuAlpha: none, coverage: 0 })),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function offDiagonal(values: Float64Array, total: number): number {
  let products = 0;
  for (const value of values) products += value * (total - value);
  return products;
}
