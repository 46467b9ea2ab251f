/** What the list of memos shows: by what they are on, the latest first, narrowed by words, kind and person. */

import type { MemoId, ReviewerId } from '../../shared/records/ids.ts';
import { plainMemo } from '../../shared/records/quote-token.ts';
import { type ListedMemo, type MemoKind, memoKinds } from '../../shared/tables/memo-list.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';

export interface MemoFilter {
  readonly query: string;
  readonly kind: MemoKind | undefined;
  readonly reviewerId: ReviewerId | undefined;
}

export type MemoRow =
  | { readonly type: 'kind'; readonly id: MemoKind; readonly count: number }
  | { readonly type: 'memo'; readonly id: MemoId; readonly listed: ListedMemo };

/** The rows of the list; the journal stands first. `nameOf` gives the names that are searched with the words. */
export function memoRows(
  memos: readonly ListedMemo[],
  { kind, query, reviewerId }: MemoFilter,
  nameOf: (id: ReviewerId) => string,
): readonly MemoRow[] {
  const words = filterWords(query);
  const shown = memos.filter(({ about, kind: on, memo, where }) => {
    if (kind !== undefined && on !== kind) return false;
    if (reviewerId !== undefined && memo.reviewerId !== reviewerId) return false;
    if (words.length === 0) return true;
    return holdsWords(
      foldLine(`${plainMemo(memo.body)} ${about} ${where} ${nameOf(memo.reviewerId)}`),
      words,
    );
  });
  return memoKinds.flatMap((each): readonly MemoRow[] => {
    const on = shown.filter((listed) => listed.kind === each).toReversed();
    if (on.length === 0) return [];
    return [
      { type: 'kind', id: each, count: on.length },
      ...on.map((listed): MemoRow => ({ type: 'memo', id: listed.memo.id, listed })),
    ];
  });
}

/** The row of a memo from which a key leads on: the next memo that way, over headings; the same at the end. */
export function stepMemo(
  rows: readonly MemoRow[],
  from: MemoId | undefined,
  key: 'ArrowUp' | 'ArrowDown' | 'Home' | 'End',
): MemoId | undefined {
  const ids = rows.flatMap((row) => (row.type === 'memo' ? [row.id] : []));
  if (key === 'Home') return ids[0];
  if (key === 'End') return ids.at(-1);
  const at = from === undefined ? -1 : ids.indexOf(from);
  const next = at < 0 ? 0 : at + (key === 'ArrowDown' ? 1 : -1);
  return ids[Math.max(0, Math.min(ids.length - 1, next))];
}

/** The memo that is shown where none was chosen. */
export function firstListed(rows: readonly MemoRow[]): MemoId | undefined {
  return stepMemo(rows, undefined, 'Home');
}

/** The first line of a memo. */
export function firstLine(body: string): string {
  return body.split('\n').find((line) => line.trim() !== '') ?? '';
}
