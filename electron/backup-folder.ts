import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { BackupFolder } from '../shared/platform/platform.ts';
import { errorCode, reasonOf, writeFileAtomically } from './files.ts';

/**
 * The folder that the user chose for backups, if any. Backups lie in a folder of this installation's own in it: two
 * machines that share a folder never rotate each other's copies, and nobody is taken for somebody else.
 */
export interface ChosenBackupFolder {
  choose(path: string): Promise<BackupFolder>;
  find(): Promise<BackupFolder | undefined>;
  /** Backups go to the standard folder again; those in the chosen one stay. */
  leave(): Promise<void>;
  /** Where this installation's backups lie in it; undefined where none was chosen. */
  path(): Promise<string | undefined>;
  /** Rejects, with the system's code, where the chosen folder is not there: it is never made anew. */
  requireThere(): Promise<void>;
}

const placeSchema = v.object({ path: v.string(), home: v.string() });
type Place = v.InferOutput<typeof placeSchema>;

/** `memory` is the file that remembers it. */
export function createChosenBackupFolder(memory: string): ChosenBackupFolder {
  async function read(): Promise<Place | undefined> {
    try {
      return v.parse(placeSchema, JSON.parse(await readFile(memory, 'utf8')));
    } catch (cause) {
      // A torn file costs a second choice of the folder, never a backup in it.
      if (errorCode(cause) !== 'ENOENT')
        console.error('The choice of a folder for backups is unreadable:', cause);
      return undefined;
    }
  }

  async function describe({ path }: Place): Promise<BackupFolder> {
    const problem = await requireFolder(path).then(
      () => undefined,
      (cause: unknown) => reasonOf(cause),
    );
    return { name: basename(path), ...(problem === undefined ? {} : { problem }) };
  }

  return {
    choose: async (path) => {
      const home = (await read())?.home ?? randomUUID().slice(0, 8);
      const place = { path, home };
      await writeFileAtomically(memory, new TextEncoder().encode(`${JSON.stringify(place)}\n`));
      return describe(place);
    },
    find: async () => {
      const place = await read();
      return place === undefined ? undefined : describe(place);
    },
    leave: () => rm(memory, { force: true }),
    path: async () => {
      const place = await read();
      return place === undefined ? undefined : join(place.path, `Themeloom backups ${place.home}`);
    },
    requireThere: async () => {
      const place = await read();
      if (place !== undefined) await requireFolder(place.path);
    },
  };
}

async function requireFolder(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) return;
  throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}
