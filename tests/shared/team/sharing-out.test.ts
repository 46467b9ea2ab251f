import { expect, test } from 'vitest';
import { seededBytes } from '../../../shared/random.ts';
import { randomSplit } from '../../../shared/team/sharing-out.ts';

const documents = Array.from({ length: 100 }, (_, index) => `document:${index}` as const);
const team = ['reviewer:ines', 'reviewer:ben', 'reviewer:maren'] as const;

test('a random split shares exactly the overlap with everybody and the rest out evenly', () => {
  for (const [overlap, shared] of [
    [0.07, 7],
    [0.105, 11],
    [0, 0],
    [1, 100],
  ] as const) {
    const shares = randomSplit(documents, team, overlap, seededBytes(4));
    const sample = shares.filter(({ reliability }) => reliability === true);
    expect(sample.length).toBe(shared * team.length);
    const rest = team.map(
      (id) => shares.filter((one) => one.reviewerId === id && one.reliability !== true).length,
    );
    expect(rest.reduce((sum, count) => sum + count, 0)).toBe(documents.length - shared);
    expect(Math.max(...rest) - Math.min(...rest)).toBeLessThanOrEqual(1);
    expect(new Set(shares.map(({ documentId }) => documentId)).size).toBe(documents.length);
  }
  expect(randomSplit(documents, team, 0.2, seededBytes(4))).toEqual(
    randomSplit(documents, team, 0.2, seededBytes(4)),
  );
});
