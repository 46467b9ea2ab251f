import { codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodeChoice } from '../../shared/commands/coding.ts';
import { retagExcerpts } from '../../shared/commands/coding.ts';
import type { Command } from '../../shared/commands/context.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Change, changeFields } from '../../shared/ops/change.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { codingsOnPage } from './excerpt-rows.ts';

/**
 * Gives excerpts another code in place of the one whose page they were picked on; where the page
 * shows codes below it, in place of whichever of those they have. One step, so one undo.
 */
export const retagOnPage: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly codeId: CodeId;
  readonly withBelow: boolean;
  readonly code: CodeChoice;
}> = (snapshot, params, context) => {
  const { code } = params;
  const excerptIds = params.excerptIds.filter((id) => {
    const excerpt = findRecord(snapshot, id);
    return excerpt?.type === 'excerpt' && isOwnExcerpt(excerpt, context.reviewerId);
  });
  if (excerptIds.length === 0) throw new ExpectedError('not-owner', t('codebook.notYours'));
  const added = retagExcerpts(snapshot, { excerptIds, code }, context);
  const { resolved } = codeTree(snapshot.codes).structure;
  const target = 'codeId' in code ? resolved.get(code.codeId) : undefined;
  const removals: Change[] = [];
  for (const coding of codingsOnPage(snapshot, excerptIds, params, context.reviewerId)) {
    if (resolved.get(coding.codeId) === target) continue;
    const change = changeFields(coding, { deleted: true });
    if (change !== undefined) removals.push(change);
  }
  const from = snapshot.codes.get(params.codeId);
  return {
    kind: 'retag-excerpts',
    params: { from: from?.name ?? null, to: added.params.to ?? null, count: excerptIds.length },
    changes: [...removals, ...added.changes],
  };
};
