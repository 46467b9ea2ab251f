import { changedId } from '../ops/change.ts';
import { type Log, logWhere, tellingOf } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Snapshot } from '../ops/snapshot.ts';

/**
 * The codes that those operations of a log give for which `test` holds, without replaying the coding. Law: equal to the
 * codes of the replay of them.
 */
export function codesThen(log: Log, test: (operation: Operation) => boolean): Snapshot['codes'] {
  return replay(onlyCodes(tellingOf(logWhere(log, test)))).codes;
}

function onlyCodes(operations: readonly Operation[]): readonly Operation[] {
  return operations.flatMap((operation) => {
    const changes = operation.changes.filter((change) => changedId(change).startsWith('code:'));
    // What sets aside, or puts back, has no changes and is needed.
    const isNeeded = changes.length > 0 || operation.changes.length === 0;
    return isNeeded ? [{ ...operation, changes }] : [];
  });
}
