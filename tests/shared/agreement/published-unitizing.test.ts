import { expect, test } from 'vitest';
import { seededUniform } from '../../../shared/agreement/random-counts.ts';
import { unitizing } from '../../../shared/agreement/unitizing.ts';
import {
  type MarkedUnits,
  unitizingAlpha,
  unitizingDisagreement,
} from '../../../shared/agreement/unitizing-2004.ts';
import { printed, valueIn } from './figures-in-tests.ts';

type StartAndLength = readonly [number, number];

function marked(units: readonly StartAndLength[], origin = 0, scale = 1): MarkedUnits {
  return {
    starts: units.map(([start]) => (start - origin) * scale),
    ends: units.map(([start, length]) => (start - origin + length) * scale),
  };
}

test('K4 Krippendorff 2004 p. 254: alpha of two categories and overall', () => {
  const disagreementOf = (...observers: readonly (readonly StartAndLength[])[]) =>
    unitizingDisagreement([
      { length: 300, observers: observers.map((units) => marked(units, 150)) },
    ]);
  const c = disagreementOf(
    [
      [225, 70],
      [370, 30],
    ],
    [
      [220, 80],
      [355, 20],
      [400, 20],
    ],
  );
  const both = [
    [180, 60],
    [300, 50],
  ] as const;
  const k = disagreementOf(both, both);
  expect([[c], [k], [c, k]].map((parts) => printed(unitizingAlpha(parts), 4))).toEqual([
    0.7286, 1, 0.8587,
  ]);
});

/** The source reckons with lengths of any fineness: 24 cells are divided into 120,000. */
test.each([
  {
    name: 'A',
    one: [
      [2, 8],
      [14, 6],
    ],
    other: [
      [4, 4],
      [15, 2],
    ],
    alpha: 0.553,
  },
  {
    name: 'B',
    one: [[0, 18]],
    other: [
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 3],
      [9, 1],
    ],
    alpha: -0.926,
  },
  {
    name: 'C',
    one: [
      [2, 6],
      [10, 2],
      [14, 4],
      [20, 2],
    ],
    other: [
      [0, 2],
      [4, 4],
      [10, 4],
      [16, 2],
      [20, 2],
    ],
    alpha: 0.679,
  },
] as const)('K4 Krippendorff 1995 p. 57, example $name, within 0.02', ({ one, other, alpha }) => {
  const scale = 5000;
  const part = unitizingDisagreement([
    { length: 24 * scale, observers: [marked(one, 0, scale), marked(other, 0, scale)] },
  ]);
  expect(Math.abs(Number(valueIn(unitizingAlpha([part]))) - alpha)).toBeLessThan(0.02);
});

/** Krippendorff 2019, figure 12.11: three observers, 60 cells, categories 1 to 7. */
function observer(starts: readonly number[], ends: readonly number[], values: string) {
  return {
    starts: starts.map((start) => start - 1),
    ends,
    categories: [...values].map((value) => Number(value) - 1),
  };
}
const figure1211 = {
  length: 60,
  observers: [
    observer([1, 8, 31, 33, 38, 45], [7, 13, 32, 37, 44, 60], '125667'),
    observer([1, 8, 14, 33], [7, 13, 21, 44], '1356'),
    observer([1, 8, 14, 33, 38, 42], [7, 13, 21, 37, 41, 44], '145666'),
  ],
};

test('K5 Krippendorff 2019 section 12.6: u-alpha .510, binary .413, cu-alpha .724', () => {
  const { uAlpha, binaryAlpha, cuAlpha } = unitizing([figure1211], 7).coefficients;
  expect([printed(uAlpha, 3), printed(cuAlpha, 3)]).toEqual([0.51, 0.724]);
  // The source rounds on the way: .4136 by exact arithmetic.
  expect(Number(valueIn(binaryAlpha))).toBeCloseTo(0.4136, 4);
});

test('K5 Krippendorff 2019 section 12.6.6: each category and its coverage', () => {
  const { byCategory } = unitizing([figure1211], 7).coefficients;
  expect(byCategory.map(({ kuAlpha }) => valueIn(kuAlpha))).toEqual([1, 0, 0, 0, 1, 1, 'no-pairs']);
  expect(byCategory.map(({ coverage }) => Number(coverage.toFixed(2)))).toEqual([
    1, 1, 1, 1, 0.44, 1, 0,
  ]);
});

test('K2 a text nobody coded, one observer and no text have no unitizing alpha', () => {
  const nothing = { starts: [], ends: [], categories: [] };
  const reasons = [
    [{ length: 60, observers: [nothing, nothing] }],
    [{ length: 60, observers: [nothing] }],
    [],
  ].map((texts) => valueIn(unitizing(texts, 1).coefficients.uAlpha));
  expect(reasons).toEqual(['no-variation', 'one-rater', 'no-units']);
});

test('K9 the interval of a unitizing alpha comes from drawing whole texts', async () => {
  const texts = Array.from({ length: 20 }, (_, text) => ({
    length: 60,
    observers: figure1211.observers.slice(text % 2),
  }));
  const task = unitizing(texts, 7);
  const interval = await task.bootstrap('uAlpha', { random: seededUniform(2), samples: 200 });
  const value = Number(valueIn(task.coefficients.uAlpha));
  if ('undefined' in interval) throw new Error(interval.undefined);
  expect([interval.low < value, value < interval.high, interval.samples]).toEqual([
    true,
    true,
    200,
  ]);
  expect(
    await unitizing([figure1211], 7).bootstrap('uAlpha', { random: seededUniform(2) }),
  ).toEqual({ undefined: 'too-few-to-resample' });
});
