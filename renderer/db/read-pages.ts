/**
 * The rows that hold a review's pages, asked for a few at a time: an answer is unpacked at once, and of a large review
 * that would hold the interface up.
 */
import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { isPageGroup } from './grouped-rows.ts';
import type { PageRow } from './rows.ts';

/** How many rows one answer holds: of those with about a megabyte each, and of those with a page each. */
const atATime = { groups: 2, pages: 50 } as const;

type Key = readonly [review: ReviewId, page: string];

/** Inside a transaction. */
export async function readPages(db: ThemeloomDatabase, id: ReviewId): Promise<readonly PageRow[]> {
  const [low, high] = rangeOf(id);
  const keys = (await db.pages
    .where('[review+page]')
    .between(low, high)
    .primaryKeys()) as unknown as readonly Key[];
  const answers = await Promise.all(
    stretchesOf(keys).map(([first, last]) =>
      db.pages.where('[review+page]').between(first, last, true, true).toArray(),
    ),
  );
  return answers.flat();
}

/** The first and last key of each answer. */
function stretchesOf(keys: readonly Key[]): readonly (readonly [first: Key, last: Key])[] {
  const stretches: [Key, Key][] = [];
  let room = 0;
  let ofGroups = false;
  for (const key of keys) {
    const isGroup = isPageGroup(key[1]);
    const current = stretches.at(-1);
    if (current === undefined || room === 0 || isGroup !== ofGroups) {
      stretches.push([key, key]);
      ofGroups = isGroup;
      room = isGroup ? atATime.groups : atATime.pages;
    } else current[1] = key;
    room -= 1;
  }
  return stretches;
}
