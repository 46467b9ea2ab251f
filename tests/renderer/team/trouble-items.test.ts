import { expect, it } from 'vitest';
import { troubleItem } from '../../../renderer/team/trouble-items.ts';
import { createCode, mergeCodes } from '../../../shared/commands/codebook.ts';
import { removeCodes } from '../../../shared/commands/several-codes.ts';
import { applyChanges } from '../../../shared/ops/snapshot.ts';
import { findTroubles } from '../../../shared/team/to-settle.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { continued, type TeamReview, teamReview } from '../compare/team-fixture.ts';

const review = teamReview();

/** What the list shows of everything that does not go together. */
function shownItems({ ab, contents, snapshot }: TeamReview) {
  const rows = shownOf(snapshot);
  return findTroubles(contents.operations, rows)
    .map((trouble) => troubleItem(trouble, rows, ab))
    .map(({ exhibits, more, sentence, takesReason, ways }) => ({
      sentence,
      exhibits,
      more,
      takesReason,
      ways: ways.map(({ label, pick }) => (pick === undefined ? label : `${label} …`)),
    }));
}

it('a review in which everything goes together has nothing to settle', () => {
  expect(shownItems(review)).toEqual([]);
});

it('M9 coding under a code that a colleague removed is shown with its passages, to be brought back, recoded or let go', () => {
  const removed = continued(review, 'ef', removeCodes, { codeIds: [review.codes.Waiting] });
  expect(shownItems(removed)).toEqual([
    {
      sentence:
        'The code “Waiting” was removed by Eva Frost; 2 codings under it by Cem Duru and Ana Bell are shown nowhere. Bring it back, recode, or let go.',
      exhibits: [
        { words: 'we waited with the family until morning', says: 'Cem Duru: Waiting' },
        {
          words: 'The van was late again, so we waited with the family until morning.',
          says: 'Ana Bell: Waiting',
        },
      ],
      more: 0,
      takesReason: true,
      ways: ['Bring it back', 'Recode… …', 'Let them go'],
    },
  ]);
});

it('M9 codes merged into each other each offer to stand alone', () => {
  const merged = continued(review, 'ab', mergeCodes, {
    codeIds: [review.codes.Waiting],
    intoId: review.codes.Kindness,
  });
  const circle: TeamReview = {
    ...merged,
    snapshot: applyChanges(merged.snapshot, [
      {
        set: review.codes.Kindness,
        fields: { mergedInto: [null, review.codes.Waiting] },
      },
    ]),
  };
  expect(shownItems(circle)).toEqual([
    {
      sentence:
        'These codes were merged into each other: “Kindness” and “Waiting”. Take one out, and the others are read as that one.',
      exhibits: [
        { words: 'Kindness', says: 'merged into “Waiting”' },
        { words: 'Waiting', says: 'merged into “Kindness”' },
      ],
      more: 0,
      takesReason: false,
      ways: ['Take “Kindness” out', 'Take “Waiting” out'],
    },
  ]);
});

it('M9 codes of one name offer to be one, or to be kept apart with a reason', () => {
  const twice = continued(review, 'cd', createCode, { name: 'waiting' });
  expect(shownItems(twice)).toEqual([
    {
      sentence:
        'Two codes are called “Waiting”: one by Ana Bell, one by Cem Duru. Merge them, rename one, or keep both.',
      exhibits: [
        { words: 'no definition', says: 'Ana Bell' },
        { words: 'no definition', says: 'Cem Duru' },
      ],
      more: 0,
      takesReason: true,
      ways: ['Merge them', 'Keep both', 'Look at it'],
    },
  ]);
});
