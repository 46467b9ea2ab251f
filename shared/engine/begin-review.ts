import { BugError } from '../errors.ts';
import { emptySnapshot } from '../ops/snapshot.ts';
import type { Writer } from '../ops/stamped.ts';
import type { ReviewId } from '../records/ids.ts';
import type { WriterLock } from './context.ts';
import { ReviewEngine } from './engine.ts';
import { headOf } from './head.ts';
import { createMemoryStorage, memoryReview } from './memory-storage.ts';

/** The lock of a review that nobody else can know of. */
export const ownLock: WriterLock = { held: true, release: async () => undefined };

/**
 * An engine on a review that is empty and in memory alone: where one begins before it has a place of its own. Its
 * log is what is then put there.
 */
export async function beginReview(id: ReviewId, writer: Writer): Promise<ReviewEngine> {
  const rows = emptySnapshot();
  const head = headOf({ operations: [], snapshot: rows }, writer.now());
  const storage = createMemoryStorage({
    review: memoryReview({ head, operations: [], rows }),
  });
  const engine = await ReviewEngine.open({
    ...writer,
    id,
    storage,
    lock: ownLock,
    version: 0,
    report: (error) => {
      throw error;
    },
  });
  if (engine === undefined) throw new BugError('A review that was just begun is not there');
  return engine;
}
