import { expect, test } from 'vitest';
import { replay } from '../../../shared/ops/replay.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { packageFiles } from '../../../shared/use-cases/journal-package.ts';
import { largeReview } from '../../fixtures/large-review.ts';

function sourceOf(codingsPerDocument: number) {
  const { operations, texts } = largeReview({
    documents: 3,
    codingsPerDocument,
    codes: 24,
    seed: 2,
  });
  return tablesSource({ full: replay(operations), operations, texts }, { layer: 'everyone' });
}

test('H6 what was opened is not opened again for the same studies, and opening tells how far it is', () => {
  const source = sourceOf(4);
  const told: number[] = [];
  const files = packageFiles(source, {
    onProgress: ({ done, total }) => told.push(done / total),
  });
  expect([told.at(-1), told.length > 10, told.toSorted((a, b) => a - b)]).toEqual([1, true, told]);
  expect(packageFiles(source, { onProgress: () => told.push(2) })).toBe(files);
  expect(told.at(-1)).toBe(1);
  expect(packageFiles(sourceOf(4), {})).not.toBe(files);
});

test.each([
  [4, ['text/coding-report.docx', 'text/coding-report.html']],
  [7000, ['text/coding-report.html']],
])('H6 the report of %i excerpts a document is for Word while that opens it', (each, names) => {
  const files = packageFiles(sourceOf(each), {}).map(({ name }) => name);
  expect(files.filter((name) => name.includes('coding-report'))).toEqual(names);
});
