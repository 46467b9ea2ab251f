import { expect, test } from 'vitest';
import { packRecords, recordsOfPages, unpackRecords } from '../../../renderer/db/packed-records.ts';
import { indexOf, PageIndex, pageSize, pagesOf } from '../../../renderer/db/page-index.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import type { Reviewer } from '../../../shared/records/reviewer.ts';
import { largeReview } from '../../fixtures/large-review.ts';

const { operations } = largeReview({ documents: 3, codingsPerDocument: 200, codes: 300, seed: 8 });
const rows = replay(operations);

test('every record is placed once, and records placed one by one lie in the same pages', () => {
  const whole = indexOf(rows);
  const oneByOne = new PageIndex();
  for (const create of allRecords(rows)) oneByOne.touch([{ create }], rows);
  const pages = [...whole.pages()].sort();
  expect(pages).toEqual([...oneByOne.pages()].sort());
  const written = pages.map((page) => unpackRecords(whole.write(page, rows)));
  expect(written).toEqual(pages.map((page) => unpackRecords(oneByOne.write(page, rows))));
  expect(Math.max(...written.map(({ length }) => length))).toBe(pageSize);
  expect(
    written
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...allRecords(rows)].map(({ id }) => id).sort());
});

test('a review that comes in whole is written into the pages its index tells', () => {
  const index = indexOf(rows);
  const expected = [...index.pages()].map((page) => [page, index.write(page, rows)]);
  const written = [...pagesOf(rows)].map(({ data, page }) => [page, data]);
  expect(new Map(written as [string, string][])).toEqual(new Map(expected as [string, string][]));
  expect(written.length).toBe(expected.length);
});

test('what comes after records were placed goes on where they end', () => {
  const index = indexOf(rows);
  const [known] = rows.codes.values();
  if (known === undefined) throw new Error('The review has no codes');
  const before = [...index.pages()].length;
  expect([...index.touch([{ set: known.id, fields: {} }], rows).pages]).toEqual(['code/0']);
  expect([...index.pages()].length).toBe(before);
});

test('records keep the order in which they came, whatever their shapes and however many pages', () => {
  const records = Array.from(
    { length: 11 },
    (_, index): Reviewer => ({
      id: `reviewer:${index}`,
      type: 'reviewer',
      name: 'Ana',
      initials: 'A',
      colour: 1,
      ...(index % 3 === 1 ? { person: 'person:ana' as const } : {}),
    }),
  );
  expect(unpackRecords(packRecords(records))).toEqual(records);
  const stored = records.map((record, index) => ({
    page: `reviewer/${index}`,
    data: packRecords([record]),
  }));
  // As the database gives them: page 10 before page 2.
  const read = [...recordsOfPages(stored.toSorted((a, b) => (a.page < b.page ? -1 : 1)))];
  expect(read.flatMap((page) => page.records)).toEqual(records);
});
