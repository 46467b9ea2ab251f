/** What the database remembers of journals. */
import type { ThemeloomDatabase } from '../db/database.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { readInfo } from '../db/shelf.ts';
import type { JournalNeeds } from './journal-needs.ts';

export function journalMemory(db: ThemeloomDatabase): JournalNeeds['memory'] {
  return {
    readMark: (id) => readMeta(db, `journal:${id}`),
    writeMark: (id, mark) => writeMeta(db, `journal:${id}`, mark),
    isPurged: async (id) => (await readMeta(db, `purged:${id}`)) !== undefined,
    isProtected: async (id) => (await readInfo(db, id))?.protectsFiles === true,
  };
}
