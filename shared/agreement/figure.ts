/** Why a coefficient has no value. Words for them are in the messages. */
export type UndefinedReason =
  /** Nothing was rated. */
  | 'no-units'
  /** Fewer than two raters. */
  | 'one-rater'
  /** No unit has two ratings. */
  | 'no-pairs'
  /** All ratings are the same: nothing could have differed, so agreement says nothing. */
  | 'no-variation'
  /** Defined for two raters only. */
  | 'more-than-two-raters'
  /** The measure needs numbers and some categories are words. */
  | 'not-numbers'
  /** A ratio scale has no values below zero. */
  | 'negative-values'
  /** A reviewer gave one passage several of the codes, so they are no set of alternatives. */
  | 'overlapping-codes'
  /** Fewer than two things to resample, or too many samples without a value. */
  | 'too-few-to-resample'
  /** The unit counts only what somebody coded, so agreement by chance cannot be estimated. */
  | 'no-uncoded-units';

/** A coefficient: a number, or the reason why there is none. Never `NaN`. */
export type Coefficient = { readonly value: number } | { readonly undefined: UndefinedReason };

/**
 * `1 - observed / expected`, the form of every chance-corrected coefficient here. Disagreements rather
 * than agreements are passed because `1 - Po` and `1 - Pe` lose digits where nearly everything agrees.
 */
export function chanceCorrected(observed: number, expected: number): Coefficient {
  return expected > 0 ? { value: 1 - observed / expected } : { undefined: 'no-variation' };
}
