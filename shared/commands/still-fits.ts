import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { changeFields } from '../ops/change.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { CodingId } from '../records/ids.ts';
import type { Command } from './context.ts';
import { clipQuoted } from './excerpts.ts';

/**
 * Says of one's own codings that they fit what their code means now (C8). Each time anew, so that it can be said again
 * after the next change. Throws `missing` where a coding is gone.
 */
export const keepCodings: Command<{ readonly codingIds: readonly CodingId[] }> = (
  snapshot,
  { codingIds },
  { newId, reviewerId },
) => {
  const fits = newId('fit');
  let [quote, name] = ['', ''];
  const changes = [...new Set(codingIds)].flatMap((id) => {
    const coding = findRecord(snapshot, id);
    if (coding?.type !== 'coding' || coding.deleted === true || coding.reviewerId !== reviewerId)
      throw new ExpectedError('missing', t('error.codingGone'));
    const excerpt = findRecord(snapshot, coding.excerptId);
    if (excerpt?.type === 'excerpt') quote = clipQuoted(excerpt);
    name = snapshot.codes.get(coding.codeId)?.name ?? '';
    return changeFields(coding, { fits }) ?? [];
  });
  return { kind: 'keep-codings', params: { count: changes.length, code: name, quote }, changes };
};
