/** Confidence intervals by resampling. */
import { breathe, type TaskOptions, throwIfCancelled } from '../progress.ts';
import { type AlphaMetric, type AlphaTask, prepareAlpha } from './alpha.ts';
import type { Coefficient, UndefinedReason } from './figure.ts';
import { drawCounts, type UniformRandom } from './random-counts.ts';
import type { Ratings } from './ratings.ts';

/** A 95% interval, or why there is none. */
export type Interval =
  | {
      readonly low: number;
      readonly high: number;
      /** Samples that had a value. */
      readonly samples: number;
    }
  | { readonly undefined: UndefinedReason };

/** How to resample. */
export interface BootstrapOptions extends TaskOptions {
  readonly random: UniformRandom;
  /** 1,000 when absent. */
  readonly samples?: number | undefined;
}

/**
 * 95% percentile interval of Krippendorff's alpha: units are drawn with replacement, as many as there
 * are, and alpha with its own expected disagreement is computed anew each time (Efron & Tibshirani
 * 1993, chapter 13; compared with other intervals of alpha by Hughes 2022, arXiv:2210.13265). Where the
 * ratings have clusters, whole clusters are drawn (Davison & Hinkley 1997, section 3.8), because
 * neighbouring characters are not coded independently and an interval over single characters would be
 * far too narrow. It is not Krippendorff's own algorithm, which draws pairs of values and keeps the
 * expected disagreement fixed.
 */
export async function bootstrapAlpha(
  ratings: Ratings,
  metric: AlphaMetric,
  options: BootstrapOptions,
): Promise<Interval> {
  const draws = drawsOfAlpha(ratings, metric, options.random);
  return 'undefined' in draws ? draws : percentileInterval(options, draws.work, draws.draw);
}

/** The same interval at once, for a table that is made as a whole: where that may take long, in a worker. */
export function bootstrapAlphaAtOnce(
  ratings: Ratings,
  metric: AlphaMetric,
  { random, samples = defaultSamples }: Pick<BootstrapOptions, 'random' | 'samples'>,
): Interval {
  const draws = drawsOfAlpha(ratings, metric, random);
  if ('undefined' in draws) return draws;
  const drawing = drawSamples(samples, draws.work, draws.draw);
  for (let step = drawing.next(); ; step = drawing.next())
    if (step.done === true) return step.value;
}

/** Samples where nobody asks for another number. */
const defaultSamples = 1000;

/** How one sample is drawn, and how many rows that goes through. */
interface Draws {
  readonly work: number;
  readonly draw: () => Coefficient;
}

function drawsOfAlpha(
  ratings: Ratings,
  metric: AlphaMetric,
  random: UniformRandom,
): Draws | { readonly undefined: UndefinedReason } {
  const task = prepareAlpha(ratings, metric);
  if ('undefined' in task) return task;
  const whole = task.evaluate(task.weights);
  if ('undefined' in whole) return whole;
  const resample =
    ratings.clusters === undefined ? byUnit(task) : byCluster(task, ratings.clusters);
  if (resample === undefined) return { undefined: 'too-few-to-resample' };
  const counts = new Float64Array(task.weights.length);
  const draw = (): Coefficient => {
    resample(counts, random);
    return task.evaluate(counts);
  };
  return { work: counts.length, draw };
}

/**
 * The middle 95% of `samples` values of `draw`. Samples without a value are left out; with more than
 * one in twenty of them the interval would say more about what was left out.
 */
export async function percentileInterval(
  { samples: wanted = defaultSamples, signal, onProgress }: BootstrapOptions,
  workPerSample: number,
  draw: () => Coefficient,
): Promise<Interval> {
  const drawing = drawSamples(wanted, workPerSample, draw);
  for (;;) {
    const step = drawing.next();
    onProgress?.({ done: step.done === true ? wanted : step.value, total: wanted });
    if (step.done === true) return step.value;
    await breathe();
    throwIfCancelled(signal);
  }
}

/** Stops now and then, with how many samples are drawn. */
function* drawSamples(
  wanted: number,
  workPerSample: number,
  draw: () => Coefficient,
): Generator<number, Interval> {
  const values = new Float64Array(wanted);
  let samples = 0;
  let work = 0;
  for (let done = 0; done < wanted; done += 1) {
    const sample = draw();
    if ('value' in sample) {
      values[samples] = sample.value;
      samples += 1;
    }
    work += workPerSample + 100;
    if (work > workBetweenPauses) {
      work = 0;
      yield done + 1;
    }
  }
  if (samples < 0.95 * wanted || samples < 2) return { undefined: 'too-few-to-resample' };
  const sorted = values.subarray(0, samples).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), samples };
}

/** Rows visited between two looks at the cancel signal: some hundredths of a second. */
const workBetweenPauses = 5_000_000;

type Resample = (counts: Float64Array, random: UniformRandom) => void;

function byUnit(task: AlphaTask): Resample | undefined {
  let units = 0;
  for (const weight of task.weights) units += weight;
  if (units < 2) return undefined;
  return (counts, random) => {
    drawCounts(task.weights, counts, random);
  };
}

function byCluster(task: AlphaTask, clusterOfRow: Int32Array): Resample | undefined {
  const numbers = new Map<number, number>();
  const clusters = Int32Array.from(task.rows, (row) => {
    const name = clusterOfRow[row] ?? 0;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const count = numbers.size;
  if (count < 2) return undefined;
  const times = new Int32Array(count);
  return (counts, random) => {
    times.fill(0);
    for (let draw = 0; draw < count; draw += 1) {
      const cluster = Math.floor(random() * count);
      times[cluster] = (times[cluster] ?? 0) + 1;
    }
    for (let row = 0; row < counts.length; row += 1) {
      counts[row] = (task.weights[row] ?? 0) * (times[clusters[row] ?? 0] ?? 0);
    }
  };
}

/** Linear interpolation between order statistics (definition 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}
