import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { changeFields } from '../ops/change.ts';
import { wordKey } from '../words/words-in.ts';
import type { Command } from './context.ts';

/** Says which words are not listed among word frequencies, for the whole team; each is kept folded, once, in order. */
export const leaveOutWords: Command<{ readonly words: readonly string[] }> = (
  { review },
  { words },
) => {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const left = [...new Set(words.map((word) => wordKey(word.trim())))]
    .filter((word) => word !== '')
    .sort();
  const change = changeFields(review, { leftOutWords: left.length === 0 ? null : left });
  return {
    kind: 'leave-out-words',
    params: { count: left.length },
    changes: change === undefined ? [] : [change],
  };
};
