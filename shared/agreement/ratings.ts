/**
 * Tables of ratings: units by raters, each cell a category or missing. Equal rows are kept once with
 * the number of units they stand for, so 100,000 characters cost no more than the runs of text in
 * which nobody's coding changes, and coefficients cost only the distinct rows.
 */
import { BugError } from '../errors.ts';

/** The cell of a rater who did not rate the unit. */
export const missing = -1;

/** A table of ratings; made by `RatingsBuilder` or `ratingsOf`. */
export interface Ratings {
  readonly raters: number;
  /** Number of categories that could have been chosen, whether or not anybody did. */
  readonly categories: number;
  readonly rows: number;
  /** Category index or `missing`, row by row: `cells[row * raters + rater]`. */
  readonly cells: Int32Array;
  /** How many units each row stands for: whole numbers above zero. */
  readonly weights: Float64Array;
  /** What each row belongs to when whole stretches of text are resampled together; absent: its unit. */
  readonly clusters?: Int32Array | undefined;
  /** Ascending values of the categories, where they are numbers. */
  readonly values?: Float64Array | undefined;
}

/** Collects ratings. `cells` of `add` is copied, so the caller can use one array throughout. */
export class RatingsBuilder {
  readonly #raters: number;
  readonly #width: number;
  #rows = 0;
  #cells: Int32Array;
  #weights: Float64Array;
  #slots: Int32Array;

  /** With `clustered`, equal rows of different clusters stay apart. */
  constructor(raters: number, clustered = false) {
    this.#raters = raters;
    this.#width = raters + (clustered ? 1 : 0);
    this.#cells = new Int32Array(64 * this.#width);
    this.#weights = new Float64Array(64);
    this.#slots = new Int32Array(256).fill(-1);
  }

  /** Adds `weight` units with these ratings; units of weight 0 and units nobody rated are left out. */
  add(cells: ArrayLike<number>, weight: number, cluster = 0): void {
    if (weight === 0) return;
    if (!(weight > 0) || !Number.isInteger(weight)) {
      throw new BugError(`A weight of ratings must be a whole number above zero, not ${weight}.`);
    }
    const width = this.#width;
    if (this.#rows === this.#weights.length) this.#grow();
    const base = this.#rows * width;
    let hash = cluster;
    let rated = false;
    for (let rater = 0; rater < this.#raters; rater += 1) {
      const cell = cells[rater] ?? missing;
      if (cell !== missing) rated = true;
      this.#cells[base + rater] = cell;
      hash = Math.imul(hash ^ cell, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (!rated) return;
    if (width > this.#raters) this.#cells[base + this.#raters] = cluster;
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, 0x85ebca6b) & mask;
    for (let row = this.#slots[slot] ?? -1; row !== -1; row = this.#slots[slot] ?? -1) {
      if (this.#sameRow(row * width, base)) {
        this.#weights[row] = (this.#weights[row] ?? 0) + weight;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#rows;
    this.#weights[this.#rows] = weight;
    this.#rows += 1;
  }

  build(categories: number, values?: Float64Array): Ratings {
    const rows = this.#rows;
    const raters = this.#raters;
    const width = this.#width;
    const weights = this.#weights.slice(0, rows);
    if (width === raters) {
      return {
        raters,
        categories,
        rows,
        cells: this.#cells.slice(0, rows * width),
        weights,
        values,
      };
    }
    const cells = new Int32Array(rows * raters);
    const clusters = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      cells.set(this.#cells.subarray(row * width, row * width + raters), row * raters);
      clusters[row] = this.#cells[row * width + raters] ?? 0;
    }
    return { raters, categories, rows, cells, weights, clusters, values };
  }

  #sameRow(one: number, other: number): boolean {
    for (let at = 0; at < this.#width; at += 1) {
      if (this.#cells[one + at] !== this.#cells[other + at]) return false;
    }
    return true;
  }

  #grow(): void {
    const cells = new Int32Array(this.#cells.length * 2);
    cells.set(this.#cells);
    const weights = new Float64Array(this.#weights.length * 2);
    weights.set(this.#weights);
    this.#cells = cells;
    this.#weights = weights;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.#rows; row += 1) {
      const base = row * this.#width;
      let hash = this.#width > this.#raters ? (this.#cells[base + this.#raters] ?? 0) : 0;
      for (let rater = 0; rater < this.#raters; rater += 1) {
        hash = Math.imul(hash ^ (this.#cells[base + rater] ?? 0), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = Math.imul(hash, 0x85ebca6b) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = row;
    }
  }
}

/** Ratings from rows of category indices (`missing` where a rater gave none). */
export function ratingsOf(
  rows: readonly ArrayLike<number>[],
  options: {
    readonly raters: number;
    readonly categories: number;
    readonly weights?: readonly number[];
    readonly values?: Float64Array;
  },
): Ratings {
  const builder = new RatingsBuilder(options.raters);
  rows.forEach((row, index) => {
    builder.add(row, options.weights?.[index] ?? 1);
  });
  return builder.build(options.categories, options.values);
}

/** The units of several tables of the same raters and categories in one; clusters are given up. */
export function sumRatings(
  tables: readonly Ratings[],
  raters: number,
  categories: number,
): Ratings {
  const builder = new RatingsBuilder(raters);
  for (const { cells, weights, rows } of tables) {
    for (let row = 0; row < rows; row += 1) {
      builder.add(cells.subarray(row * raters, (row + 1) * raters), weights[row] ?? 0);
    }
  }
  return builder.build(categories);
}

/** Number of units with at least one rating. */
export function unitCount(ratings: Ratings): number {
  let units = 0;
  for (const weight of ratings.weights) units += weight;
  return units;
}
