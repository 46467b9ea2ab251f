/** Random numbers for resampling, repeatable from a seed on every machine. */

/** Numbers evenly distributed from 0 (included) to 1 (excluded). */
export type UniformRandom = () => number;

/** A repeatable source from a seed: the generator xoshiro128** (Blackman & Vigna 2021), 53 bits a number. */
export function seededUniform(seed: number): UniformRandom {
  // splitmix32 spreads the seed over the state, which must not be all zero.
  let spread = seed >>> 0;
  const next = (): number => {
    spread = (spread + 0x9e3779b9) | 0;
    let mixed = Math.imul(spread ^ (spread >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let a = next();
  let b = next();
  let c = next();
  let d = next() | 1;
  const bits = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000;
}

/**
 * How often each entry is drawn when `sum(weights)` draws are made with replacement from things of
 * which `weights[i]` are of kind `i`. Costs one binomial number per kind, however many draws there are.
 * `weights` are whole numbers; the counts are written to `counts`.
 */
export function drawCounts(
  weights: Float64Array,
  counts: Float64Array,
  random: UniformRandom,
): void {
  let draws = 0;
  for (const weight of weights) draws += weight;
  let rest = draws;
  for (let kind = 0; kind < weights.length; kind += 1) {
    const weight = weights[kind] ?? 0;
    const drawn = weight >= rest ? draws : binomial(draws, weight / rest, random);
    counts[kind] = drawn;
    draws -= drawn;
    rest -= weight;
  }
}

/** Successes in `trials` trials of chance `chance`. */
export function binomial(trials: number, chance: number, random: UniformRandom): number {
  if (trials === 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - binomial(trials, 1 - chance, random);
  return trials * chance < 10
    ? byInversion(trials, chance, random)
    : byRejection(trials, chance, random);
}

/** Adds up the probabilities of 0, 1, 2 … until they pass a random number: fast for few successes. */
function byInversion(trials: number, chance: number, random: UniformRandom): number {
  const odds = chance / (1 - chance);
  const none = Math.exp(trials * Math.log1p(-chance));
  let left = random();
  let probability = none;
  let successes = 0;
  while (left > probability && successes < trials) {
    left -= probability;
    successes += 1;
    probability *= (odds * (trials - successes + 1)) / successes;
    // Rounding can leave a remainder no probability will ever cover.
    if (probability === 0) break;
  }
  return successes;
}

/** Transformed rejection with squeeze: algorithm BTRS of Hörmann 1993 (J. Stat. Comput. Simul. 46). */
function byRejection(trials: number, chance: number, random: UniformRandom): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const surelyBelow = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const odds = chance / (1 - chance);
  const mode = Math.floor((trials + 1) * chance);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= surelyBelow) return k;
    if (k < 0 || k > trials || !(us > 0)) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - k + 1)) +
      (k + 0.5) * Math.log((odds * (trials - k + 1)) / (k + 1)) +
      stirlingTail(mode) +
      stirlingTail(trials - mode) -
      stirlingTail(k) -
      stirlingTail(trials - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/** What Stirling's formula for `log(k!)` leaves out. */
function stirlingTail(k: number): number {
  const small = smallTails[k];
  if (small !== undefined) return small;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

const smallTails: readonly number[] = Array.from({ length: 10 }, (_, k) => {
  let logFactorial = 0;
  for (let factor = 2; factor <= k; factor += 1) logFactorial += Math.log(factor);
  return logFactorial - (Math.log(Math.sqrt(2 * Math.PI)) + (k + 0.5) * Math.log(k + 1) - (k + 1));
});
