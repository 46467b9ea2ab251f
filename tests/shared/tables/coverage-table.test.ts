import { expect, test } from 'vitest';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';

const text = 'Background\nVans are late.\nFindings\nNobody rang. One slept in his coat.\n';
const body: TextBody = {
  text,
  blocks: [
    { start: 0, end: 10, kind: 'heading', level: 1 },
    { start: 11, end: 25, kind: 'paragraph' },
    { start: 26, end: 34, kind: 'heading', level: 1 },
    { start: 35, end: 70, kind: 'paragraph' },
  ],
  pages: [],
};
const textId = '1'.repeat(64);

function coded(name: 'ann' | 'bo', documentId: 'document:marked' | 'document:whole'): AnyRecord[] {
  const reviewerId = `reviewer:${name}` as const;
  const excerptId = `excerpt:${name}` as const;
  const about = { documentId, reviewerId };
  return [
    { id: reviewerId, type: 'reviewer', name, initials: name, colour: 1 },
    {
      id: excerptId,
      type: 'excerpt',
      ...about,
      start: 35,
      end: 47,
      quote: text.slice(35, 47),
      prefix: '',
      suffix: '',
    },
    {
      id: `coding:${name}`,
      type: 'coding',
      excerptId,
      ...about,
      codeId: 'code:waiting',
      layer: 'own',
    },
  ];
}

const document = (id: 'marked' | 'whole' | 'lost', more: Partial<AnyRecord> = {}): AnyRecord =>
  ({
    id: `document:${id}`,
    type: 'document',
    studyId: 'study:van',
    title: id,
    textId: id === 'lost' ? '2'.repeat(64) : textId,
    length: text.length,
    format: 'text',
    ...more,
  }) as AnyRecord;

const records: readonly AnyRecord[] = [
  { id: 'review:van', type: 'review', title: 'The van', blind: true },
  { id: 'study:van', type: 'study', citation: { type: 'article-journal', title: 'The van' } },
  document('marked', { findings: [26] } as Partial<AnyRecord>),
  document('whole'),
  document('lost'),
  { id: 'code:waiting', type: 'code', name: 'Waiting', kind: 'code', order: 'a', colour: 1 },
  ...coded('ann', 'document:marked'),
  ...coded('bo', 'document:whole'),
];

const rowsOf = (snapshot: ReturnType<typeof shownOf>) =>
  buildTable('coverage', {
    snapshot,
    operations: [],
    texts: new Map([[textId, body]]),
    asOf: '2026-03-09',
  }).rows.map(({ cells }) => cells.slice(1).map(cellText).join(' | '));

test('C7 tells of each document how many of its sentences are coded, and of all together', () => {
  expect(rowsOf(shownOf(snapshotOf(records)))).toEqual([
    'marked | One section of findings | 2 | 1 | 50',
    'whole | Whole text: no findings marked | 3 | 1 | 33',
    'lost | The text is missing | 0 | 0 | ',
    ' |  | 5 | 2 | 40',
  ]);
});

test('B1 coding of a closed document counts for nothing in it', () => {
  const blind = snapshotOf([
    ...records,
    {
      id: 'assignment:bo',
      type: 'assignment',
      documentId: 'document:whole',
      reviewerId: 'reviewer:bo',
      status: 'coding',
    } as AnyRecord,
  ]);
  const shown = viewOf(blind, { viewer: 'reviewer:ann', layer: 'everyone' });
  expect(rowsOf(shown)[1]).toBe('whole | Whole text: no findings marked | 3 | 0 | 0');
});
