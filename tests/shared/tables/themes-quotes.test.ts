import { expect, test } from 'vitest';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';

const reviewerId = 'reviewer:ann';
const readable = 'He had his coat on from eight, and nobody came until three.';

/** A passage that is coded with these themes. */
function passage(
  name: string,
  quote: string,
  order: 'participant' | 'author',
  ...codes: readonly CodeId[]
): readonly AnyRecord[] {
  const excerptId: ExcerptId = `excerpt:${name}`;
  const start = name.charCodeAt(0) * 100;
  return [
    {
      id: excerptId,
      type: 'excerpt',
      documentId: 'document:ward',
      reviewerId,
      start,
      end: start + quote.length,
      quote,
      prefix: '',
      suffix: '',
      constructOrder: order,
    },
    ...codes.map(
      (codeId, at): AnyRecord => ({
        id: `coding:${name}${at}`,
        type: 'coding',
        excerptId,
        documentId: 'document:ward',
        codeId,
        reviewerId,
        layer: 'own',
      }),
    ),
  ];
}

const theme = (id: CodeId, order: string): AnyRecord => ({
  id,
  type: 'code',
  name: id,
  kind: 'descriptive',
  order,
  colour: 1,
});

/** The passages quoted for each theme, in their order. */
function quotesIn(passages: readonly AnyRecord[]): readonly (readonly string[])[] {
  const full = snapshotOf([
    { id: 'review:ward', type: 'review', title: 'The ward' },
    { id: reviewerId, type: 'reviewer', name: 'Ann', initials: 'A', colour: 1 },
    { id: 'study:ward', type: 'study', citation: { type: 'book', title: 'The ward' } },
    {
      id: 'document:ward',
      type: 'document',
      studyId: 'study:ward',
      title: 'Interview',
      textId: 'a'.repeat(64),
      length: 20_000,
      format: 'text',
    },
    theme('code:waiting', 'a0'),
    theme('code:leaving', 'a1'),
    ...passages,
  ]);
  const table = buildTable('themes', {
    snapshot: shownOf(full, 'everyone'),
    operations: [],
    texts: new Map(),
    asOf: '2031-05-04',
  });
  return table.rows.map(({ cells }) => [...(cells[3]?.from ?? [])]);
}

test('quotes are participants’ words of a readable length first, then short ones, then authors’', () => {
  const waiting = 'code:waiting';
  expect(
    quotesIn([
      ...passage('author', readable, 'author', waiting),
      ...passage('brief', 'He waited.', 'participant', waiting),
      ...passage('coat', readable, 'participant', waiting),
    ])[0],
  ).toEqual(['excerpt:coat', 'excerpt:brief', 'excerpt:author']);
});

test('a passage that a theme before has shown comes after the others', () => {
  const [first, second] = quotesIn([
    ...passage('coat', readable, 'participant', 'code:waiting', 'code:leaving'),
    ...passage('door', 'The door.', 'participant', 'code:leaving'),
  ]);
  expect([first, second]).toEqual([['excerpt:coat'], ['excerpt:door', 'excerpt:coat']]);
});
