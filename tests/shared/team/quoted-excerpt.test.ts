import { expect, test } from 'vitest';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import { quoteToken } from '../../../shared/records/quote-token.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { memoWords } from '../../../shared/tables/memo-words.ts';
import { viewOf } from '../../../shared/team/view.ts';

const excerpt = (id: string, documentId: 'open' | 'blind', more: object = {}): AnyRecord => ({
  id: `excerpt:${id}`,
  type: 'excerpt',
  documentId: `document:${documentId}`,
  reviewerId: 'reviewer:bo',
  start: 0,
  end: 12,
  quote: 'Nobody rang.',
  prefix: '',
  suffix: '',
  ...more,
});
const document = (id: 'open' | 'blind'): AnyRecord => ({
  id: `document:${id}`,
  type: 'document',
  studyId: 'study:van',
  title: id,
  textId: '1'.repeat(64),
  length: 12,
  format: 'text',
});
const label = '“Somebody rang.” (Van 2020)';
const body = ['open', 'blind', 'gone', 'never']
  .map((id) => quoteToken(`excerpt:${id}`, label))
  .join('\n');
const memo = (by: 'ann' | 'bo'): AnyRecord => ({
  id: `memo:${by}`,
  type: 'memo',
  targetId: 'document:open',
  reviewerId: `reviewer:${by}`,
  body,
});
const full = snapshotOf([
  { id: 'review:van', type: 'review', title: 'The van', blind: true },
  {
    id: 'study:van',
    type: 'study',
    citation: {
      type: 'article-journal',
      title: 'The van',
      author: [{ family: 'Van', given: 'A.' }],
      issued: { 'date-parts': [[2020]] },
    },
  },
  document('open'),
  document('blind'),
  ...(['ann', 'bo'] as const).map(
    (name): AnyRecord => ({
      id: `reviewer:${name}`,
      type: 'reviewer',
      name,
      initials: name,
      colour: 1,
    }),
  ),
  {
    id: 'assignment:bo',
    type: 'assignment',
    documentId: 'document:blind',
    reviewerId: 'reviewer:bo',
    status: 'coding',
  } as AnyRecord,
  excerpt('open', 'open'),
  excerpt('blind', 'blind'),
  excerpt('gone', 'open', { deleted: true }),
  memo('ann'),
  memo('bo'),
  {
    ...{ id: 'finding:ann', type: 'finding', order: 'a0', writtenBy: 'reviewer:ann' },
    ...{ statement: body, note: 'Nothing quoted.', confidenceReason: body },
  } as AnyRecord,
]);
const everything = viewOf(full, { viewer: 'reviewer:ann', layer: 'all' });

test('I4 a memo is told with the words that its excerpts have now, and what is closed or gone is said', () => {
  expect(memoWords(body, everything, new Map()).split('\n')).toEqual([
    '“Nobody rang.” (Van 2020)',
    '(a quote that is closed to you)',
    '“Somebody rang.” (Van 2020) (the excerpt is gone)',
    '“Somebody rang.” (Van 2020) (the excerpt is gone)',
  ]);
});

test('I4 a colleague’s memo has no words of a closed excerpt in it, one’s own stays as it was written', () => {
  expect(everything.memos.get('memo:bo')?.body).toBe(
    body
      .replace(`[${label}](excerpt:blind)`, '[](excerpt:blind)')
      .replace(`[${label}](excerpt:never)`, '[](excerpt:never)'),
  );
  expect(everything.memos.get('memo:ann')?.body).toBe(body);
});

test('F10 one’s own finding tells no word of a closed excerpt, wherever in it a colleague quotes that', () => {
  const told = everything.memos.get('memo:bo')?.body;
  expect(everything.findings.get('finding:ann')).toMatchObject({
    ...{ statement: told, confidenceReason: told, note: 'Nothing quoted.' },
  });
  expect(full.findings.get('finding:ann')?.statement).toBe(body);
});
