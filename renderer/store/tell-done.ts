import { describe } from '../../shared/audit/describe.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { type Notice, notify } from './notices.ts';
import { undoOne } from './review-store.ts';

/** The Undo beside a notice that tells of this operation. */
export function wayBack(operation: Operation): Pick<Notice, 'action' | 'takesBack'> {
  return {
    action: { label: t('common.undo'), run: () => void undoOne(operation) },
    takesBack: operation.id,
  };
}

/** Shows what was done, with the way back beside it; screen readers hear it. */
export function tellDone(operation: Operation, text: string = describe(operation)): void {
  notify({ text, tone: 'done', ...wayBack(operation) });
}
