/**
 * Figures as a table of measured beside wanted. Times are milliseconds, sizes megabytes. Where the environment
 * names a file in `THEMELOOM_FIGURES`, each figure is added to it as a line, so that two runs can be compared.
 */
import { appendFileSync } from 'node:fs';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | 'x' | '%';
  /** Upper bound; absent for figures that are only worth knowing. */
  readonly target?: number;
  /** Lower bound, for ratios. */
  readonly atLeast?: number;
}

/** The value below which `share` of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Prints a bench's figures and counts those over their target. */
export function printFigures(title: string, figures: readonly Figure[]): number {
  const kept = process.env.THEMELOOM_FIGURES;
  if (kept !== undefined) {
    for (const figure of figures) appendFileSync(kept, `${JSON.stringify({ title, ...figure })}\n`);
  }
  console.log(`\n${title}`);
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2;
  let over = 0;
  for (const { name, value, unit, target, atLeast } of figures) {
    const shown = `${rounded(value)} ${unit}`.padStart(11);
    let verdict = '';
    if (target !== undefined) {
      const met = value <= target;
      if (!met) over += 1;
      verdict = `   target ${target} ${unit}   ${met ? 'met' : 'OVER'}`;
    }
    if (atLeast !== undefined) {
      const met = value >= atLeast;
      if (!met) over += 1;
      verdict = `   at least ${atLeast} ${unit}   ${met ? 'met' : 'MISSED'}`;
    }
    console.log(`  ${name.padEnd(width)}${shown}${verdict}`);
  }
  return over;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
