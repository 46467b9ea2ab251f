import { expect, it } from 'vitest';
import { reviewFileStem, reviewOfFileStem } from '../../electron/review-file-names.ts';
import type { ReviewId } from '../../shared/records/ids.ts';

it('each review has a name of its own, on systems that take A and a for one too', () => {
  const ids: readonly ReviewId[] = [
    'review:5h2-x',
    'review:ab',
    'review:aB',
    'review:_b',
    'review:__',
  ];
  const stems = ids.map(reviewFileStem);
  expect(stems).toEqual(['review-5h2-x', 'review-ab', 'review-a_b', 'review-__b', 'review-____']);
  expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(ids.length);
  expect(stems.map(reviewOfFileStem)).toEqual(ids);
});

it('no path is made of what is no id, and no review is read from another name', () => {
  const hostile = [
    'review:../../etc',
    'review:a/b',
    'review:',
    'review:a\\b',
    'review:a.',
    'code:a',
  ];
  for (const id of hostile) {
    expect(() => reviewFileStem(id as ReviewId)).toThrow('That is no id of a review.');
  }
  for (const stem of ['review-', 'review-A', 'review-a_', 'review-..', 'review-a.b', 'other-a']) {
    expect(reviewOfFileStem(stem)).toBeUndefined();
  }
});
