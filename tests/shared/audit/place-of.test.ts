import { expect, test } from 'vitest';
import { groupOf, placeOf } from '../../../shared/audit/place-of.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { shownOf } from '../../fixtures/shown.ts';

const { operations, snapshot } = await buildSampleReview();
const shown = shownOf(snapshot);

function of(kind: string) {
  const operation = operations.find((one) => one.kind === kind);
  if (operation === undefined) throw new Error(`Nothing of the kind ${kind} in the sample`);
  return { group: groupOf(operation), at: placeOf(operation, shown)?.at };
}

test.each([
  ['create-review', 'review', undefined],
  ['join-review', 'team', 'team'],
  ['create-code', 'codebook', 'code'],
  ['add-search', 'studies', 'searches'],
  ['import-studies', 'studies', 'study'],
  ['merge-duplicates', 'studies', 'study'],
  ['screen-study', 'screening', 'screening'],
  ['apply-coding', 'coding', 'excerpt'],
  ['assign-documents', 'team', 'document'],
])('an entry of the kind %s is about %s and leads to %s', (kind, group, at) => {
  expect(of(kind)).toEqual({ group, at });
});

test('an entry leads nowhere once what it is about is gone or hidden', () => {
  const coding = operations.find(({ kind }) => kind === 'apply-coding');
  expect(coding && placeOf(coding, { ...shown, codings: new Map(), home: new Map() })).toBe(
    undefined,
  );
});
