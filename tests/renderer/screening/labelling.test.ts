import { expect, test } from 'vitest';
import { labelOptions } from '../../../renderer/screening/labelling.ts';
import type { Review } from '../../../shared/records/review.ts';

const review: Review = {
  id: 'review:one',
  type: 'review',
  title: 'Waiting',
  recordLabels: {
    a: { name: 'protocol' },
    b: { name: 'check methods' },
    c: { name: 'mixed methods' },
    d: { name: 'methods of old', removed: true },
  },
};

const offered = (typed: string) =>
  labelOptions(review, { labels: { b: true } }, typed).map(({ is, name }) => `${is}: ${name}`);

test('offers every label before anything is typed, by name, with those that are on the record', () => {
  expect(offered('')).toEqual(['on: check methods', 'off: mixed methods', 'off: protocol']);
});

test('offers what holds the typed words, and a new label before one that Enter would take off', () => {
  expect([offered('methods'), offered(' Check  Methods '), offered('check')]).toEqual([
    ['off: mixed methods', 'new: methods', 'on: check methods'],
    ['on: check methods'],
    ['new: check', 'on: check methods'],
  ]);
});
