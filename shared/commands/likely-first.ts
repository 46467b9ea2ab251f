import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { changeFields } from '../ops/change.ts';
import { isLikelyFirst, until } from '../screening/likely-first.ts';
import type { Command } from './context.ts';

/** Begins or ends that likely includes are first in this reviewer's list; `day` is today, as `2026-05-31`. */
export const setLikelyFirst: Command<{ readonly isOn: boolean; readonly day: string }> = (
  { review },
  { day, isOn },
  { reviewerId },
) => {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const kind = isOn ? 'begin-likely-first' : 'end-likely-first';
  if (isLikelyFirst(review, reviewerId) === isOn) return { kind, params: {}, changes: [] };
  const before = review.likelyFirst?.[reviewerId] ?? [];
  const after = isOn
    ? [...before, `${day}${until}`]
    : [...before.slice(0, -1), `${before.at(-1) ?? ''}${day}`];
  const change = changeFields(review, { [`likelyFirst.${reviewerId}`]: after });
  return { kind, params: {}, changes: change === undefined ? [] : [change] };
};
