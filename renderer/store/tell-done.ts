import { describe } from '../../shared/audit/describe.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { notify } from './notices.ts';
import { undoOne } from './review-store.ts';

/** Shows what was done, with the way back beside it; screen readers hear it. */
export function tellDone(operation: Operation, text: string = describe(operation)): void {
  notify({
    text,
    tone: 'done',
    action: { label: t('common.undo'), run: () => void undoOne(operation) },
  });
}
