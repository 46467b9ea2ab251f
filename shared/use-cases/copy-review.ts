/** A second, independent review of the same content. */
import type { BundleContents } from '../bundle/contents.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { isCreate } from '../ops/change.ts';
import { reviewOfLog } from '../ops/log-head.ts';
import type { Operation } from '../ops/operation.ts';
import type { ReviewId } from '../records/ids.ts';

/**
 * The same content as a review of this id and title. Of how its log was written nothing is taken along: it is another one.
 * Throws an `ExpectedError` where the contents hold no review.
 */
export function copyReview(
  { keptBy, operations, originals, protects, texts }: BundleContents,
  { id, title }: { readonly id: ReviewId; readonly title: string },
): BundleContents {
  const from = reviewOfLog(operations);
  if (from === undefined) throw new ExpectedError('no-review', t('error.fileWithoutReview'));
  const copied = operations.map(
    (operation): Operation => ({
      ...operation,
      changes: operation.changes.map((change) => {
        if (isCreate(change)) {
          return change.create.type === 'review'
            ? { create: { ...change.create, id, title } }
            : change.create.type === 'memo' && change.create.targetId === from
              ? { create: { ...change.create, targetId: id } }
              : change;
        }
        if (change.set !== from) return change;
        const { title: _title, ...fields } = change.fields;
        return { set: id, fields };
      }),
    }),
  );
  return {
    ...{ operations: copied, originals, texts },
    ...(keptBy === undefined ? {} : { keptBy }),
    ...(protects === undefined ? {} : { protects }),
  };
}
