import { expect, test } from 'vitest';
import { t } from '../../../shared/messages/all-messages.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { packageFiles } from '../../../shared/use-cases/journal-package.ts';
import { packageIndex } from '../../../shared/use-cases/package-index.ts';
import { largeReview } from '../../fixtures/large-review.ts';
import { typefaces } from '../../fixtures/typefaces.ts';

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
    typefaces,
    onProgress: ({ done, total }) => told.push(done / total),
  });
  expect([told.at(-1), told.length > 10, told.toSorted((a, b) => a - b)]).toEqual([1, true, told]);
  expect(packageFiles(source, { typefaces, onProgress: () => told.push(2) })).toBe(files);
  expect(told.at(-1)).toBe(1);
  expect(packageFiles(sourceOf(4), { typefaces })).not.toBe(files);
});

test.each([
  [4, ['text/coding-report.docx', 'text/coding-report.html'], false],
  [7000, ['text/coding-report.html'], true],
])(
  'H6 the report of %i excerpts a document is for Word while that opens it, else the index says why not',
  (each, names, isTold) => {
    const source = sourceOf(each);
    const files = packageFiles(source, { typefaces });
    const reports = files.filter(({ name }) => name.includes('coding-report'));
    expect(reports.map(({ name }) => name)).toEqual(names);
    const index = [...packageIndex(source, files, undefined)].join('');
    expect(index.includes(t('package.longReport', { most: 20_000 }))).toBe(isTold);
  },
);

test('H6 pictures are there as SVG and PNG; those with letters that PNG lacks as SVG alone, which the index says', () => {
  const source = sourceOf(4);
  const { snapshot } = source;
  const codes = new Map(
    [...snapshot.codes].map(([id, code]) => [id, { ...code, name: `家 ${code.name}` }]),
  );
  const inSigns = { ...source, snapshot: { ...snapshot, codes } };
  const told = [source, inSigns].map((each) => {
    const files = packageFiles(each, { typefaces });
    const drawn = (ending: string) =>
      files.filter(({ name }) => name.startsWith('figures/') && name.endsWith(ending)).length;
    const index = [...packageIndex(each, files, undefined)].join('');
    return [
      drawn('.svg') > 5,
      drawn('.svg') - drawn('.png'),
      /(\d+) pictures? ha/.exec(index)?.[1],
    ];
  });
  expect(told).toEqual([
    [true, 0, undefined],
    [true, 3, '3'],
  ]);
});
