import { describe } from '../../../shared/audit/describe.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { isCreate } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { notify } from '../../store/notices.ts';
import { openSheet } from '../../store/write-up-state.ts';
import { focusPart } from './put-in.ts';

/** Says what went into which sheet, and leads there; undone it leads nowhere any more. */
export function tellAdded(operation: Operation): void {
  const made = operation.changes.flatMap((change) => (isCreate(change) ? [change.create] : []));
  const part = made.find((record) => record.type === 'part');
  if (part === undefined) return;
  notify({
    text: describe(operation),
    tone: 'done',
    takesBack: operation.id,
    action: {
      label: t('writeUp.showAdded'),
      run: () => {
        openSheet(part.sheetId, part.id);
        focusPart(part.id);
      },
    },
  });
}
