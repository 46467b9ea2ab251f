import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { ExpectedError } from '../shared/errors.ts';
import type { SharedEntry, SharedFolder } from '../shared/platform/platform.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import { errorCode, readFailure, writeFileAtomically } from './files.ts';
import { createSerialQueue } from './serial-queue.ts';

/**
 * Folders that a team shares, one for a review. The page knows a folder by its review alone and files by
 * their names, so that it can reach nothing that the user did not choose.
 */
export interface SharedFolders {
  choose(reviewId: ReviewId, path: string): Promise<SharedFolder>;
  find(reviewId: ReviewId): Promise<SharedFolder | undefined>;
  leave(reviewId: ReviewId): Promise<void>;
  list(reviewId: ReviewId): Promise<SharedEntry[]>;
  read(reviewId: ReviewId, name: string): Promise<Uint8Array>;
  write(reviewId: ReviewId, name: string, bytes: Uint8Array): Promise<void>;
}

const placesSchema = v.record(v.string(), v.string());
type Places = Readonly<Record<string, string>>;

/** `places` is the file that remembers which folder belongs to which review. */
export function createSharedFolders(places: string): SharedFolders {
  const inOrder = createSerialQueue();

  async function readPlaces(): Promise<Places> {
    try {
      return v.parse(placesSchema, JSON.parse(await readFile(places, 'utf8')));
    } catch (cause) {
      // A torn list costs a second choice of the folder, never a file in it.
      if (errorCode(cause) !== 'ENOENT')
        console.error('The list of shared folders is unreadable:', cause);
      return {};
    }
  }

  const change = (edit: (known: Places) => Places): Promise<void> =>
    inOrder(places, async () => {
      const next = `${JSON.stringify(edit(await readPlaces()), undefined, 2)}\n`;
      await writeFileAtomically(places, new TextEncoder().encode(next));
    });

  async function folderOf(reviewId: ReviewId): Promise<string> {
    const folder = (await readPlaces())[reviewId];
    if (folder === undefined) {
      throw new ExpectedError(
        'no-shared-folder',
        'No folder is shared for this review. Choose one on the Team screen.',
      );
    }
    return folder;
  }

  return {
    choose: async (reviewId, path) => {
      await change((known) => ({ ...known, [reviewId]: path }));
      return { name: basename(path) };
    },
    find: async (reviewId) => {
      const folder = (await readPlaces())[reviewId];
      return folder === undefined ? undefined : { name: basename(folder) };
    },
    leave: (reviewId) =>
      change((known) =>
        Object.fromEntries(Object.entries(known).filter(([id]) => id !== reviewId)),
      ),
    list: async (reviewId) => {
      const folder = await folderOf(reviewId);
      const names = await readdir(folder).catch((cause: unknown) => {
        throw readFailure(basename(folder), cause);
      });
      const entries = await Promise.all(
        names.filter(isSharedName).map(async (name): Promise<SharedEntry[]> => {
          const found = await stat(join(folder, name)).catch(() => undefined);
          return found?.isFile() === true
            ? [{ name, size: found.size, modifiedAt: found.mtime.toISOString() }]
            : [];
        }),
      );
      return entries.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (reviewId, name) => {
      const path = join(await folderOf(reviewId), checkedName(name));
      try {
        return new Uint8Array(await readFile(path));
      } catch (cause) {
        throw readFailure(name, cause);
      }
    },
    write: (reviewId, name, bytes) =>
      inOrder(reviewId, async () =>
        writeFileAtomically(join(await folderOf(reviewId), checkedName(name)), bytes),
      ),
  };
}

/** A plain file name that ends in .loom: no folder, no hidden or half-written file. */
function isSharedName(name: string): boolean {
  return /^[^./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]{0,200}\.loom$/iu.test(name);
}

function checkedName(name: string): string {
  if (isSharedName(name)) return name;
  throw new ExpectedError('name-refused', `“${name.slice(0, 80)}” is no name of a file to share.`);
}
