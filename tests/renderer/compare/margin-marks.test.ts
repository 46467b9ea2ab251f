import { describe, expect, it } from 'vitest';
import { blockAt } from '../../../renderer/compare/compared-surface.ts';
import { comparisonOf } from '../../../renderer/compare/comparisons.ts';
import {
  drawColumn,
  type Mark,
  marksByColumn,
  marksNear,
} from '../../../renderer/compare/margin-marks.ts';
import { sharedStretch } from '../../../renderer/compare/paint.ts';
import { allPassages } from '../../../renderer/compare/passages.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { settle } from '../../../shared/commands/reconcile.ts';
import { settlementOf } from '../../../shared/reconcile/settlement.ts';
import { continued, teamReview } from './team-fixture.ts';

const mark = (key: string, start: number, end: number): Mark => ({
  key,
  start,
  end,
  codeId: 'code:waiting',
  passageId: undefined,
});
/** A line of 20 pixels for every 10 characters. */
const pixelsOf = ({ end, start }: Mark) => ({
  start: Math.floor(start / 10) * 20,
  end: Math.ceil(end / 10) * 20,
});

describe('stripes of one column', () => {
  it('go beside each other where they overlap, and back to the first lane after', () => {
    const drawn = drawColumn(
      [mark('sentence', 0, 40), mark('clause', 10, 20), mark('next', 40, 50)],
      pixelsOf,
      6,
    );
    expect(drawn.map(({ bottom, lane, top }) => [top, bottom, lane])).toEqual([
      [0, 80, 0],
      [20, 40, 1],
      [80, 100, 0],
    ]);
  });

  it('share the last lane when all are taken', () => {
    const drawn = drawColumn([mark('a', 0, 30), mark('b', 0, 30), mark('c', 0, 30)], pixelsOf, 2);
    expect(drawn.map(({ lane }) => lane)).toEqual([0, 1, 1]);
  });

  it('carry their names on lines of their own, right of every stripe there, while there is room', () => {
    const drawn = drawColumn(
      [mark('a', 0, 20), mark('b', 0, 10), mark('c', 0, 5), mark('d', 0, 20)],
      pixelsOf,
      6,
    );
    expect(drawn.map(({ labelLane, labelTop }) => [labelTop, labelLane])).toEqual([
      [0, 4],
      [undefined, 0],
      [undefined, 0],
      [14, 4],
    ]);
  });

  it('are drawn only where they share a character with what is near', () => {
    const marks = [
      mark('whole', 0, 100),
      mark('before', 5, 20),
      mark('in', 25, 28),
      mark('after', 40, 45),
    ];
    expect(marksNear(marks, { start: 20, end: 40 }).map(({ key }) => key)).toEqual(['whole', 'in']);
  });
});

describe('columns', () => {
  it('hold every own coding of each reviewer, and the consensus', () => {
    const base = teamReview();
    const reviewers = [base.ab, base.cd, base.ef];
    const before = comparisonOf(base.snapshot, base.documents.night, reviewers);
    const [boundaries] = before.disagreements;
    if (boundaries === undefined) throw new Error('No disagreement');
    const choice = { outcome: 'merge-boundaries', stretch: 'widest' } as const;
    const { documents, snapshot } = continued(base, 'ef', settle, {
      settlements: [settlementOf(boundaries, choice, base.text)],
      outcome: 'merge-boundaries',
      reason: 'The whole sentence',
      present: [],
    });
    const comparison = comparisonOf(snapshot, documents.night, reviewers);
    const columns = marksByColumn(
      allPassages(snapshot, documents.night, comparison),
      snapshot.codings.get(documents.night),
      codeTree(snapshot.codes).structure,
      reviewers,
    );
    expect([...columns].map(([key, marks]) => [key, marks.length])).toEqual([
      [base.ab, 8],
      [base.cd, 5],
      [base.ef, 4],
      ['consensus', 1],
    ]);
  });
});

describe('places in the text', () => {
  it('finds the words that all stretches share, and none where they have none', () => {
    expect(
      sharedStretch([
        { start: 0, end: 20 },
        { start: 5, end: 30 },
      ]),
    ).toEqual({ start: 5, end: 20 });
    expect(
      sharedStretch([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ).toBeUndefined();
  });

  it('finds the block an offset lies in, the earlier one for the blank between two', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: 30 },
    ];
    expect([0, 11, 12, 99].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 1]);
  });
});
