/** What the database remembers of the newest backup of a review that is known to be good. */
import type { Full } from '../../shared/ops/snapshot.ts';
import type { BackupEntry } from '../../shared/platform/platform.ts';

export interface BackupMark {
  /** The backup's name: one that was taken away counts for nothing. */
  readonly name: string;
  /** Its bytes: one of another size was damaged since. Absent in marks of earlier versions. */
  readonly size?: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** How many operations it holds at least. */
  readonly operations: number;
  /** Which texts and originals it holds; see `textsKey`. */
  readonly texts: string;
  /** Texts or originals came in after it was begun: it is owed, also after the window was closed. */
  readonly owesTexts?: boolean;
}

/** The mark, where the backup that it speaks of is there with all its bytes; a damaged one counts for nothing. */
export function stillGood(
  mark: BackupMark | undefined,
  there: readonly Pick<BackupEntry, 'name' | 'size'>[],
): BackupMark | undefined {
  const backup = there.find(({ name }) => name === mark?.name);
  return backup === undefined || backup.size !== (mark?.size ?? backup.size) ? undefined : mark;
}

/** How a backup went: `error` where it failed, `elsewhere` where it does not lie in the folder that was chosen. */
export interface BackupOutcome {
  readonly error?: unknown;
  readonly elsewhere?: string | undefined;
}

/** Names all texts and originals that the documents of a review have, in few letters: it differs when one is added. */
export function textsKey({ documents }: Pick<Full, 'documents'>): string {
  let count = 0;
  let sum = 0;
  for (const { originalHash = '', textId } of documents.values()) {
    count += 1;
    // Addresses are hashes: the sum of their beginnings does not depend on the order of documents.
    sum = (sum + beginning(textId) + 31 * beginning(originalHash)) % 2 ** 48;
  }
  return `${count}-${sum.toString(36)}`;
}

function beginning(address: string): number {
  return address === '' ? 1 : Number.parseInt(address.slice(0, 10), 16) || 1;
}
