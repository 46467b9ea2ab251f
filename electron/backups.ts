import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../shared/errors.ts';
import { backupInstant, backupName, expiredBackups } from '../shared/platform/backup-rotation.ts';
import type { BackupEntry } from '../shared/platform/platform.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import {
  errorCode,
  readFailure,
  removeFailure,
  saveFailure,
  writeFileAtomically,
} from './files.ts';
import { reviewFileStem, reviewOfFileStem } from './review-file-names.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Dated whole copies of each review, in one folder per review. */
export interface Backups {
  write(reviewId: ReviewId, bytes: Uint8Array): Promise<BackupEntry>;
  list(reviewId: ReviewId): Promise<readonly BackupEntry[]>;
  read(reviewId: ReviewId, name: string): Promise<Uint8Array>;
  /** Removes the folder of a review with everything in it; fine where there is none. */
  remove(reviewId: ReviewId): Promise<void>;
  /** The reviews that have any, in the order of their ids. */
  reviews(): Promise<readonly ReviewId[]>;
}

export function createBackups(folder: string, now: () => Date): Backups {
  const inOrder = createSerialQueue();
  const folderOf = (reviewId: ReviewId): string => join(folder, reviewFileStem(reviewId));

  return {
    write: (reviewId, bytes) =>
      inOrder(reviewId, async () => {
        const reviewFolder = folderOf(reviewId);
        await mkdir(reviewFolder, { recursive: true }).catch((cause: unknown) => {
          throw saveFailure(reviewFolder, cause);
        });
        const names = await backupNames(reviewFolder);
        const writtenAt = freeInstant(now(), names);
        const name = backupName(writtenAt);
        await writeFileAtomically(join(reviewFolder, name), bytes);
        // Only once the new copy is safely there may an old one go.
        for (const expired of expiredBackups([...names, name], writtenAt)) {
          await rm(join(reviewFolder, expired), { force: true });
        }
        return { name, size: bytes.byteLength, writtenAt };
      }),
    list: (reviewId) =>
      inOrder(reviewId, async () => {
        const names = await backupNames(folderOf(reviewId));
        return Promise.all(
          [...names]
            .sort()
            .reverse()
            .map((name) => entry(folderOf(reviewId), name)),
        );
      }),
    read: async (reviewId, name) => {
      // The pattern also keeps the name from leaving the folder.
      if (backupInstant(name) === undefined) throw missing(name);
      try {
        return new Uint8Array(await readFile(join(folderOf(reviewId), name)));
      } catch (cause) {
        throw errorCode(cause) === 'ENOENT' ? missing(name) : readFailure(name, cause);
      }
    },
    remove: (reviewId) =>
      inOrder(reviewId, async () => {
        try {
          await rm(folderOf(reviewId), { recursive: true, force: true });
        } catch (cause) {
          throw removeFailure(folderOf(reviewId), cause);
        }
      }),
    reviews: async () => {
      const ids: ReviewId[] = [];
      for (const name of await namesIn(folder)) {
        const reviewId = reviewOfFileStem(name);
        if (reviewId === undefined) continue;
        if ((await backupNames(join(folder, name))).length > 0) ids.push(reviewId);
      }
      return ids.sort();
    },
  };
}

async function backupNames(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => backupInstant(name) !== undefined);
}

/** Nothing where there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause) ?? '')) return [];
    throw readFailure(folder, cause);
  }
}

async function entry(folder: string, name: string): Promise<BackupEntry> {
  const { size } = await stat(join(folder, name));
  return { name, size, writtenAt: backupInstant(name) ?? '' };
}

/** Two backups within one millisecond still need two names. */
function freeInstant(wanted: Date, names: readonly string[]): string {
  let milliseconds = wanted.getTime();
  while (names.includes(backupName(new Date(milliseconds).toISOString()))) milliseconds += 1;
  return new Date(milliseconds).toISOString();
}

function missing(name: string): ExpectedError {
  return new ExpectedError(
    'backup-missing',
    `There is no backup named “${name}” any more. Nothing was changed. Choose another.`,
  );
}
