/** Krippendorff's alpha for nominal, ordinal, interval and ratio ratings. */
import { type Coefficient, chanceCorrected, type UndefinedReason } from './figure.ts';
import { missing, type Ratings } from './ratings.ts';

/** How far two values are apart: same or not, by rank, by difference, by ratio. */
export const alphaMetrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
/** One of `alphaMetrics`. */
export type AlphaMetric = (typeof alphaMetrics)[number];

/**
 * Krippendorff's alpha (Krippendorff 2004, Content Analysis, 2nd ed., chapter 11; 2011, Computing
 * Krippendorff's Alpha-Reliability): `1 - Do / De` over the values that have a partner in their unit,
 * each unit's pairs weighted by 1 / (values - 1). `ordinal` takes the categories in their order;
 * all but `nominal` need `values`.
 */
export function alphaOf(ratings: Ratings, metric: AlphaMetric): Coefficient {
  const task = prepareAlpha(ratings, metric);
  return 'undefined' in task ? task : task.evaluate(task.weights);
}

/** Alpha for changing weights of the same rows: what a bootstrap computes again and again. */
export interface AlphaTask {
  /** Row of the ratings behind each weight: rows with two or more ratings. */
  readonly rows: Int32Array;
  readonly weights: Float64Array;
  evaluate(weights: Float64Array): Coefficient;
}

/** What does not depend on the weights, computed once; or why alpha has no value for any weights. */
export function prepareAlpha(
  ratings: Ratings,
  metric: AlphaMetric,
): AlphaTask | { readonly undefined: UndefinedReason } {
  if (ratings.rows === 0) return { undefined: 'no-units' };
  if (ratings.raters < 2) return { undefined: 'one-rater' };
  const scale = scaleOf(ratings, metric);
  if ('undefined' in scale) return scale;
  const paired = pairedRows(ratings);
  if (paired.rows.length === 0) return { undefined: 'no-pairs' };
  return new Evaluation(paired, ratings.categories, metric, scale.values);
}

/** The ratings of the rows that have two or more, end to end. */
interface PairedRows {
  readonly rows: Int32Array;
  readonly weights: Float64Array;
  /** Row `i` holds `categories[starts[i] .. starts[i + 1])`. */
  readonly starts: Int32Array;
  readonly categories: Int32Array;
}

class Evaluation implements AlphaTask {
  readonly rows: Int32Array;
  readonly weights: Float64Array;
  readonly #paired: PairedRows;
  readonly #metric: AlphaMetric;
  /** Position of each category; of ordinal ones it depends on the counts and is set by each evaluation. */
  readonly #values: Float64Array;
  readonly #counts: Float64Array;
  /** Sum of squared differences over a row's ordered pairs, over its ratings less one. */
  readonly #differences: Float64Array;

  constructor(paired: PairedRows, categories: number, metric: AlphaMetric, values: Float64Array) {
    this.rows = paired.rows;
    this.weights = paired.weights;
    this.#paired = paired;
    this.#metric = metric;
    this.#values = values;
    this.#counts = new Float64Array(categories);
    this.#differences = new Float64Array(paired.rows.length);
    if (metric !== 'ordinal') this.#fillDifferences();
  }

