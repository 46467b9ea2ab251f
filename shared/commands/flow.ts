/** What people say of the numbers of the PRISMA flow diagram. */

import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { inEnglish } from '../messages/speech.ts';
import { changeFields } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import {
  type FlowListKey,
  type FlowNumberId,
  flowLabel,
  flowNumberName,
  itemNumberId,
} from '../prisma/flow-numbers.ts';
import { flowOfReview } from '../prisma/flow-of-review.ts';
import type { Review } from '../records/review.ts';
import type { Command } from './context.ts';

/**
 * States a number, with a note where it differs from what is counted; without a value the counted number
 * holds again. Throws `ExpectedError` for what is no whole number from 0 on.
 */
export const stateFlowNumber: Command<{
  readonly id: FlowNumberId;
  readonly value?: number | undefined;
  readonly note?: string | undefined;
}> = (snapshot, { id, note = '', value }) => {
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 0)) {
    throw new ExpectedError('no-count', t('error.flowNumber'));
  }
  const reason = note.trim();
  const stated: Record<string, Json> = {};
  if (value !== undefined) stated.value = value;
  if (reason !== '') stated.note = reason;
  const name = inEnglish(() => flowNumberName(flowOfReview(snapshot), id));
  return planFor(
    snapshot,
    { [`flowNumbers.${id}`]: Object.keys(stated).length === 0 ? null : stated },
    value === undefined
      ? { kind: 'clear-flow-number', params: { name } }
      : { kind: 'state-flow-number', params: { name, value } },
  );
};

/** Adds a source of records or a reason for exclusion that the studies do not tell. */
export const addFlowItem: Command<{ readonly list: FlowListKey; readonly name: string }> = (
  snapshot,
  { list, name },
  context,
) => {
  const words = name.trim();
  if (words === '') return { kind: 'add-flow-item', params: {}, changes: [] };
  const id = context.newId('flow').slice('flow:'.length);
  return planFor(
    snapshot,
    { [`flowItems.${id}`]: { list, name: words } },
    { kind: 'add-flow-item', params: { name: words, list: inEnglish(() => flowLabel(list)) } },
  );
};

/** Takes an added source or reason away, with its number. */
export const removeFlowItem: Command<{ readonly list: FlowListKey; readonly id: string }> = (
  snapshot,
  { id, list },
) => {
  const item = snapshot.review?.flowItems?.[id];
  if (item === undefined) {
    throw new ExpectedError('missing', t('error.flowLineGone'));
  }
  return planFor(
    snapshot,
    { [`flowItems.${id}`]: null, [`flowNumbers.${itemNumberId(list, id)}`]: null },
    {
      kind: 'remove-flow-item',
      params: { name: item.name, list: inEnglish(() => flowLabel(list)) },
    },
  );
};

/** Shows or hides the diagram's optional columns. */
export const setFlowColumns: Command<Pick<Review, 'flowOtherMethods' | 'flowPreviousStudies'>> = (
  snapshot,
  columns,
) =>
  planFor(
    snapshot,
    Object.fromEntries(
      Object.entries(columns).map(([field, shown]) => [field, shown === true ? true : null]),
    ),
    { kind: 'set-flow-columns', params: {} },
  );

function planFor(
  { review }: Snapshot,
  values: Readonly<Record<string, Json>>,
  said: Pick<Plan, 'kind' | 'params'>,
): Plan {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const change = changeFields(review, values);
  return { ...said, changes: change === undefined ? [] : [change] };
}
