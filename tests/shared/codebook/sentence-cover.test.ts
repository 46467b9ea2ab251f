import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import {
  coverWith,
  percentOf,
  sentenceCover,
  stepToUncoded,
} from '../../../shared/codebook/sentence-cover.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';

const documentId = 'document:ward';
/** Ten sentences of eight letters with a blank between them. */
const sentences = {
  starts: Int32Array.from({ length: 10 }, (_, at) => at * 9),
  ends: Int32Array.from({ length: 10 }, (_, at) => at * 9 + 8),
};

const code = (name: string, more: Partial<AnyRecord> = {}): AnyRecord =>
  ({
    id: `code:${name}`,
    type: 'code',
    name,
    kind: 'code',
    order: 'a',
    colour: 1,
    ...more,
  }) as AnyRecord;

function coded(
  name: string,
  [start, end]: readonly [number, number],
  how: { readonly by?: string; readonly code?: string; readonly layer?: 'own' | 'consensus' } = {},
): readonly AnyRecord[] {
  const reviewerId = `reviewer:${how.by ?? 'ann'}` as const;
  const about = { documentId, reviewerId } as const;
  const layer = how.layer ?? 'own';
  return [
    {
      id: `excerpt:${name}`,
      type: 'excerpt',
      ...about,
      start,
      end,
      quote: 'x'.repeat(end - start),
      prefix: '',
      suffix: '',
      ...(layer === 'consensus' ? { layer } : {}),
    },
    {
      id: `coding:${name}`,
      type: 'coding',
      excerptId: `excerpt:${name}`,
      ...about,
      codeId: `code:${how.code ?? 'waiting'}`,
      layer,
    },
  ];
}

function coverOf(records: readonly AnyRecord[], reviewerId?: 'reviewer:ann') {
  const rows = snapshotOf([code('waiting'), code('gone', { deleted: true }), ...records]);
  const page = rows.codings.get(documentId);
  if (page === undefined) throw new Error('Nothing is coded');
  const { structure } = codeTree(rows.codes);
  return sentenceCover(page, { sentences, structure, reviewerId });
}

test('C7 an excerpt codes each sentence it shares a character with, and none that it only meets', () => {
  const { touching, without } = coverOf([...coded('a', [8, 19]), ...coded('b', [36, 44])]);
  expect([...touching]).toEqual([0, 1, 1, 0, 1, 0, 0, 0, 0, 0]);
  expect(without).toBe(7);
});

test('C7 one’s own coding counts alone where it is asked for, and no code that is gone', () => {
  const records = [
    ...coded('mine', [0, 4]),
    ...coded('hers', [9, 12], { by: 'bo' }),
    ...coded('agreed', [18, 20], { layer: 'consensus' }),
    ...coded('lost', [27, 30], { code: 'gone' }),
  ];
  expect(coverOf(records, 'reviewer:ann').without).toBe(9);
  expect(coverOf(records).without).toBe(7);
});

test('steps to the next sentence without a code in either direction, round at the ends', () => {
  const cover = coverOf([...coded('a', [0, 17]), ...coded('b', [81, 89])]);
  const step = (from: number, direction: -1 | 1) =>
    stepToUncoded(cover, sentences, { from, direction });
  expect(step(0, 1)).toEqual({ at: 2, isRound: false });
  // Behind the end of a sentence it is done with; within it, it is the next itself.
  expect(step(26, 1)).toEqual({ at: 3, isRound: false });
  expect(step(25, 1)).toEqual({ at: 2, isRound: false });
  expect(step(80, 1)).toEqual({ at: 2, isRound: true });
  expect(step(200, 1)).toEqual({ at: 2, isRound: true });
  expect(step(27, -1)).toEqual({ at: 2, isRound: false });
  expect(step(30, -1)).toEqual({ at: 3, isRound: false });
  expect(step(18, -1)).toEqual({ at: 8, isRound: true });
  expect(step(0, -1)).toEqual({ at: 8, isRound: true });
});

test('finds no next sentence where all are coded', () => {
  const cover = coverOf(coded('all', [0, 89]));
  expect(cover.without).toBe(0);
  expect(stepToUncoded(cover, sentences, { from: 0, direction: 1 })).toBeUndefined();
});

test('counts passages whose coding is on its way as coded, and leaves what is stored as it is', () => {
  const stored = coverOf(coded('a', [0, 8]));
  const cover = coverWith(stored, sentences, [{ start: 9, end: 20 }]);
  expect([[...cover.touching], cover.without, stored.without]).toEqual([
    [1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    7,
    9,
  ]);
});

test('is 100 % only for all sentences and 0 % only for none', () => {
  expect([
    percentOf(0, 0),
    percentOf(0, 900),
    percentOf(1, 900),
    percentOf(212, 240),
    percentOf(899, 900),
    percentOf(900, 900),
  ]).toEqual([0, 0, 1, 88, 99, 100]);
});
