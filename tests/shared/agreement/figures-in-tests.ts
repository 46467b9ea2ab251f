import type { Coefficient } from '../../../shared/agreement/figure.ts';
import { missing, type Ratings, ratingsOf } from '../../../shared/agreement/ratings.ts';

/** The number, or the reason in words that no test would expect as a number. */
export function valueIn(coefficient: Coefficient): number | string {
  return 'value' in coefficient ? coefficient.value : coefficient.undefined;
}

/** A coefficient rounded as the source prints it. */
export function printed(coefficient: Coefficient, digits: number): number | string {
  const value = valueIn(coefficient);
  return typeof value === 'number' ? Number(value.toFixed(digits)) : value;
}

/** Ratings of one observer per line, units apart by blanks, `-` missing, categories 1, 2, 3 … */
export function byObserver(lines: readonly string[], categories: number): Ratings {
  const observers = lines.map((line) =>
    line.split(' ').map((cell) => (cell === '-' ? missing : Number(cell) - 1)),
  );
  const units = observers[0]?.length ?? 0;
  return ratingsOf(
    Array.from({ length: units }, (_, unit) => observers.map((cells) => cells[unit] ?? missing)),
    { raters: lines.length, categories, values: ascending(categories, 1) },
  );
}

/** Ratings of one unit per word, one digit per observer. */
export function byUnit(units: string, lowest = 1): Ratings {
  const rows = units.split(' ').map((unit) => [...unit].map((digit) => Number(digit) - lowest));
  const categories = Math.max(...rows.flat()) + 1;
  return ratingsOf(rows, {
    raters: rows[0]?.length ?? 0,
    categories,
    values: ascending(categories, lowest),
  });
}

/** Two raters from the counts of their table: rows the first rater's categories, columns the second's. */
export function byCounts(table: readonly (readonly number[])[]): Ratings {
  const rows: number[][] = [];
  const weights: number[] = [];
  table.forEach((counts, first) => {
    counts.forEach((count, second) => {
      rows.push([first, second]);
      weights.push(count);
    });
  });
  return ratingsOf(rows, { raters: 2, categories: table.length, weights });
}

function ascending(categories: number, lowest: number): Float64Array {
  return Float64Array.from({ length: categories }, (_, category) => category + lowest);
}
