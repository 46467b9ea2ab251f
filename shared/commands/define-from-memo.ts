import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { MemoId } from '../records/ids.ts';
import { plainMemo } from '../records/quote-token.ts';
import { defineCode } from './codebook.ts';
import type { Command } from './context.ts';
import { requireMemo } from './memos.ts';

/**
 * Makes a memo on a code its definition, behind the one that is there. The memo stays. Throws `missing` where memo or
 * code are gone.
 */
export const defineFromMemo: Command<{ readonly memoId: MemoId }> = (
  snapshot,
  { memoId },
  context,
) => {
  const memo = requireMemo(snapshot, memoId);
  const code = findRecord(snapshot, memo.targetId);
  if (code?.type !== 'code' || code.deleted === true)
    throw new ExpectedError('missing', t('error.memoCodeGone'));
  const before = code.definition?.trim() ?? '';
  const words = plainMemo(memo.body);
  const definition = before === '' ? words : `${before}\n\n${words}`;
  return defineCode(snapshot, { codeId: code.id, fields: { definition } }, context);
};
