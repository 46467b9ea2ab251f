/**
 * Pages and texts that come in together lie many to a row. A row costs the browser engine about a
 * millisecond to write and to read, and a value over 64 kB a file of its own: a thousand pages in forty rows
 * take a tenth of the time. What is written later has a row of its own, and that one counts.
 */
import type { ReviewId } from '../../shared/records/ids.ts';
import type { PageGroupRow, PageRow, StoredPage, TextGroupRow, TextRow } from './rows.ts';

/** Characters of the pages in one row. */
const pageGroupSize = 1_000_000;
/** Characters of the texts in one row: whoever opens a document reads all of them. */
const textGroupSize = 250_000;
/** Longer texts have rows of their own. */
const groupedUpTo = 60_000;

const groupKey = 'group/';

/** Whether the row of this name holds many pages. */
export function isPageGroup(page: string): boolean {
  return page.startsWith(groupKey);
}

/** Rows for all pages of a review; they replace every row there is. */
export function groupPages(review: ReviewId, pages: Iterable<StoredPage>): readonly PageGroupRow[] {
  const rows: PageGroupRow[] = [];
  for (const group of inGroups(pages, pageGroupSize))
    rows.push({ review, page: `${groupKey}${rows.length}`, pages: group });
  return rows;
}

/** The pages in all rows of a review, in the order of their names. */
export function pagesIn(rows: readonly PageRow[]): readonly StoredPage[] {
  const pages = new Map<string, StoredPage>();
  for (const row of rows)
    if ('pages' in row) for (const page of row.pages) pages.set(page.page, page);
  for (const row of rows) if (!('pages' in row)) pages.set(row.page, row);
  return [...pages.values()].sort((a, b) => (a.page < b.page ? -1 : 1));
}

/** Rows for all texts of a review; `texts` are their JSON by address. */
export function groupTexts(
  review: ReviewId,
  texts: Iterable<readonly [id: string, data: string]>,
): readonly TextRow[] {
  const rows: TextRow[] = [];
  const short: { readonly id: string; readonly data: string }[] = [];
  for (const [id, data] of texts) {
    if (data.length > groupedUpTo) rows.push({ review, id, data });
    else short.push({ id, data });
  }
  short.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const group of inGroups(short, textGroupSize))
    rows.push({ review, id: `${groupKey}${group[0]?.id ?? ''}`, texts: group });
  return rows;
}

/** Where the group that may hold a text is: the last one between these names. */
export function groupsUpTo(id: string): readonly [first: string, last: string] {
  return [groupKey, `${groupKey}${id}`];
}

/** The text with this address in a group that may hold it. */
export function textIn(group: TextRow | undefined, id: string): string | undefined {
  return group !== undefined && 'texts' in group
    ? group.texts.find((text) => text.id === id)?.data
    : undefined;
}

/** The texts in all rows of a review, each once. */
export function* textsIn(
  rows: readonly TextRow[],
): Generator<{ readonly id: string; readonly data: string }> {
  const single = new Set<string>();
  for (const row of rows) {
    if ('texts' in row) continue;
    single.add(row.id);
    yield row;
  }
  for (const row of rows.filter(isTextGroup))
    for (const text of row.texts) if (!single.has(text.id)) yield text;
}

function isTextGroup(row: TextRow): row is TextGroupRow {
  return 'texts' in row;
}

function* inGroups<T extends { readonly data: string }>(
  items: Iterable<T>,
  size: number,
): Generator<readonly T[]> {
  let group: T[] = [];
  let length = 0;
  for (const item of items) {
    group.push(item);
    length += item.data.length;
    if (length < size) continue;
    yield group;
    group = [];
    length = 0;
  }
  if (group.length > 0) yield group;
}
