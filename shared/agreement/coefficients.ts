/** Agreement on names (nominal categories): share of agreement and the chance-corrected coefficients. */
import { alphaOf } from './alpha.ts';
import { type Coefficient, chanceCorrected, type UndefinedReason } from './figure.ts';
import { missing, type Ratings } from './ratings.ts';

/** What `nominalCoefficients` computes. */
export interface NominalCoefficients {
  /** Share of agreeing pairs of ratings, averaged over the units with two or more. */
  readonly percent: Coefficient;
  /** Two raters only, over the units both rated. */
  readonly cohen: Coefficient;
  /** Over the units both rated; for more than two raters it is Fleiss' kappa, which generalises it. */
  readonly scott: Coefficient;
  readonly fleiss: Coefficient;
  readonly brennanPrediger: Coefficient;
  readonly ac1: Coefficient;
  /** Krippendorff's alpha, nominal. */
  readonly alpha: Coefficient;
}

/** Two of the raters, by number. */
export interface RaterPair {
  readonly first: number;
  readonly second: number;
}

/**
 * All nominal coefficients. Missing ratings as Gwet 2014 (Handbook of Inter-Rater Reliability, 4th
 * ed.): agreement over units with two or more ratings, shares of categories over all rated units.
 * Cohen 1960, Scott 1955, Fleiss 1971, Brennan & Prediger 1981, Gwet 2008, Krippendorff 2004. Where all
 * ratings are the same every chance-corrected coefficient is undefined, also those (Brennan-Prediger,
 * AC1) whose formula would give 1.
 */
export function nominalCoefficients(ratings: Ratings): NominalCoefficients {
  const sums = sumsOf(ratings);
  if ('undefined' in sums) return allUndefined(sums.undefined);
  const { disagreement, shares } = sums;
  const { categories, raters } = ratings;
  let expected = 0;
  let used = 0;
  for (const share of shares) {
    expected += share * (1 - share);
    if (share > 0) used += 1;
  }
  const corrected = (expectation: number): Coefficient =>
    used < 2 ? { undefined: 'no-variation' } : chanceCorrected(disagreement, expectation);
  const fleiss = corrected(expected);
  const pair = raters === 2 ? pairOf(ratings, { first: 0, second: 1 }) : undefined;
  return {
    percent: { value: 1 - disagreement },
    cohen: pair?.cohen ?? { undefined: 'more-than-two-raters' },
    scott: pair?.scott ?? fleiss,
    fleiss,
    brennanPrediger: corrected((categories - 1) / categories),
    ac1: corrected(1 - expected / (categories - 1)),
    alpha: alphaOf(ratings, 'nominal'),
  };
}

/** The coefficients of two raters, over the units both rated or either rated, as each defines it. */
export function pairCoefficients(ratings: Ratings, pair: RaterPair): NominalCoefficients {
  return nominalCoefficients(onlyPair(ratings, pair));
}

/** Every pair of raters, in order. */
export function pairsOf(raters: number): readonly RaterPair[] {
  const pairs: RaterPair[] = [];
  for (let first = 0; first < raters; first += 1) {
    for (let second = first + 1; second < raters; second += 1) pairs.push({ first, second });
  }
  return pairs;
}

/**
 * Fleiss' kappa of each category against all others together (Fleiss 1971, equation 20, which is
 * kappa of the ratings reduced to "this category or not").
 */
export function fleissByCategory(ratings: Ratings): readonly Coefficient[] {
  const sums = sumsOf(ratings);
  const { categories, raters, cells, weights, rows } = ratings;
  if ('undefined' in sums) return Array.from({ length: categories }, () => sums);
  const differing = new Float64Array(categories);
  const counts = new Int32Array(categories);
  for (let row = 0; row < rows; row += 1) {
    const base = row * raters;
    const rated = ratedIn(cells, base, raters);
    if (rated < 2) continue;
    for (let at = base; at < base + raters; at += 1) count(counts, cells[at] ?? missing, 1);
    for (let at = base; at < base + raters; at += 1) {
      const category = cells[at] ?? missing;
      const times = category === missing ? 0 : (counts[category] ?? 0);
      if (times === 0) continue;
      counts[category] = 0;
      differing[category] =
        (differing[category] ?? 0) +
        ((weights[row] ?? 0) * 2 * times * (rated - times)) / (rated * (rated - 1));
    }
  }
  return Array.from(sums.shares, (share, category) =>
    chanceCorrected((differing[category] ?? 0) / sums.pairedUnits, 2 * share * (1 - share)),
  );
}

interface NominalSums {
  /** `1 - Po`. */
  readonly disagreement: number;
  readonly shares: Float64Array;
  readonly pairedUnits: number;
}

