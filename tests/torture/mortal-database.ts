/** The application's database of somebody who can die: a transaction under way is then taken back, as by a real end. */
import type { DBCore, DBCoreTransaction } from 'dexie';
import { ThemeloomDatabase } from '../../renderer/db/database.ts';
import { type Mortal, never } from './mortal.ts';

export function mortalDatabase(name: string, mortal: Mortal): ThemeloomDatabase {
  const db = new ThemeloomDatabase(name);
  db.use({
    stack: 'dbcore',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (table) => {
        const down = core.table(table);
        const read =
          <A, T>(ask: (request: A) => Promise<T>) =>
          (request: A): Promise<T> =>
            mortal.isDead ? never() : ask(request);
        return {
          ...down,
          mutate: (request) => {
            if (mortal.begin(`${table} ${request.type}`) === 'goes on') return down.mutate(request);
            takeBack(request.trans);
            return never();
          },
          get: read(down.get),
          getMany: read(down.getMany),
          query: read(down.query),
          openCursor: read(down.openCursor),
          count: read(down.count),
        };
      },
    }),
  });
  return db;
}

function takeBack(transaction: DBCoreTransaction): void {
  try {
    (transaction as IDBTransaction).abort();
  } catch {
    // It was over already.
  }
}
