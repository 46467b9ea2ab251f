/** Engines on reviews in memory, as tests need them. */
import { ReviewEngine } from '../../../shared/engine/engine.ts';
import { headOf } from '../../../shared/engine/head.ts';
import {
  createMemoryStorage,
  type MemoryDisk,
  memoryReview,
} from '../../../shared/engine/memory-storage.ts';
import type { ReviewStorage } from '../../../shared/engine/storage.ts';
import { seededBytes } from '../../../shared/random.ts';
import { device, reviewerId, startReview } from '../../property/random-review.ts';

export const id = 'review:cominghome';

export interface MadeEngine {
  readonly engine: ReviewEngine;
  readonly disk: MemoryDisk;
  readonly storage: ReviewStorage;
  /** What subscribers failed with. */
  readonly reports: readonly unknown[];
  /** One entry for each time the lock was let go. */
  readonly released: readonly string[];
}

export function startDisk(): MemoryDisk {
  const { operations, snapshot } = startReview();
  const head = headOf({ operations, snapshot }, 1);
  return { review: memoryReview({ head, operations, rows: snapshot }) };
}

export async function makeEngine(
  disk = startDisk(),
  { held = true, seed = 77 }: { readonly held?: boolean; readonly seed?: number } = {},
): Promise<MadeEngine> {
  const storage = createMemoryStorage(disk);
  const reports: unknown[] = [];
  const released: string[] = [];
  let now = Date.UTC(2026, 0, 5);
  const engine = await ReviewEngine.open({
    id,
    device,
    reviewerId,
    storage,
    lock: { held, release: async () => void released.push('lock') },
    version: 7,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(seed),
    report: (error) => reports.push(error),
  });
  if (engine === undefined) throw new Error('There is no review');
  return { engine, disk, storage, reports, released };
}
