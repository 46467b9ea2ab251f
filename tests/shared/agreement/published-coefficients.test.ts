import { expect, test } from 'vitest';
import { alphaMetrics, alphaOf } from '../../../shared/agreement/alpha.ts';
import {
  fleissByCategory,
  nominalCoefficients,
  pairCoefficients,
} from '../../../shared/agreement/coefficients.ts';
import { ratingsOf } from '../../../shared/agreement/ratings.ts';
import { byCounts, byObserver, byUnit, printed, valueIn } from './figures-in-tests.ts';

const fourObservers = byObserver(
  [
    '1 2 3 3 2 1 4 1 2 - - -',
    '1 2 3 3 2 2 4 1 2 5 - 3',
    '- 3 3 3 2 3 4 2 2 5 1 -',
    '1 2 3 3 2 4 4 1 2 5 1 -',
  ],
  5,
);

test('K1 Krippendorff 2011, four observers with missing values: alpha of every metric', () => {
  const figures = alphaMetrics.map((metric) => printed(alphaOf(fourObservers, metric), 3));
  expect(figures).toEqual([0.743, 0.815, 0.849, 0.797]);
});

test('K1 Gwet 2014, the same four raters with missing values', () => {
  const { percent, fleiss, brennanPrediger, ac1 } = nominalCoefficients(fourObservers);
  expect([percent, fleiss, brennanPrediger, ac1].map((one) => printed(one, 5))).toEqual([
    0.81818, 0.76117, 0.77273, 0.77544,
  ]);
});

test('K1 Krippendorff 1980 p. 133: two observers, ten units', () => {
  const { percent, alpha } = nominalCoefficients(byUnit('00 11 01 00 00 01 00 01 10 00', 0));
  expect([printed(percent, 3), printed(alpha, 3)]).toEqual([0.6, 0.095]);
});

test('K1 Krippendorff 1980 p. 139: three observers, nine units', () => {
  const ratings = byUnit('111 122 222 444 144 222 123 333 222');
  const figures = (['nominal', 'interval', 'ratio'] as const).map((metric) =>
    printed(alphaOf(ratings, metric), 3),
  );
  expect(figures).toEqual([0.642, 0.547, 0.483]);
});

test('K1 Cohen 1960 p. 45', () => {
  const { percent, cohen, ac1 } = nominalCoefficients(
    byCounts([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]),
  );
  expect([printed(percent, 2), printed(cohen, 3), printed(ac1, 4)]).toEqual([0.7, 0.492, 0.576]);
});

test('K1 Cohen 1960 p. 37', () => {
  const { percent, cohen, ac1 } = nominalCoefficients(
    byCounts([
      [25, 12, 3],
      [13, 2, 15],
      [12, 16, 2],
    ]),
  );
  expect([printed(percent, 2), printed(cohen, 3), printed(ac1, 4)]).toEqual([0.29, -0.092, -0.048]);
});

test('K1 the kappa paradox: high agreement, rare category', () => {
  const { percent, cohen, scott, ac1 } = nominalCoefficients(
    byCounts([
      [8, 1],
      [0, 1],
    ]),
  );
  expect([printed(percent, 1), printed(ac1, 4), printed(scott, 4), printed(cohen, 3)]).toEqual([
    0.9, 0.8658, 0.6078, 0.615,
  ]);
});

const fleiss1971 = byUnit(
  '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555',
);

test('K1 Fleiss 1971: thirty subjects, six raters, five diagnoses', () => {
  const { percent, fleiss, alpha, ac1 } = nominalCoefficients(fleiss1971);
  expect([printed(percent, 4), printed(fleiss, 3), printed(alpha, 3), printed(ac1, 3)]).toEqual([
    0.5556, 0.43, 0.433, 0.448,
  ]);
  expect(fleissByCategory(fleiss1971).map((one) => printed(one, 3))).toEqual([
    0.245, 0.245, 0.52, 0.471, 0.566,
  ]);
});

test.each([
  { first: 100, second: 50, kappa: 0.318 },
  { first: 150, second: 0, kappa: 0.348 },
  { first: 75, second: 75, kappa: 0.314 },
])('K1 NVivo help: 1,000 characters, $first and $second coded by one only', (example) => {
  const { percent, cohen } = nominalCoefficients(
    byCounts([
      [800, example.second],
      [example.first, 50],
    ]),
  );
  expect([valueIn(percent), printed(cohen, 3)]).toEqual([0.85, example.kappa]);
});

test('K2 no variation, no pairs, one rater and no units are said, never printed as 1.00', () => {
  const same = nominalCoefficients(byUnit('111 111 111'));
  expect(
    Object.fromEntries(Object.entries(same).map(([name, one]) => [name, valueIn(one)])),
  ).toEqual({
    percent: 1,
    cohen: 'more-than-two-raters',
    scott: 'no-variation',
    fleiss: 'no-variation',
    brennanPrediger: 'no-variation',
    ac1: 'no-variation',
    alpha: 'no-variation',
  });
  const reasons = [
    byObserver(['1 -', '- 2'], 2),
    ratingsOf([[0], [1]], { raters: 1, categories: 2 }),
    ratingsOf([[-1, -1]], { raters: 2, categories: 2 }),
  ].map((ratings) => valueIn(nominalCoefficients(ratings).fleiss));
  expect(reasons).toEqual(['no-pairs', 'one-rater', 'no-units']);
});

test('K2 measures that need numbers say so, and a ratio scale has no negative values', () => {
  const words = ratingsOf([[0, 1]], { raters: 2, categories: 2 });
  const negative = { ...words, values: Float64Array.of(-1, 2) };
  expect([alphaOf(words, 'interval'), alphaOf(negative, 'ratio')].map(valueIn)).toEqual([
    'not-numbers',
    'negative-values',
  ]);
});

test('K3 the coefficients of a pair are those of a table of the two alone', () => {
  const alone = byObserver(['1 2 3 3 2 1 4 1 2 - - -', '- 3 3 3 2 3 4 2 2 5 1 -'], 5);
  expect(pairCoefficients(fourObservers, { first: 0, second: 2 })).toEqual(
    nominalCoefficients(alone),
  );
});
