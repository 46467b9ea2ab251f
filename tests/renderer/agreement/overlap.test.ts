import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../renderer/agreement/overlap.ts';
import { teamReview } from '../compare/team-fixture.ts';

describe('where each reviewer coded', () => {
  const review = teamReview();
  const { ab, cd, documents, ef, snapshot } = review;

  it('joins passages of one reviewer that lie on one another, and keeps the order asked for', () => {
    const rows = overlapOf(snapshot, documents.night, [ef, ab]);
    expect(rows.map(({ reviewerId }) => reviewerId)).toEqual([ef, ab]);
    expect(rows[0]?.passages.map(({ end, start }) => review.text.slice(start, end))).toEqual([
      'The van was late again, so we waited with the family',
      'I keep my own notebook',
      'They were kind, all of them.',
      'kindness does not bring the morphine at three in the morning',
    ]);
  });

  it('has an empty row for who coded nothing there', () => {
    expect(overlapOf(snapshot, documents.alone, [cd])).toEqual([{ reviewerId: cd, passages: [] }]);
  });
});
