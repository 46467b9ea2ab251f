/** The reviews of this installation, as the desk takes them from the browser engine's database. */
import { newId, type RandomBytes } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { deviceIdOf, readInfo, updateShelf } from '../db/shelf.ts';
import type { Shelf } from './desk.ts';
import { takeWriterLock } from './writer-lock.ts';

/** The shelf that lies in a database; `random` makes this installation's id on first use. */
export function databaseShelf(db: ThemeloomDatabase, random: RandomBytes): Shelf {
  return {
    device: () => deviceIdOf(db, () => newId('device', random)),
    info: (id) => readInfo(db, id),
    storage: (id) => new DexieStorage(db, id),
    lock: (id, onLost, steal) => takeWriterLock(`${db.name}:${id}`, onLost, steal),
    noteOpened: (id, openedAt) => updateShelf(db, id, (entry) => ({ ...entry, openedAt })),
  };
}
