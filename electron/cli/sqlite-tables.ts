/** Databases of other programs, opened to be read by the platform itself. */
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../../shared/errors.ts';
import type { Row, Tables } from '../../shared/foreign-projects/tables.ts';

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
  const { DatabaseSync } = await import('node:sqlite').catch(() => {
    throw new ExpectedError(
      'no-sqlite',
      'This version of Node cannot read databases. Use 24 or later.',
    );
  });
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-database-'));
  try {
    const copy = join(folder, 'copy.sqlite3');
    await copyFile(path, copy).catch(() => refuse(path));
    // What was written last may still lie beside it.
    await copyFile(`${path}-wal`, `${copy}-wal`).catch(() => undefined);
    const database = new DatabaseSync(copy);
    try {
      return read(tablesOf(database));
    } catch (error) {
      if (error instanceof ExpectedError) throw error;
      return refuse(path);
    } finally {
      database.close();
    }
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

interface Database {
  prepare(sql: string): { all(): unknown[] };
}

function tablesOf(database: Database): Tables {
  const listed = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const names = new Set((listed as { readonly name: string }[]).map(({ name }) => name));
  const known = new Map<string, readonly Row[]>();
  return {
    names,
    rows: (name) => {
      if (!names.has(name)) return [];
      const rows = known.get(name) ?? (database.prepare(`SELECT * FROM "${name}"`).all() as Row[]);
      known.set(name, rows);
      return rows;
    },
  };
}
