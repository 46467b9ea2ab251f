import { replay } from '../ops/replay.ts';
import { knownForms, waitingIn } from '../ops/waiting.ts';
import { rowsIn } from './head.ts';
import type { ReviewStorage, StoredReview } from './storage.ts';

/**
 * A review as it was loaded, with what waited for this version in its rows (X6). The log is read only where
 * something waited for a version that knows other things than the one that found so. `isBehind` says that the
 * rows in the storage are older than these: the next to be written are all of them.
 */
export async function withNewlyKnown(
  stored: StoredReview,
  storage: Pick<ReviewStorage, 'readLog'>,
): Promise<{ readonly stored: StoredReview; readonly isBehind: boolean }> {
  const { head } = stored;
  const { waiting } = head;
  if (waiting === undefined || waiting.operations === 0 || waiting.knows === knownForms)
    return { stored, isBehind: false };
  const log = await storage.readLog();
  const operations = waitingIn(log).length;
  const now = { operations, knows: knownForms };
  if (operations === waiting.operations)
    return { stored: { ...stored, head: { ...head, waiting: now } }, isBehind: false };
  const full = replay(log);
  const next = { ...head, ...rowsIn(full, head.title), waiting: now };
  return { stored: { ...stored, full, head: next }, isBehind: true };
}
