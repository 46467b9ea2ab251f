import { describe } from '../audit/describe.ts';
import { t } from '../messages/all-messages.ts';
import { changedId } from '../ops/change.ts';
import { datesOf, hasDoubts } from '../ops/dates.ts';
import { inOrder } from '../ops/order.ts';
import { undoneIds } from '../ops/undo-stack.ts';
import { lazily, mapped } from './lazy-rows.ts';
import { type TableStream, textCell } from './table.ts';
import type { TableSource } from './table-source.ts';
import { timeTold } from './told-date.ts';

/** The log as a table, oldest first, in UTC. */
export function auditTable({ snapshot, operations }: TableSource): TableStream {
  const undone = undoneIds(operations);
  const ordered = inOrder(operations);
  const dateOf = datesOf(operations);
  return {
    id: 'audit',
    title: t('table.audit'),
    columns: [
      { key: 'when', label: t('column.when'), kind: 'text', weight: 2.5 },
      { key: 'who', label: t('column.who'), kind: 'text', weight: 2 },
      { key: 'what', label: t('column.what'), kind: 'text', weight: 9 },
    ],
    rows: lazily(() =>
      mapped(ordered, (operation) => {
        const from = [operation.id, ...operation.changes.slice(0, 50).map(changedId)];
        const sentence = describe(operation);
        return {
          depth: 0,
          cells: [
            textCell(timeTold(dateOf(operation)), from),
            textCell(snapshot.reviewers.get(operation.reviewer)?.name ?? '', [operation.reviewer]),
            textCell(
              undone.has(operation.id) ? `${sentence} ${t('table.undone')}` : sentence,
              from,
            ),
          ],
        };
      }),
    ),
    flat: true,
    size: () => ordered.length,
    notes: [t('audit.notSeal'), ...(hasDoubts(operations) ? [t('table.doubtfulNote')] : [])],
  };
}
