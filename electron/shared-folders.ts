import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { ExpectedError } from '../shared/errors.ts';
import { folderOfReview, readName } from '../shared/folder/names.ts';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import type { SharedEntry, SharedFolder } from '../shared/platform/platform.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import { errorCode, readFailure, saveFailure, writeFileAtomically } from './files.ts';
import { createSerialQueue } from './serial-queue.ts';

/**
 * Folders that a team shares, one for a review. The page knows a folder by its review alone and files by
 * names of a fixed form, so that it can reach nothing that the user did not choose. What somebody else may
 * have put there is not followed out of it: links are no files and no folders.
 */
export interface SharedFolders {
  choose(reviewId: ReviewId, path: string): Promise<SharedFolder>;
  find(reviewId: ReviewId): Promise<SharedFolder | undefined>;
  leave(reviewId: ReviewId): Promise<void>;
  list(reviewId: ReviewId): Promise<SharedEntry[]>;
  read(reviewId: ReviewId, name: string): Promise<Uint8Array>;
  write(reviewId: ReviewId, name: string, bytes: Uint8Array): Promise<void>;
  remove(reviewId: ReviewId, name: string): Promise<void>;
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
      throw new ExpectedError('no-shared-folder', desktopWords('error.noSharedFolder'));
    }
    return folder;
  }

  /** The path of a file of work; `isRemovable` where only what is kept elsewhere may be named. */
  async function pathOf(
    reviewId: ReviewId,
    name: string,
    isRemovable = false,
  ): Promise<{ readonly folder: string; readonly path: string }> {
    const folder = await folderOf(reviewId);
    const known = readName(reviewId, name);
    if (known === undefined || (isRemovable && known.kind !== 'segment')) {
      throw new ExpectedError(
        'name-refused',
        desktopWords('error.nameRefused', { name: name.slice(0, 80) }),
      );
    }
    const [, ...below] = name.split('/').reverse();
    let path = folder;
    for (const part of below.reverse()) {
      path = join(path, part);
      const found = await lstat(path).catch(() => undefined);
      if (found !== undefined && !found.isDirectory()) throw linkRefused(part);
    }
    return { folder, path: join(path, basename(name)) };
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
      const below = await namesBelow(folder, folderOfReview(reviewId));
      const files = [...names, ...below].filter((name) => readName(reviewId, name) !== undefined);
      const entries = await Promise.all(files.map((name) => entryOf(folder, name)));
      return entries.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (reviewId, name) => {
      const { path } = await pathOf(reviewId, name);
      try {
        if (!(await lstat(path)).isFile()) throw linkRefused(name);
        return new Uint8Array(await readFile(path));
      } catch (cause) {
        throw cause instanceof ExpectedError ? cause : readFailure(name, cause);
      }
    },
    write: (reviewId, name, bytes) =>
      inOrder(reviewId, async () => {
        const { folder, path } = await pathOf(reviewId, name);
        const found = await lstat(path).catch(() => undefined);
        if (found !== undefined && !found.isFile()) throw linkRefused(name);
        await makeFolders(folder, dirname(name));
        await writeFileAtomically(path, bytes);
      }),
    remove: (reviewId, name) =>
      inOrder(reviewId, async () => {
        const { path } = await pathOf(reviewId, name, true);
        await rm(path, { force: true }).catch((cause: unknown) => {
          throw saveFailure(basename(path), cause);
        });
      }),
  };
}

/** `FOLDER/DEVICE/FILE` of every device; none where the folder is not there or is a link. */
async function namesBelow(folder: string, review: string): Promise<readonly string[]> {
  const isFolder = await lstat(join(folder, review)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [];
  const devices = await readdir(join(folder, review), { withFileTypes: true });
  const names = await Promise.all(
    devices
      .filter((device) => device.isDirectory())
      .map(async ({ name }) => {
        const files = await readdir(join(folder, review, name)).catch(() => []);
        return files.map((file) => `${review}/${name}/${file}`);
      }),
  );
  return names.flat();
}

/** A file that went between listing and looking is no entry, and a link is none. */
async function entryOf(folder: string, name: string): Promise<SharedEntry[]> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  return found?.isFile() === true
    ? [{ name, size: found.size, modifiedAt: found.mtime.toISOString() }]
    : [];
}

/** Makes the folders below the chosen one, which itself is never made: its disk may be away. */
async function makeFolders(folder: string, below: string): Promise<void> {
  let path = folder;
  for (const part of below.split('/')) {
    if (part === '.') return;
    path = join(path, part);
    await mkdir(path).catch((cause: unknown) => {
      if (errorCode(cause) !== 'EEXIST') throw saveFailure(basename(path), cause);
    });
  }
}

function linkRefused(name: string): ExpectedError {
  return new ExpectedError(
    'file-unreadable',
    desktopWords('error.linkRefused', { name: name.slice(0, 80) }),
  );
}
