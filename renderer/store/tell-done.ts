import { describe } from '../../shared/audit/describe.ts';
import type { Command } from '../../shared/commands/context.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { type Notice, notify } from './notices.ts';
import { commit, commitText, undoOne } from './review-store.ts';

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

/** Commits and shows what was done, with the way back beside it. */
export async function commitAndTell<P>(
  command: Command<P>,
  params: NoInfer<P>,
): Promise<Operation | undefined> {
  return told(await commit(command, params));
}

/** As `commitAndTell`, for a form that keeps its text: rejects where that cannot be stored. */
export async function commitTextAndTell<P>(
  command: Command<P>,
  params: NoInfer<P>,
): Promise<Operation | undefined> {
  return told(await commitText(command, params));
}

function told(operation: Operation | undefined): Operation | undefined {
  if (operation !== undefined) tellDone(operation);
  return operation;
}
