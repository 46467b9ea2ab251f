import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../shared/errors.ts';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import { backupInstant, backupName, expiredBackups } from '../shared/platform/backup-rotation.ts';
import type { BackupEntry } from '../shared/platform/platform.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import type { ChosenBackupFolder } from './backup-folder.ts';
import {
  errorCode,
  keptFailure,
  reasonOf,
  removeFailure,
  replaceFile,
  saveFailure,
} from './files.ts';
import { reviewFileStem, reviewOfFileStem } from './review-file-names.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Dated whole copies of each review, in one folder per review. */
export interface Backups {
  write(reviewId: ReviewId, bytes: Uint8Array): Promise<BackupEntry>;
  list(reviewId: ReviewId): Promise<readonly BackupEntry[]>;
  read(reviewId: ReviewId, name: string): Promise<Uint8Array>;
  /** Removes the backups of a review, wherever they lie; fine where there are none. */
  remove(reviewId: ReviewId): Promise<void>;
  /** The reviews that have any, in the order of their ids. */
  reviews(): Promise<readonly ReviewId[]>;
}

/** What of the folder that the user chose backups need; see `ChosenBackupFolder`. */
export type OtherFolder = Pick<ChosenBackupFolder, 'path' | 'requireThere'>;

const noOther: OtherFolder = {
  path: async () => undefined,
  requireThere: async () => undefined,
};

/** Backups in `standard`, or in the `other` folder where one was chosen and can be written. */
export function createBackups(
  standard: string,
  now: () => Date,
  other: OtherFolder = noOther,
): Backups {
  const inOrder = createSerialQueue();
  const inFolder = (folder: string, reviewId: ReviewId): string =>
    join(folder, reviewFileStem(reviewId));

  /** Where backups may lie, the chosen folder first. */
  async function folders(): Promise<readonly string[]> {
    const chosen = await other.path();
    return chosen === undefined ? [standard] : [chosen, standard];
  }

  async function writeIn(reviewFolder: string, bytes: Uint8Array): Promise<BackupEntry> {
    await mkdir(reviewFolder, { recursive: true });
    const names = await backupNames(reviewFolder);
    const writtenAt = freeInstant(now(), names);
    const name = backupName(writtenAt);
    const path = join(reviewFolder, name);
    await replaceFile(path, bytes);
    await requireAsWritten(path, bytes);
    // Only once the new copy is proved to be there may an old one go.
    for (const expired of expiredBackups([...names, name])) {
      await rm(join(reviewFolder, expired), { force: true });
    }
    return { name, size: bytes.byteLength, writtenAt };
  }

  return {
    write: (reviewId, bytes) =>
      inOrder(reviewId, async () => {
        const chosen = await other.path();
        let elsewhere: string | undefined;
        if (chosen !== undefined) {
          try {
            await other.requireThere();
            return await writeIn(inFolder(chosen, reviewId), bytes);
          } catch (cause) {
            elsewhere =
              cause instanceof ExpectedError ? desktopWords('reason.unproved') : reasonOf(cause);
          }
        }
        const entry = await writeIn(inFolder(standard, reviewId), bytes).catch((cause: unknown) => {
          throw cause instanceof ExpectedError
            ? cause
            : saveFailure(reviewFileStem(reviewId), cause);
        });
        return elsewhere === undefined ? entry : { ...entry, elsewhere };
      }),
    list: (reviewId) =>
      inOrder(reviewId, async () => {
        const entries = new Map<string, BackupEntry>();
        for (const folder of await folders()) {
          const reviewFolder = inFolder(folder, reviewId);
          for (const name of await backupNames(reviewFolder)) {
            const found = await entryOf(reviewFolder, name);
            if (found !== undefined && !entries.has(name)) entries.set(name, found);
          }
        }
        return [...entries.values()].sort((a, b) => (a.name < b.name ? 1 : -1));
      }),
    read: async (reviewId, name) => {
      // The pattern also keeps the name from leaving the folder.
      if (backupInstant(name) === undefined) throw missing(name);
      for (const folder of await folders()) {
        try {
          return new Uint8Array(await readFile(join(inFolder(folder, reviewId), name)));
        } catch (cause) {
          if (!isGone(cause)) throw keptFailure(name, cause);
        }
      }
      throw missing(name);
    },
    remove: (reviewId) =>
      inOrder(reviewId, async () => {
        try {
          await rm(inFolder(standard, reviewId), { recursive: true, force: true });
          // What lies in a folder that is out of reach cannot be removed: that is told.
          await other.requireThere();
          const chosen = await other.path();
          if (chosen !== undefined)
            await rm(inFolder(chosen, reviewId), { recursive: true, force: true });
        } catch (cause) {
          throw removeFailure(reviewFileStem(reviewId), cause);
        }
      }),
    reviews: async () => {
      const ids = new Set<ReviewId>();
      for (const folder of await folders()) {
        for (const name of await namesIn(folder)) {
          const reviewId = reviewOfFileStem(name);
          if (reviewId === undefined) continue;
          if ((await backupNames(join(folder, name))).length > 0) ids.add(reviewId);
        }
      }
      return [...ids].sort();
    },
  };
}

/** Reads a file back: a disk that is failing may have taken other bytes than it was given. */
async function requireAsWritten(path: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(path).catch(() => undefined);
  if (written?.equals(bytes) === true) return;
  await rm(path, { force: true }).catch(() => undefined);
  throw new ExpectedError('backup-unproved', desktopWords('error.backupUnproved'));
}

async function backupNames(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => backupInstant(name) !== undefined);
}

/** Nothing where there is no such folder, or where it may not be read just now. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (isGone(cause)) return [];
    throw keptFailure(folder, cause);
  }
}

function isGone(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO'].includes(errorCode(cause));
}

/** Undefined where it went meanwhile. */
async function entryOf(folder: string, name: string): Promise<BackupEntry | undefined> {
  const found = await stat(join(folder, name)).catch(() => undefined);
  return found === undefined
    ? undefined
    : { name, size: found.size, writtenAt: backupInstant(name) ?? '' };
}

/** Two backups within one millisecond still need two names. */
function freeInstant(wanted: Date, names: readonly string[]): string {
  let milliseconds = wanted.getTime();
  while (names.includes(backupName(new Date(milliseconds).toISOString()))) milliseconds += 1;
  return new Date(milliseconds).toISOString();
}

function missing(name: string): ExpectedError {
  return new ExpectedError('backup-missing', desktopWords('error.backupMissing', { name }));
}
