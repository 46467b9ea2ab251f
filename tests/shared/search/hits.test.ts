import { expect, test } from 'vitest';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { inContext, rowHits, textHits } from '../../../shared/search/hits.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { oneOfEach } from '../ops/one-of-each.ts';

const text =
  'The Plan changed.\n\nNobody explained the plan, or the planning of it.\n\nThe plan (p. 2)';
const body: TextBody = {
  text,
  blocks: [
    { start: 0, end: 17, kind: 'paragraph' },
    { start: 19, end: 68, kind: 'paragraph' },
    { start: 70, end: text.length, kind: 'furniture' },
  ],
  pages: [],
};
const document: DocumentRecord = {
  id: 'document:ward',
  type: 'document',
  studyId: 'study:ward',
  title: 'Interview',
  textId: 'a'.repeat(64),
  length: text.length,
  format: 'text',
};
const shown = shownOf(snapshotOf(oneOfEach));

test('Q8 finds each place in a text, on its line, and none in what only belongs to a page', () => {
  const placesOf = (terms: string, wholeWords: boolean) =>
    textHits(document, body, { terms, wholeWords }).map(({ after, before, term }) => [
      before,
      term,
      after,
    ]);
  const whole = [
    ['The ', 'Plan', ' changed.'],
    ['Nobody explained the ', 'plan', ', or the planning of it.'],
  ];
  expect(placesOf('plan', true)).toEqual(whole);
  expect(placesOf('plan', false)).toEqual([
    ...whole,
    ['Nobody explained the plan, or the ', 'plan', 'ning of it.'],
  ]);
  expect(placesOf('changed, planning', true).map(([, term]) => term)).toEqual([
    'changed',
    'planning',
  ]);
  expect(placesOf(' ', false)).toEqual([]);
});

test('Q8 cuts a long line at words on either side of the term', () => {
  const long = `${'far before it '.repeat(20)}plan${' long behind it'.repeat(20)}`;
  const start = long.indexOf('plan');
  const { after, before, term } = inContext(long, { start, end: start + 4 });
  expect([term, before.length < 91, after.length < 91]).toEqual(['plan', true, true]);
  expect(long).toContain(`${before}${term}${after}`);
  expect([long[start - before.length - 1], long[start + 4 + after.length]]).toEqual([' ', ' ']);
});

test('Q8 finds quotes, memos and codes that are shown', () => {
  const found = (terms: string) =>
    rowHits(shown, { terms, wholeWords: true }).map(({ kind, term }) => [kind, term]);
  expect(found('plan')).toEqual([['quote', 'plan']]);
  expect(found('sister*, informed')).toEqual([
    ['memo', 'sister’s'],
    ['code', 'informed'],
  ]);
  const gone = oneOfEach.map((record) =>
    record.type === 'memo' || record.type === 'code' ? { ...record, deleted: true } : record,
  );
  expect(
    rowHits(shownOf(snapshotOf(gone)), { terms: 'sister*, informed', wholeWords: true }),
  ).toEqual([]);
});
