import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { groupPages, groupTexts, pagesIn, textsIn } from '../../../renderer/db/grouped-rows.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import { readText, readTexts } from '../../../renderer/db/review-rows.ts';
import { canonicalJson } from '../../../shared/json.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { sampleReviewId } from '../../../shared/sample/sample-id.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';

const review: ReviewId = 'review:cominghome';
const page = fc.record({
  page: fc.constantFrom('document/0', 'document/1', 'document/10', 'coding/document:a/0', 'code/2'),
  data: fc.string(),
});
const pages = fc.uniqueArray(page, { selector: (one) => one.page });

test('pages come back as they were last written, grouped or by themselves', () => {
  fc.assert(
    fc.property(pages, pages, (together, later) => {
      const rows = [...groupPages(review, together), ...later.map((one) => ({ review, ...one }))];
      const last = new Map([...together, ...later].map((one) => [one.page, one.data]));
      const expected = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(pagesIn(rows).map((one) => [one.page, one.data])).toEqual(expected);
    }),
  );
});

test('a row holds many pages, and no more than a million characters and one page', () => {
  const data = 'x'.repeat(400_000);
  const rows = groupPages(
    review,
    ['a/0', 'a/1', 'a/2', 'a/3'].map((name) => ({ page: name, data })),
  );
  expect(rows.map((row) => [row.page, row.pages.map((one) => one.page)])).toEqual([
    ['group/0', ['a/0', 'a/1', 'a/2']],
    ['group/1', ['a/3']],
  ]);
});

test('a long text has a row of its own, short ones lie together in the order of their addresses', () => {
  const long = 'x'.repeat(60_001);
  const rows = groupTexts(review, [
    ['c', 'third'],
    ['a', 'first'],
    ['b', long],
  ]);
  expect(rows).toEqual([
    { review, id: 'b', data: long },
    {
      review,
      id: 'group/a',
      texts: [
        { id: 'a', data: 'first' },
        { id: 'c', data: 'third' },
      ],
    },
  ]);
});

test('a text that was written by itself since counts, and is there once', () => {
  const rows = [
    ...groupTexts(review, [
      ['a', 'before'],
      ['b', 'other'],
    ]),
    { review, id: 'a', data: 'after' },
  ];
  expect([...textsIn(rows)].map(({ data, id }) => [id, data])).toEqual([
    ['a', 'after'],
    ['b', 'other'],
  ]);
});

test('every text of many groups is found by its address, and one that is not there is not', async () => {
  const { operations, snapshot, texts } = await buildSampleReview();
  const [sample] = texts.values();
  if (sample === undefined) throw new Error('The sample has no texts');
  const many = new Map(texts);
  const filling = 'The ward was quiet. '.repeat(2000);
  for (let index = 0; index < 40; index += 1) {
    const id = (index * 6_700_417 + 65_537).toString(16).padStart(64, '0');
    many.set(id, { ...sample, text: `${index} ${filling}` });
  }
  const db = new ThemeloomDatabase(`grouped-${Math.random()}`);
  const contents = { operations, snapshot, texts: many, originals: new Map() };
  await storeReview(db, { ...contents, id: sampleReviewId, reviewerId: 'reviewer:a', at: 0 });
  expect(await db.texts.count()).toBeLessThan(many.size / 2);
  for (const [id, body] of many)
    expect(canonicalJson(await readText(db, sampleReviewId, id))).toBe(canonicalJson(body));
  for (const absent of ['0', 'f'.repeat(64), 'group/'])
    expect(await readText(db, sampleReviewId, absent)).toBe(undefined);
  expect([...(await readTexts(db, sampleReviewId)).keys()].sort()).toEqual([...many.keys()].sort());
});
