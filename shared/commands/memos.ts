import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { changeFields } from '../ops/change.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { MemoId, RecordId } from '../records/ids.ts';
import type { Memo } from '../records/memo.ts';
import { withoutQuoted } from '../records/quote-token.ts';
import type { Command, CommandContext } from './context.ts';
import { clip, clipQuoted } from './excerpts.ts';

/** Writes the acting reviewer's first memo on any record; an empty body removes it. */
export const writeMemo: Command<{ readonly targetId: RecordId; readonly body: string }> = (
  snapshot,
  params,
  context,
) => {
  const memo = memoOf(snapshot, params.targetId, context.reviewerId);
  return memo === undefined
    ? addMemo(snapshot, params, context)
    : editMemo(snapshot, { memoId: memo.id, body: params.body }, context);
};

/** Writes another memo, as an entry of the journal is: those that are there stay. An empty one is not kept. */
export const addMemo: Command<{ readonly targetId: RecordId; readonly body: string }> = (
  snapshot,
  { body: typed, targetId },
  context,
) => {
  const body = typed.trim();
  return {
    kind: 'write-memo',
    params: { about: aboutOf(snapshot, targetId), body: clipWords(body) },
    changes: body === '' ? [] : [{ create: newMemo(context, targetId, body) }],
  };
};

/** Rewrites a memo; an empty body removes it. Throws `missing` where it is gone. */
export const editMemo: Command<{ readonly memoId: MemoId; readonly body: string }> = (
  snapshot,
  { body: typed, memoId },
) => {
  const memo = requireMemo(snapshot, memoId);
  const body = typed.trim();
  const change = changeFields(memo, body === '' ? { deleted: true } : { body });
  return {
    kind: body === '' ? 'remove-memo' : 'write-memo',
    params: {
      about: aboutOf(snapshot, memo.targetId),
      body: clipWords(body === '' ? memo.body : body),
    },
    changes: change === undefined ? [] : [change],
  };
};

/** The live memo on a record, of one reviewer or of anyone; the first where there are several. */
export function memoOf(snapshot: Snapshot, targetId: RecordId, reviewerId?: string) {
  for (const memo of snapshot.memos.values()) {
    if (
      memo.targetId === targetId &&
      memo.deleted !== true &&
      (reviewerId === undefined || memo.reviewerId === reviewerId)
    ) {
      return memo;
    }
  }
  return undefined;
}

/** A live memo. Throws `ExpectedError` `missing` where it is gone. */
export function requireMemo({ memos }: Snapshot, id: MemoId): Memo {
  const memo = memos.get(id);
  if (memo === undefined || memo.deleted === true)
    throw new ExpectedError('missing', t('error.memoGone'));
  return memo;
}

/** A memo of the acting reviewer. */
export function newMemo(
  { newId, reviewerId }: CommandContext,
  targetId: RecordId,
  body: string,
): Memo {
  return { id: newId('memo'), type: 'memo', targetId, reviewerId, body };
}

/** A memo in the words of the trail, which quotes nothing: whoever reads it may not see what the memo quotes. */
function clipWords(body: string): string {
  return clip(withoutQuoted(body));
}

/** What a memo is on, in the words of the trail. */
function aboutOf(snapshot: Snapshot, targetId: RecordId): string {
  const target = findRecord(snapshot, targetId);
  switch (target?.type) {
    case 'excerpt':
      return clipQuoted(target);
    case 'code':
      return target.name;
    case 'study':
      return shortCitation(target.citation);
    case 'document':
    case 'review':
      return target.title;
    default:
      return '';
  }
}
