import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodedPassage } from '../../../shared/coded-documents/coded-document.ts';
import { markedBlocks } from '../../../shared/coded-documents/segments.ts';
import type { TextBlock } from '../../../shared/documents/text-body.ts';

const passage = (number: number, start: number, end: number): CodedPassage => ({
  number,
  start,
  end,
  region: undefined,
  place: '',
  codes: [],
  memos: [],
});

const paragraphs: readonly TextBlock[] = [0, 20, 40].map((start) => ({
  start,
  end: start + 19,
  kind: 'paragraph',
}));

/** Each segment as `2[3[4-9]3`: what begins, the text, what ends. */
function written(passages: readonly CodedPassage[]): readonly string[] {
  return [...markedBlocks(paragraphs, passages)].map(({ segments }) =>
    segments
      .map(({ begins, depth, end, ends, start }) =>
        [
          ...begins.map(({ number }) => `${number}[`),
          `${start}-${end}x${depth}`,
          ...ends.map(({ number }) => `]${number}`),
        ].join(''),
      )
      .join(' '),
  );
}

it('cuts the text of a block where nested, overlapping and long passages begin and end', () => {
  expect(
    written([passage(1, 2, 12), passage(2, 4, 8), passage(3, 10, 45), passage(4, 20, 39)]),
  ).toEqual([
    '0-2x0 1[2-4x1 2[4-8x2]2 8-10x1 3[10-12x2]1 12-19x1',
    '4[20-39x2]4',
    '40-45x1]3 45-59x0',
  ]);
});

it('X15 leaves no letter out and begins and ends every passage once, whatever overlaps', () => {
  const inBlock = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 18 }));
  const span = fc.tuple(inBlock, inBlock).map(([a, b]) => {
    const [first, last] = [a, b]
      .map(([block, at]) => block * 20 + at)
      .sort((left, right) => left - right);
    return [first ?? 0, (last ?? 0) + 1] as const;
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const passages = [...spans]
        .sort(([a, b], [c, d]) => a - c || d - b)
        .map(([start, end], index) => passage(index + 1, start, end));
      const blocks = [...markedBlocks(paragraphs, passages)];
      for (const { block, segments } of blocks) {
        const cuts = segments.flatMap(({ end, start }) => [start, end]);
        expect([cuts[0], cuts.at(-1)]).toEqual([block.start, block.end]);
        expect(
          cuts.slice(1, -1).filter((_, at, inner) => at % 2 === 1 && inner[at] !== inner[at - 1]),
        ).toEqual([]);
        for (const { depth, end, start, top } of segments) {
          const over = passages.filter((each) => each.start <= start && each.end >= end);
          expect(depth).toBe(over.length);
          expect(top === undefined).toBe(over.length === 0);
          if (top !== undefined) expect(over).toContain(top);
        }
      }
      const numbers = passages.map(({ number }) => number);
      const all = blocks.flatMap(({ segments }) => segments);
      expect(all.flatMap(({ begins }) => begins.map(({ number }) => number))).toEqual(numbers);
      expect(
        all.flatMap(({ ends }) => ends.map(({ number }) => number)).sort((a, b) => a - b),
      ).toEqual(numbers);
      for (const { begins, ends, end, start } of all) {
        expect(begins.filter((each) => each.start !== start)).toEqual([]);
        expect(ends.filter((each) => each.end !== end)).toEqual([]);
      }
    }),
  );
});
