/** A database of another program, opened to be read by the platform itself. It may be hostile: nothing in it is run. */
import { ExpectedError } from '../shared/errors.ts';
import type { Row, Tables } from '../shared/foreign-projects/tables.ts';
import { t } from '../shared/messages/refi-messages.ts';

/**
 * The tables of the database in a file, all rows of one at a time. Give a copy: opening a database where it lies could leave files beside it. It
 * is opened to be read alone, without extensions; what its own schema would have run is not trusted, and views and virtual tables are no tables.
 * Throws an `ExpectedError` where it is none.
 */
export async function withTables<T>(copy: string, read: (tables: Tables) => T): Promise<T> {
  const { DatabaseSync } = await import('node:sqlite').catch(() => {
    throw new ExpectedError('no-sqlite', t('refi.noSqlite'));
  });
  let database: InstanceType<typeof DatabaseSync> | undefined;
  try {
    database = new DatabaseSync(copy, { readOnly: true, allowExtension: false });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0');
    return read(tablesOf(database));
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('no-database', t('refi.noDatabase'));
  } finally {
    database?.close();
  }
}

interface Database {
  prepare(sql: string): { all(): unknown[] };
}

function tablesOf(database: Database): Tables {
  const listed = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
    .all();
  const names = new Set((listed as { readonly name: string }[]).map(({ name }) => name));
  const known = new Map<string, readonly Row[]>();
  return {
    names,
    rows: (name) => {
      if (!names.has(name)) return [];
      const quoted = name.replaceAll('"', '""');
      const rows =
        known.get(name) ?? (database.prepare(`SELECT * FROM "${quoted}"`).all() as Row[]);
      known.set(name, rows);
      return rows;
    },
  };
}
