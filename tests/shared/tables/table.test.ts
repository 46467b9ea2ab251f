import { expect, test } from 'vitest';
import { lazily, mapped } from '../../../shared/tables/lazy-rows.ts';
import { firstRows, textCell } from '../../../shared/tables/table.ts';

test('a preview makes the rows it shows and no more where their number is known', () => {
  const made: number[] = [];
  const rows = lazily(() =>
    mapped([1, 2, 3, 4, 5, 6], (number) => {
      made.push(number);
      return { depth: 0, cells: [textCell(String(number))] };
    }),
  );
  const known = firstRows({ rows, size: () => 6 }, 2);
  expect(known.shown.flatMap(({ cells }) => cells.map(({ paragraphs }) => paragraphs))).toEqual([
    [[{ text: '1', style: 'plain' }]],
    [[{ text: '2', style: 'plain' }]],
  ]);
  expect(known.all).toBe(6);
  expect(made).toEqual([1, 2, 3]);
  expect(firstRows({ rows }, 2).all).toBe(6);
  expect(firstRows({ rows, size: () => 6 }, 6)).toMatchObject({ all: 6, shown: { length: 6 } });
});
