import { changeFields } from '../ops/change.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { RecordId } from '../records/ids.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';

/** Writes the acting reviewer's memo on any record; an empty body removes it. */
export const writeMemo: Command<{ readonly targetId: RecordId; readonly body: string }> = (
  snapshot,
  params,
  context,
) => {
  const memo = memoOf(snapshot, params.targetId, context.reviewerId);
  const body = params.body.trim();
  const target = findRecord(snapshot, params.targetId);
  const about =
    target?.type === 'excerpt' ? clip(target.quote) : target?.type === 'code' ? target.name : '';
  const info = { kind: 'write-memo', params: { about, body: clip(body) } } as const;
  if (memo === undefined) {
    if (body === '') return { ...info, changes: [] };
    return {
      ...info,
      changes: [
        {
          create: {
            id: context.newId('memo'),
            type: 'memo',
            targetId: params.targetId,
            reviewerId: context.reviewerId,
            body,
          },
        },
      ],
    };
  }
  const change = changeFields(memo, body === '' ? { deleted: true } : { body });
  return { ...info, changes: change === undefined ? [] : [change] };
};

/** The live memo on a record, of one reviewer or of anyone. */
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
