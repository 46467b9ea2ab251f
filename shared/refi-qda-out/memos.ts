/** Memos as they go along: as notes with their authors, or in the descriptions of what they are about. */
import type { MemoId, RecordId, ReviewerId } from '../records/ids.ts';
import { memoWords } from '../tables/memo-words.ts';
import type { RefiChoice, RefiSource } from './choice.ts';

/** A memo in the words that are shown, its quotes among them. */
export interface WrittenMemo {
  readonly id: MemoId;
  readonly by: ReviewerId;
  readonly body: string;
}

/** The memos on a record that go along, in the order of their ids. */
export type MemosOn = (id: RecordId) => readonly WrittenMemo[];

/** Live memos of the people who are asked for, by what they are about. */
export function memosOf(
  { everyone, snapshot, texts }: RefiSource,
  { reviewers }: RefiChoice,
): MemosOn {
  const byTarget = new Map<RecordId, WrittenMemo[]>();
  const memos = [...snapshot.memos.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { body, deleted, id, reviewerId, targetId } of memos) {
    if (deleted === true || body.trim() === '' || reviewers?.has(reviewerId) === false) continue;
    const memo = { id, by: reviewerId, body: memoWords(body, everyone ?? snapshot, texts).trim() };
    const list = byTarget.get(targetId);
    if (list === undefined) byTarget.set(targetId, [memo]);
    else list.push(memo);
  }
  return (id) => byTarget.get(id) ?? [];
}
