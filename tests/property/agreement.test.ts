import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaMetrics, alphaOf } from '../../shared/agreement/alpha.ts';
import {
  type NominalCoefficients,
  nominalCoefficients,
} from '../../shared/agreement/coefficients.ts';
import type { Coefficient } from '../../shared/agreement/figure.ts';
import { seededUniform } from '../../shared/agreement/random-counts.ts';
import { missing, ratingsOf } from '../../shared/agreement/ratings.ts';
import { unitizing } from '../../shared/agreement/unitizing.ts';

const categories = 4;
const cell = fc.integer({ min: missing, max: categories - 1 });
const table = (raters: number) =>
  fc.array(fc.array(cell, { minLength: raters, maxLength: raters }), { maxLength: 30 });
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((raters) => table(raters).map((rows) => ({ raters, rows })));
const values = Float64Array.of(1, 2, 3, 5);

function figuresOf(rows: readonly (readonly number[])[], raters: number, weights?: number[]) {
  return ratingsOf(rows, { raters, categories, values, ...(weights && { weights }) });
}

function expectSame(one: NominalCoefficients, other: NominalCoefficients): void {
  for (const name of Object.keys(one) as (keyof NominalCoefficients)[]) {
    expectClose(one[name], other[name]);
  }
}

function expectClose(one: Coefficient, other: Coefficient): void {
  if ('value' in one && 'value' in other) expect(one.value).toBeCloseTo(other.value, 10);
  else expect(one).toEqual(other);
}

test('K3 names of categories do not matter', () => {
  const permutations = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(tables, permutations, ({ raters, rows }, names) => {
      const renamed = rows.map((row) =>
        row.map((one) => (one === missing ? one : (names[one] ?? 0))),
      );
      expectSame(
        nominalCoefficients(figuresOf(rows, raters)),
        nominalCoefficients(figuresOf(renamed, raters)),
      );
    }),
  );
});

test('K3 the order of reviewers and of units does not matter', () => {
  fc.assert(
    fc.property(tables, ({ raters, rows }) => {
      const turned = rows.map((row) => row.toReversed()).toReversed();
      const one = figuresOf(rows, raters);
      const other = figuresOf(turned, raters);
      expectSame(nominalCoefficients(one), nominalCoefficients(other));
      for (const metric of alphaMetrics) expectClose(alphaOf(one, metric), alphaOf(other, metric));
    }),
  );
});

test('K3 a weight is as good as repetition', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(tables, weights, ({ raters, rows }, times) => {
      const repeated = rows.flatMap((row, unit) =>
        Array.from({ length: times[unit] ?? 1 }, () => row),
      );
      const weighted = figuresOf(rows, raters, times);
      expectSame(nominalCoefficients(weighted), nominalCoefficients(figuresOf(repeated, raters)));
      for (const metric of alphaMetrics) {
        expectClose(alphaOf(weighted, metric), alphaOf(figuresOf(repeated, raters), metric));
      }
    }),
  );
});

test('K3 perfect agreement is 1 where anything varies, and a coefficient is never NaN', () => {
  fc.assert(
    fc.property(tables, ({ raters, rows }) => {
      const agreed = rows.map(([first = 0]) => Array.from({ length: raters }, () => first));
      const figures = nominalCoefficients(figuresOf(agreed, raters));
      const varied = new Set(agreed.flat().filter((one) => one !== missing)).size > 1;
      if (varied)
        expect([figures.fleiss, figures.ac1, figures.alpha]).toEqual(Array(3).fill({ value: 1 }));
      for (const one of Object.values(nominalCoefficients(figuresOf(rows, raters)))) {
        if ('value' in one) expect(one.value).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('K3 independent random coding is about 0', () => {
  const random = seededUniform(7);
  const rows = Array.from({ length: 40_000 }, () =>
    Array.from({ length: 3 }, () => (random() < 0.6 ? 0 : 1 + Math.floor(random() * 3))),
  );
  const ratings = figuresOf(rows, 3);
  const { fleiss, alpha } = nominalCoefficients(ratings);
  for (const one of [fleiss, alpha, ...alphaMetrics.map((metric) => alphaOf(ratings, metric))]) {
    expect(Math.abs('value' in one ? one.value : 1)).toBeLessThan(0.01);
  }
});

/** Units of one observer on a text of 200: lengths of gap and unit in turn. */
const units = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 2 })), {
    maxLength: 8,
  })
  .map((steps) => {
    let reached = 0;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const [gap, length] of steps) {
      starts.push(reached + gap);
      reached += gap + length;
      ends.push(reached);
    }
    return { starts, ends, categories: steps.map(([, , category]) => category) };
  });

test('K5 unitizing: order of observers does not matter, agreeing with oneself is 1', () => {
  fc.assert(
    fc.property(fc.array(units, { minLength: 2, maxLength: 4 }), (observers) => {
      const family = (list: typeof observers) =>
        unitizing([{ length: 200, observers: list }], 3).coefficients;
      const one = family(observers);
      const other = family(observers.toReversed());
      for (const name of ['uAlpha', 'binaryAlpha', 'cuAlpha'] as const) {
        expectClose(one[name], other[name]);
      }
      const [first] = observers;
      if (first === undefined || first.starts.length === 0) return;
      expectClose(family([first, { ...first }]).uAlpha, { value: 1 });
    }),
  );
});
