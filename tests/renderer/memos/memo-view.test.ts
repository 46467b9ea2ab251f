import { expect, test } from 'vitest';
import { firstLine, firstListed, memoRows, stepMemo } from '../../../renderer/memos/memo-view.ts';
import type { MemoId, ReviewerId } from '../../../shared/records/ids.ts';
import type { ListedMemo, MemoKind } from '../../../shared/tables/memo-list.ts';

const memo = (
  name: string,
  kind: MemoKind,
  body: string,
  more: Partial<ListedMemo> & { readonly by?: ReviewerId } = {},
): ListedMemo => ({
  memo: {
    id: `memo:${name}`,
    type: 'memo',
    targetId: 'review:ward',
    reviewerId: more.by ?? 'reviewer:ann',
    body,
  },
  kind,
  about: more.about ?? '',
  where: '',
  isGone: false,
  written: undefined,
  changed: undefined,
});
const memos = [
  memo('began', 'journal', 'Began with the interviews.'),
  memo('merged', 'journal', 'Merged two codes.', { by: 'reviewer:bo' }),
  memo('wide', 'code', 'Too wide?\nSplit it.', { about: 'Waiting' }),
];
const everything = { query: '', kind: undefined, reviewerId: undefined };
const names: Readonly<Record<string, string>> = {
  'reviewer:ann': 'Ann Vale',
  'reviewer:bo': 'Bo Lind',
};
const rows = (filter: Partial<Parameters<typeof memoRows>[1]>): readonly string[] =>
  memoRows(memos, { ...everything, ...filter }, (id) => names[id] ?? '').map((row) =>
    row.type === 'kind' ? `${row.id} ${row.count}` : row.id,
  );

test('the journal stands first, each kind under its heading, the latest first', () => {
  expect(rows({})).toEqual(['journal 2', 'memo:merged', 'memo:began', 'code 1', 'memo:wide']);
});

test('memos are narrowed by what they are on, by whom, and by words of theirs, of their subject and of their author', () => {
  expect([
    rows({ kind: 'code' }),
    rows({ reviewerId: 'reviewer:bo' }),
    rows({ query: 'split waiting' }),
    rows({ query: 'lind' }),
    rows({ query: 'nothing of the sort' }),
  ]).toEqual([
    ['code 1', 'memo:wide'],
    ['journal 1', 'memo:merged'],
    ['code 1', 'memo:wide'],
    ['journal 1', 'memo:merged'],
    [],
  ]);
});

test('keys step from memo to memo over headings, and stop at the ends', () => {
  const all = memoRows(memos, everything, () => '');
  const from = (id: MemoId | undefined, key: Parameters<typeof stepMemo>[2]) =>
    stepMemo(all, id, key);
  expect([
    from(undefined, 'ArrowDown'),
    from('memo:began', 'ArrowDown'),
    from('memo:merged', 'ArrowUp'),
    from('memo:wide', 'ArrowDown'),
    from('memo:merged', 'End'),
  ]).toEqual(['memo:merged', 'memo:wide', 'memo:merged', 'memo:wide', 'memo:wide']);
  expect(firstLine('\n\n Too wide?\nSplit it.')).toBe(' Too wide?');
});

test('the first memo that is listed is shown where none was chosen', () => {
  const first = (filter: Partial<Parameters<typeof memoRows>[1]>) =>
    firstListed(memoRows(memos, { ...everything, ...filter }, () => ''));
  expect([first({}), first({ kind: 'code' }), first({ query: 'nothing of the sort' })]).toEqual([
    'memo:merged',
    'memo:wide',
    undefined,
  ]);
});
