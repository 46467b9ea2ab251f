import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readPages } from '../../../renderer/db/read-pages.ts';
import type { PageRow } from '../../../renderer/db/rows.ts';

test('all rows of a review are read, each once and in order, however many answers they come in', async () => {
  const db = new ThemeloomDatabase('themeloom-pages');
  const data = '[]';
  const names = [
    ...Array.from({ length: 180 }, (_, page) => `coding/document:ward/${page}`),
    ...Array.from({ length: 7 }, (_, group) => `group/${group}`),
    ...Array.from({ length: 51 }, (_, page) => `study/${page}`),
  ];
  const rows = (review: PageRow['review']): PageRow[] =>
    names.map((page) =>
      page.startsWith('group/') ? { review, page, pages: [] } : { review, page, data },
    );
  await db.pages.bulkPut([...rows('review:a'), ...rows('review:b')]);
  const read = (review: PageRow['review']) =>
    db.transaction('r', db.pages, () => readPages(db, review));
  expect(await read('review:a')).toEqual(
    rows('review:a').toSorted((one, other) => (one.page < other.page ? -1 : 1)),
  );
  expect(await read('review:none')).toEqual([]);
});
