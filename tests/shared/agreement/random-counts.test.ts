import { expect, test } from 'vitest';
import { binomial, drawCounts, seededUniform } from '../../../shared/agreement/random-counts.ts';

test.each([
  { trials: 20, chance: 0.1 },
  { trials: 100, chance: 0.5 },
  { trials: 15, chance: 0.9 },
  { trials: 1000, chance: 0.3 },
  { trials: 100_000_000, chance: 0.2 },
])('K9 successes in $trials trials of chance $chance have the right mean and spread', (wanted) => {
  const { trials, chance } = wanted;
  const random = seededUniform(3);
  const draws = 20_000;
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const standard = (binomial(trials, chance, random) - trials * chance) / deviation;
    sum += standard;
    squares += standard * standard;
  }
  expect(Math.abs(sum / draws)).toBeLessThan(4 / Math.sqrt(draws));
  expect(Math.abs(squares / draws - 1)).toBeLessThan(6 / Math.sqrt(draws));
});

test('K9 as many are drawn as there are, in proportion to the weights', () => {
  const weights = Float64Array.of(5, 0, 20, 75);
  const counts = new Float64Array(4);
  const totals = [0, 0, 0, 0];
  const random = seededUniform(8);
  for (let draw = 0; draw < 5000; draw += 1) {
    drawCounts(weights, counts, random);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
    counts.forEach((count, kind) => {
      totals[kind] = (totals[kind] ?? 0) + count / 5000;
    });
  }
  expect(totals.map(Math.round)).toEqual([5, 0, 20, 75]);
});
