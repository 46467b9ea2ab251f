import Dexie, { type Table } from 'dexie';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { nameBroughtWork } from './name-brought-work.ts';
import type { MetaRow, OpsRow, OriginalRow, PageRow, TextRow } from './rows.ts';
import { splitInfo } from './split-info.ts';

/**
 * The whole schema. Records lie in pages because IndexedDB costs about 0.2 ms per row whatever its
 * size. Data are JSON text: copying a string into the store costs far less than cloning objects.
 */
export class ThemeloomDatabase extends Dexie {
  declare readonly pages: Table<PageRow, [string, string]>;
  declare readonly ops: Table<OpsRow, [string, number]>;
  declare readonly texts: Table<TextRow, [string, string]>;
  declare readonly originals: Table<OriginalRow, [string, string]>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'themeloom') {
    // What is acknowledged is on the disk: a power cut right after it loses nothing.
    super(name, { chromeTransactionDurability: 'strict' });
    // Version 1: the first schema.
    this.version(1).stores({
      pages: '[review+page]',
      ops: '[review+seq]',
      texts: '[review+id]',
      originals: '[review+id]',
      meta: 'key',
    });
    // Version 2: head of the log and shelf entry lie in two rows, with one writer each.
    // A bring-in names what it brought, and what was taken back lies in the log again.
    this.version(2).upgrade(async (tx) => {
      const meta = tx.table<MetaRow, string>('meta');
      await splitInfo(meta);
      await nameBroughtWork({ meta, ops: tx.table<OpsRow, [string, number]>('ops') });
    });
    // Version 3: pages and texts may lie many to a row. Rows of before are read as they are; the number
    // keeps a version that knows nothing of it from reading the others.
    this.version(databaseVersion);
    // Dexie opens a database of a newer version as it finds it, and would write rows that version cannot read.
    this.on('ready', () => refuseNewer(this.backendDB().version), true);
  }
}

/** The version of the schema that this program writes. */
const databaseVersion = 3;

/** Dexie counts ten native versions to one of its own, and mends a schema by going on in between. */
function refuseNewer(nativeVersion: number): void {
  if (Math.floor(nativeVersion / 10) <= databaseVersion) return;
  throw new ExpectedError('newer', t('start.newerDatabase'));
}

/** The key range of everything one review has in a table. */
export function rangeOf(review: ReviewId): [[string, unknown], [string, unknown]] {
  return [
    [review, Dexie.minKey],
    [review, Dexie.maxKey],
  ];
}
