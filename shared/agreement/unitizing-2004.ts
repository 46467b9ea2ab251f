/**
 * Krippendorff's alpha for unitizing in the form of Krippendorff 2004 (Content Analysis, 2nd ed.,
 * section 12.4), which sees how far the boundaries of two units lie apart, not only how much they share.
 */
import { type Coefficient, chanceCorrected } from './figure.ts';

/** Units one observer marked on one continuum: in order, not overlapping, end exclusive. */
export interface MarkedUnits {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** A text in which every observer marked units of one category. */
export interface Continuum {
  readonly length: number;
  /** One entry per observer, the same observers in the same order on every continuum. */
  readonly observers: readonly MarkedUnits[];
}

/** Observed and expected disagreement: their sums over categories give the overall alpha. */
export interface UnitizingDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/** Alpha of one category, or of several from all their disagreements. */
export function unitizingAlpha(parts: readonly UnitizingDisagreement[]): Coefficient {
  let observed = 0;
  let expected = 0;
  for (const part of parts) {
    observed += part.observed;
    expected += part.expected;
  }
  return chanceCorrected(observed, expected);
}

/**
 * Disagreement on one category. Several continua (documents) count as one continuum of their summed
 * length, whose gaps end with each document.
 */
export function unitizingDisagreement(continua: readonly Continuum[]): UnitizingDisagreement {
  const observers = continua[0]?.observers.length ?? 0;
  let total = 0;
  for (const { length } of continua) total += length;
  if (observers < 2 || total === 0) return { observed: 0, expected: 0 };
  let observed = 0;
  for (const { length, observers: all } of continua) {
    for (let one = 0; one < all.length; one += 1) {
      for (let other = 0; other < one; other += 1) {
        const first = all[one];
        const second = all[other];
        if (first !== undefined && second !== undefined)
          observed += 2 * pairDifference(first, second, length);
      }
    }
  }
  return {
    observed: observed / (observers * (observers - 1) * total * total),
    expected: expectedDifference(continua, observers, total),
  };
}

/** Sum of the squared differences of all sections (units and gaps) of two observers. */
function pairDifference(first: MarkedUnits, second: MarkedUnits, length: number): number {
  let difference = 0;
  let from = 0;
  for (let one = 0; one < first.starts.length; one += 1) {
    const start = first.starts[one] ?? 0;
    const end = first.ends[one] ?? 0;
    while (from < second.starts.length && (second.ends[from] ?? 0) <= start) from += 1;
    let meets = false;
    for (let other = from; other < second.starts.length; other += 1) {
      const otherStart = second.starts[other] ?? 0;
      if (otherStart >= end) break;
      meets = true;
      difference += (start - otherStart) ** 2 + (end - (second.ends[other] ?? 0)) ** 2;
    }
    if (!meets) difference += (end - start) ** 2;
  }
  return difference + unmet(second, first, length);
}

/** Squared lengths of the units that lie wholly in a gap of the other observer. */
function unmet(units: MarkedUnits, others: MarkedUnits, length: number): number {
  let sum = 0;
  let from = 0;
  for (let one = 0; one < units.starts.length; one += 1) {
    const start = units.starts[one] ?? 0;
    const end = units.ends[one] ?? 0;
    while (from < others.starts.length && (others.ends[from] ?? 0) <= start) from += 1;
    if ((others.starts[from] ?? length) >= end) sum += (end - start) ** 2;
  }
  return sum;
}

/** What all placings of the marked units would differ by on average. */
function expectedDifference(
  continua: readonly Continuum[],
  observers: number,
  total: number,
): number {
  const units: number[] = [];
  const gaps: number[] = [];
  for (const { length, observers: all } of continua) {
    for (const { starts, ends } of all) {
      let covered = 0;
      for (let one = 0; one < starts.length; one += 1) {
        const start = starts[one] ?? 0;
        if (start > covered) gaps.push(start - covered);
        covered = ends[one] ?? 0;
        units.push(covered - start);
      }
      if (length > covered) gaps.push(length - covered);
    }
  }
  const longestFirst = Float64Array.from(units).sort().reverse();
  const gapsLongestFirst = Float64Array.from(gaps).sort().reverse();
  let sum = 0;
  let ownPairs = 0;
  let used = 0;
  let gapLength = 0;
  for (const length of longestFirst) {
    while (used < gapsLongestFirst.length && (gapsLongestFirst[used] ?? 0) >= length) {
      gapLength += gapsLongestFirst[used] ?? 0;
      used += 1;
    }
    const withUnits = ((units.length - 1) / 3) * (2 * length ** 3 - 3 * length ** 2 + length);
    // The places of the unit in each gap that can hold it.
    const withGaps = length ** 2 * (gapLength - used * (length - 1));
    sum += withUnits + withGaps;
    ownPairs += length * (length - 1);
  }
  const all = observers * total;
  const pairs = all * (all - 1) - ownPairs;
  return pairs > 0 ? ((2 / total) * sum) / pairs : 0;
}
