/** Before version 2 one row held what the log says of itself and what the shelf knows of a review. */
import type { Table } from 'dexie';
import type { MetaRow } from './rows.ts';

/** Fields of the old row that only the shelf writes from now on. */
const ofShelf = ['reviewerId', 'layer', 'openedAt', 'savedAt', 'savedOperations', 'binnedAt'];

/** Puts each combined row `review:ID` down as two, `head:review:ID` and `shelf:review:ID`. */
export async function splitInfo(meta: Table<MetaRow, string>): Promise<void> {
  const rows = await meta.where('key').startsWith('review:').toArray();
  for (const { key, value } of rows) {
    const fields = Object.entries(value as Readonly<Record<string, unknown>>);
    const shelf = fields.filter(([name]) => ofShelf.includes(name));
    const head = fields.filter(([name]) => !ofShelf.includes(name) && name !== 'id');
    await meta.bulkPut([
      { key: `head:${key}`, value: Object.fromEntries(head) },
      { key: `shelf:${key}`, value: Object.fromEntries(shelf) },
    ]);
    await meta.delete(key);
  }
}
