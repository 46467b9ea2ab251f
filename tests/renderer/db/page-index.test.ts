import { expect, test } from 'vitest';
import { unpackRecords } from '../../../renderer/db/packed-records.ts';
import { indexOf, PageIndex, pageSize } from '../../../renderer/db/page-index.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
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

test('what comes after records were placed goes on where they end', () => {
  const index = indexOf(rows);
  const [known] = rows.codes.values();
  if (known === undefined) throw new Error('The review has no codes');
  const before = [...index.pages()].length;
  expect([...index.touch([{ set: known.id, fields: {} }], rows).pages]).toEqual(['code/0']);
  expect([...index.pages()].length).toBe(before);
});
