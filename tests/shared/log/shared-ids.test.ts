import { expect, test } from 'vitest';
import { SharedIds } from '../../../shared/log/shared-ids.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { oneOfEach } from '../ops/one-of-each.ts';

const { operations } = await buildSampleReview();

test('an operation is equal to what it was, whatever it holds', () => {
  const ids = new SharedIds();
  const [first] = operations;
  if (first === undefined) throw new Error('The sample has no operations');
  const all = [
    ...operations,
    { ...first, changes: oneOfEach.map((create) => ({ create })) },
    { ...first, changes: [] },
  ];
  for (const operation of all) {
    const parsed: Operation = JSON.parse(JSON.stringify(operation));
    ids.share(parsed);
    expect(parsed).toEqual(JSON.parse(JSON.stringify(operation)));
  }
});
