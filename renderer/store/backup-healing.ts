/** Bringing back from a review's own backups what neither its database nor its journal holds any more. */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import { bringBack } from './bring-back.ts';
import { textsInBackups } from './kept-texts.ts';
import { notReadable } from './not-readable.ts';
import { openBackup } from './open-backup.ts';
import type { Services } from './services.ts';

/**
 * Looks through the backups from the newest on until the review holds as many changes as it is known to have held.
 * What they hold is of this installation, and comes in as what it is. Resolves to how many changes came back.
 */
export async function bringBackFromBackups(
  given: Pick<Services, 'db' | 'platform'>,
  engine: ReviewEngine,
  known: number,
): Promise<number> {
  const { id } = engine.state;
  let count = 0;
  for (const { name } of await given.platform.listBackups(id)) {
    if (engine.state.head.operations >= known) break;
    const held = await openBackup(given.platform, id, name).catch(notReadable);
    if (held === undefined) continue;
    const { back } = await bringBack(engine, held.operations, textsInBackups(given));
    count += back.length;
  }
  return count;
}