  evaluate(weights: Float64Array): Coefficient {
    const { starts, categories } = this.#paired;
    const counts = this.#counts.fill(0);
    let total = 0;
    for (let row = 0; row < weights.length; row += 1) {
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const category = categories[at] ?? 0;
        counts[category] = (counts[category] ?? 0) + weight;
        total += weight;
      }
    }
    if (this.#metric === 'ordinal') {
      this.#setRanks();
      this.#fillDifferences();
    }
    let observed = 0;
    for (let row = 0; row < weights.length; row += 1) {
      observed += (weights[row] ?? 0) * (this.#differences[row] ?? 0);
    }
    return chanceCorrected((total - 1) * observed, this.#expected(total));
  }

  /** Sum of squared differences over the ordered pairs of all values. */
  #expected(total: number): number {
    const counts = this.#counts;
    const values = this.#values;
    let sum = 0;
    if (this.#metric === 'nominal') {
      for (const times of counts) sum += times * (total - times);
      return sum;
    }
    if (this.#metric === 'ratio') {
      for (let one = 0; one < counts.length; one += 1) {
        const times = counts[one] ?? 0;
        if (times === 0) continue;
        for (let other = 0; other < one; other += 1) {
          const ratio = ratioDifference(values[one] ?? 0, values[other] ?? 0);
          sum += times * (counts[other] ?? 0) * ratio;
        }
      }
      return 2 * sum;
    }
    let mean = 0;
    let used = 0;
    for (let category = 0; category < counts.length; category += 1) {
      mean += ((counts[category] ?? 0) / total) * (values[category] ?? 0);
      if ((counts[category] ?? 0) > 0) used += 1;
    }
    // Rounding of the mean must not make a variation out of a single value.
    if (used < 2) return 0;
    for (let category = 0; category < counts.length; category += 1) {
      sum += (counts[category] ?? 0) * ((values[category] ?? 0) - mean) ** 2;
    }
    return 2 * total * sum;
  }

  /** A category's ordinal position: the middle of the ranks of its values. */
  #setRanks(): void {
    let below = 0;
    for (let category = 0; category < this.#counts.length; category += 1) {
      const times = this.#counts[category] ?? 0;
      this.#values[category] = below + times / 2;
      below += times;
    }
  }

  #fillDifferences(): void {
    const { starts, categories } = this.#paired;
    const values = this.#values;
    for (let row = 0; row < this.#differences.length; row += 1) {
      const start = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      let sum = 0;
      for (let one = start; one < end; one += 1) {
        const first = categories[one] ?? 0;
        for (let other = start; other < one; other += 1) {
          const second = categories[other] ?? 0;
          if (first === second) continue;
          if (this.#metric === 'nominal') sum += 1;
          else if (this.#metric === 'ratio')
            sum += ratioDifference(values[first] ?? 0, values[second] ?? 0);
          else sum += ((values[first] ?? 0) - (values[second] ?? 0)) ** 2;
        }
      }
      this.#differences[row] = (2 * sum) / (end - start - 1);
    }
  }
}

function ratioDifference(one: number, other: number): number {
  return ((one - other) / (one + other)) ** 2;
}

/** Alpha does not change with the unit of measurement, so values are brought to at most 1 before squaring. */
function scaleOf(
  ratings: Ratings,
  metric: AlphaMetric,
): { readonly values: Float64Array } | { readonly undefined: UndefinedReason } {
  if (metric === 'nominal') return { values: new Float64Array(0) };
  if (ratings.values === undefined) return { undefined: 'not-numbers' };
  if (metric === 'ordinal') return { values: new Float64Array(ratings.categories) };
  let largest = 0;
  for (const value of ratings.values) {
    if (metric === 'ratio' && value < 0) return { undefined: 'negative-values' };
    largest = Math.max(largest, Math.abs(value));
  }
  return { values: ratings.values.map((value) => (largest === 0 ? value : value / largest)) };
}

function pairedRows(ratings: Ratings): PairedRows {
  const { raters, rows, cells } = ratings;
  const kept = new Int32Array(rows);
  const weights = new Float64Array(rows);
  const starts = new Int32Array(rows + 1);
  const categories = new Int32Array(rows * raters);
  let count = 0;
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    const before = filled;
    for (let at = row * raters; at < (row + 1) * raters; at += 1) {
      const category = cells[at] ?? missing;
      if (category === missing) continue;
      categories[filled] = category;
      filled += 1;
    }
    if (filled - before < 2) {
      filled = before;
      continue;
    }
    kept[count] = row;
    weights[count] = ratings.weights[row] ?? 0;
    count += 1;
    starts[count] = filled;
  }
  return {
    rows: kept.slice(0, count),
    weights: weights.slice(0, count),
    starts: starts.slice(0, count + 1),
    categories: categories.slice(0, filled),
  };
}
