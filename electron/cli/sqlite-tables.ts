/** Databases of other programs, from where they lie. */
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ExpectedError } from '../../shared/errors.ts';
import {
  besideEnding,
  isUnfinished,
  journalEnding,
  keepsChangesBeside,
  mayBeHalfChanged,
  mayLackChanges,
} from '../../shared/foreign-projects/changes-beside.ts';
import type { Tables } from '../../shared/foreign-projects/tables.ts';
import type { NotCarried } from '../../shared/refi-qda/report.ts';
import { withTables } from '../sqlite-file.ts';

/** The file that holds the database: the one in the folder of a QualCoder project, else the file itself; undefined where it is none. */
export async function databaseIn(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return join(path, 'data.qda');
  return /\.(?:sqlite3?|db|rqda|qda)$/i.test(path) ? path : undefined;
}

/**
 * The tables of a database, all rows of one at a time, and what is to be told of it. It is read from a copy: opening it where it lies could
 * leave files beside it, and change what another program has open.
 */
export async function readTables<T>(
  path: string,
  read: (tables: Tables, left: readonly NotCarried[]) => T,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-database-'));
  try {
    const copy = join(folder, 'copy.sqlite3');
    await copyFile(path, copy).catch(() => refuse(path));
    const isWhole = await copyFile(`${path}${besideEnding}`, `${copy}${besideEnding}`).then(
      () => true,
      () => false,
    );
    const mayLack = !isWhole && keepsChangesBeside(await firstBytes(copy));
    const isHalf = isUnfinished(await firstBytes(`${path}${journalEnding}`));
    const left = [
      ...(mayLack ? [mayLackChanges(basename(path))] : []),
      ...(isHalf ? [mayBeHalfChanged(basename(path))] : []),
    ];
    return await withTables(copy, (tables) => read(tables, left)).catch((error: unknown) => {
      if (error instanceof ExpectedError && error.code === 'no-database') refuse(path);
      throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** None where there is no such file. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return new Uint8Array();
  try {
    const { buffer } = await file.read(new Uint8Array(32), 0, 32, 0);
    return buffer;
  } finally {
    await file.close();
  }
}

function refuse(path: string): never {
  throw new ExpectedError(
    'refi-none',
    `${path} is no database that can be read. Nothing was written.`,
  );
}