function sumsOf(ratings: Ratings): NominalSums | { readonly undefined: UndefinedReason } {
  const { categories, raters, cells, weights, rows } = ratings;
  if (rows === 0) return { undefined: 'no-units' };
  if (raters < 2) return { undefined: 'one-rater' };
  // Counted apart by the number of ratings of a unit: whole numbers stay exact until the one division.
  const differingPairs = new Float64Array(raters + 1);
  const units = new Float64Array(raters + 1);
  const chosen = new Float64Array((raters + 1) * categories);
  for (let row = 0; row < rows; row += 1) {
    const base = row * raters;
    const weight = weights[row] ?? 0;
    const rated = ratedIn(cells, base, raters);
    units[rated] = (units[rated] ?? 0) + weight;
    let differing = 0;
    for (let at = base; at < base + raters; at += 1) {
      const category = cells[at] ?? missing;
      if (category === missing) continue;
      count(chosen, rated * categories + category, weight);
      for (let other = at + 1; other < base + raters; other += 1) {
        const second = cells[other] ?? missing;
        if (second !== missing && second !== category) differing += 1;
      }
    }
    differingPairs[rated] = (differingPairs[rated] ?? 0) + weight * differing;
  }
  let pairedUnits = 0;
  let ratedUnits = units[1] ?? 0;
  let disagreement = 0;
  for (let rated = 2; rated <= raters; rated += 1) {
    pairedUnits += units[rated] ?? 0;
    ratedUnits += units[rated] ?? 0;
    disagreement += (2 * (differingPairs[rated] ?? 0)) / (rated * (rated - 1));
  }
  if (pairedUnits === 0) return { undefined: 'no-pairs' };
  const shares = new Float64Array(categories);
  for (let category = 0; category < categories; category += 1) {
    let share = 0;
    for (let rated = 1; rated <= raters; rated += 1) {
      share += (chosen[rated * categories + category] ?? 0) / rated;
    }
    shares[category] = share / ratedUnits;
  }
  return { disagreement: disagreement / pairedUnits, shares, pairedUnits };
}

interface PairCoefficients {
  readonly cohen: Coefficient;
  readonly scott: Coefficient;
}

function pairOf(ratings: Ratings, { first, second }: RaterPair): PairCoefficients {
  const { categories, raters, cells, weights, rows } = ratings;
  const firstChose = new Float64Array(categories);
  const secondChose = new Float64Array(categories);
  let units = 0;
  let differing = 0;
  for (let row = 0; row < rows; row += 1) {
    const one = cells[row * raters + first] ?? missing;
    const other = cells[row * raters + second] ?? missing;
    if (one === missing || other === missing) continue;
    const weight = weights[row] ?? 0;
    units += weight;
    if (one !== other) differing += weight;
    count(firstChose, one, weight);
    count(secondChose, other, weight);
  }
  if (units === 0) return { cohen: { undefined: 'no-pairs' }, scott: { undefined: 'no-pairs' } };
  let cohenExpected = 0;
  let scottExpected = 0;
  for (let category = 0; category < categories; category += 1) {
    const one = (firstChose[category] ?? 0) / units;
    const rest = (units - (secondChose[category] ?? 0)) / units;
    const both = (firstChose[category] ?? 0) + (secondChose[category] ?? 0);
    cohenExpected += one * rest;
    scottExpected += (both / (2 * units)) * ((2 * units - both) / (2 * units));
  }
  return {
    cohen: chanceCorrected(differing / units, cohenExpected),
    scott: chanceCorrected(differing / units, scottExpected),
  };
}

function onlyPair(ratings: Ratings, { first, second }: RaterPair): Ratings {
  const { categories, raters, rows, values } = ratings;
  const cells = new Int32Array(rows * 2);
  const weights = new Float64Array(rows);
  let kept = 0;
  for (let row = 0; row < rows; row += 1) {
    const one = ratings.cells[row * raters + first] ?? missing;
    const other = ratings.cells[row * raters + second] ?? missing;
    if (one === missing && other === missing) continue;
    cells[kept * 2] = one;
    cells[kept * 2 + 1] = other;
    weights[kept] = ratings.weights[row] ?? 0;
    kept += 1;
  }
  return {
    raters: 2,
    categories,
    rows: kept,
    cells: cells.subarray(0, kept * 2),
    weights: weights.subarray(0, kept),
    values,
  };
}

function allUndefined(reason: UndefinedReason): NominalCoefficients {
  const none = { undefined: reason };
  return {
    percent: none,
    cohen: none,
    scott: none,
    fleiss: none,
    brennanPrediger: none,
    ac1: none,
    alpha: none,
  };
}

function ratedIn(cells: Int32Array, base: number, raters: number): number {
  let rated = 0;
  for (let at = base; at < base + raters; at += 1) if (cells[at] !== missing) rated += 1;
  return rated;
}

function count(counts: Float64Array | Int32Array, at: number, weight: number): void {
  if (at >= 0) counts[at] = (counts[at] ?? 0) + weight;
}
