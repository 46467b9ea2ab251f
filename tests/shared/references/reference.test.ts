import { expect, test } from 'vitest';
import { ReferenceKeys } from '../../../shared/references/reference.ts';

test('X16 keys are of ASCII, each given once, however many labels are alike', () => {
  const keys = new ReferenceKeys();
  const labels = [
    'Harrow & Ostler 2016',
    'Harrow, Ostler 2016',
    'Ünal 2020',
    '王 2020',
    'Untitled',
    'Untitled',
  ];
  expect(labels.map((label) => keys.keyOf(label))).toEqual([
    ...[
      'harrowostler2016',
      'harrowostler2016-2',
      'unal2020',
      'study2020',
      'untitled',
      'untitled-2',
    ],
  ]);
  const many = new Set(Array.from({ length: 20_000 }, () => keys.keyOf('Untitled')));
  expect(many.size).toBe(20_000);
});
