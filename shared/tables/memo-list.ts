/** The memos of a review with what they are on, as the list of memos and their table show them. */

import { bareQuote } from '../anchor/bare-quote.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { t } from '../messages/all-messages.ts';
import { effectiveOperations } from '../ops/aside.ts';
import { isCreate } from '../ops/change.ts';
import { datesOf, type OperationDate } from '../ops/dates.ts';
import { type Log, tellingOf } from '../ops/log.ts';
import { inOrder } from '../ops/order.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { MemoId } from '../records/ids.ts';
import type { Memo } from '../records/memo.ts';
import type { AnyRecord } from '../records/record-types.ts';
import type { Shown } from '../team/view.ts';
import { documentName, studyLabels } from './study-order.ts';

/** What memos can be on, in the order in which they are listed; memos on the review are its journal. */
export const memoKinds = ['journal', 'study', 'document', 'code', 'excerpt'] as const;
export type MemoKind = (typeof memoKinds)[number];

export interface ListedMemo {
  readonly memo: Memo;
  readonly kind: MemoKind;
  /** The name of what it is on, or the words of the excerpt; empty for the journal. */
  readonly about: string;
  /** Of an excerpt the study and document it is in. */
  readonly where: string;
  /** What it is on was removed since. */
  readonly isGone: boolean;
  readonly written: OperationDate | undefined;
  /** When its words were last changed, where they were. */
  readonly changed: OperationDate | undefined;
}

/** When a memo was written, and when its words were last changed, where they were. */
export interface MemoDates {
  readonly written: OperationDate;
  readonly changed?: OperationDate;
}

/** The dates of all memos that a log makes. */
export function memoDates(operations: Log): ReadonlyMap<MemoId, MemoDates> {
  const dateOf = datesOf(operations);
  const dates = new Map<MemoId, MemoDates>();
  for (const operation of inOrder(effectiveOperations(tellingOf(operations)))) {
    for (const change of operation.changes) {
      if (isCreate(change)) {
        const { create } = change;
        if (create.type === 'memo' && !dates.has(create.id))
          dates.set(create.id, { written: dateOf(operation) });
        continue;
      }
      const id = change.set as MemoId;
      const known = dates.get(id);
      if (known !== undefined && 'body' in change.fields)
        dates.set(id, { ...known, changed: dateOf(operation) });
    }
  }
  return dates;
}

/** All memos that are shown, by kind, then the earliest first. */
export function listMemos(
  snapshot: Shown,
  dates: ReadonlyMap<MemoId, MemoDates>,
): readonly ListedMemo[] {
  const listed: ListedMemo[] = [];
  for (const memo of snapshot.memos.values()) {
    if (memo.deleted === true) continue;
    const target = findRecord(snapshot, memo.targetId);
    const kind = kindOf(target);
    if (target === undefined || kind === undefined) continue;
    const at = dates.get(memo.id);
    listed.push({
      memo,
      kind,
      about: nameOf(target, snapshot),
      where: target.type === 'excerpt' ? documentName(snapshot, target.documentId) : '',
      isGone: 'deleted' in target && target.deleted === true,
      written: at?.written,
      changed: at?.changed,
    });
  }
  const rank = (kind: MemoKind): number => memoKinds.indexOf(kind);
  return listed.sort(
    (a, b) =>
      rank(a.kind) - rank(b.kind) ||
      (a.written?.happened ?? 0) - (b.written?.happened ?? 0) ||
      (a.memo.id < b.memo.id ? -1 : 1),
  );
}

/** What a memo is on, in a word. */
export function kindWord({ kind, memo }: ListedMemo, { codes }: Pick<Shown, 'codes'>): string {
  if (kind !== 'code') return t(`memo.on.${kind}`);
  return t(`kind.${codes.get(memo.targetId as `code:${string}`)?.kind ?? 'code'}`);
}

function kindOf(target: AnyRecord | undefined): MemoKind | undefined {
  switch (target?.type) {
    case 'review':
      return 'journal';
    case 'study':
    case 'document':
    case 'code':
    case 'excerpt':
      return target.type;
    default:
      return undefined;
  }
}

function nameOf(target: AnyRecord, snapshot: Shown): string {
  switch (target.type) {
    case 'study':
      return studyLabels(snapshot).get(target.id) ?? target.citation.title;
    case 'document':
      return documentName(snapshot, target.id);
    case 'code':
      return target.name;
    case 'excerpt':
      return bareQuote(quotedWords(target), false);
    default:
      return '';
  }
}
