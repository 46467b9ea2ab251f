/** Databases of other programs, from where they lie. */
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../../shared/errors.ts';
import type { Tables } from '../../shared/foreign-projects/tables.ts';
import { withTables } from '../sqlite-file.ts';

/** The file that holds the database: the one in the folder of a QualCoder project, else the file itself; undefined where it is none. */
export async function databaseIn(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return join(path, 'data.qda');
  return /\.(?:sqlite3?|db|rqda|qda)$/i.test(path) ? path : undefined;
}

/**
 * The tables of a database, all rows of one at a time. It is read from a copy: opening it where it lies could leave files beside it, and
 * change what another program has open.
 */
export async function readTables<T>(path: string, read: (tables: Tables) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-database-'));
  try {
    const copy = join(folder, 'copy.sqlite3');
    await copyFile(path, copy).catch(() => refuse(path));
    // What was written last may still lie beside it.
    await copyFile(`${path}-wal`, `${copy}-wal`).catch(() => undefined);
    return await withTables(copy, read).catch((error: unknown) => {
      if (error instanceof ExpectedError && error.code === 'no-database') refuse(path);
      throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refuse(path: string): never {
  throw new ExpectedError(
    'refi-none',
    `${path} is no database that can be read. Nothing was written.`,
  );
}
